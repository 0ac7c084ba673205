import type { Day } from '../../kit/dates/index.ts'
import type { Role } from '../../platform/web/route.ts'

/** An open challenge in a line of a review pack: its name, and what it is about and where it stands. */
export type OpenChallenge = { readonly name: string; readonly says: string }

/** The open challenges of a child, the oldest first; null where somebody of these roles does not read challenges. */
export type FindChallenges = (
  childId: string,
  roles: readonly Role[],
  today: Day,
) => Promise<readonly OpenChallenge[] | null>
