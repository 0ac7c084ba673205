import { toDate } from '../kit/dates/index.ts'
import {
  disputeName,
  listOpenDisputesOf,
  maySeeDisputes,
  readDisputePolicy,
  standingWords,
} from '../features/disputes/index.ts'
import type { FindChallenges } from '../features/papers/index.ts'
import type { Db } from '../platform/db/index.ts'

/** What challenge tells the review pack of a child. */
export function openChallenges(db: Db): FindChallenges {
  return async (childId, roles, today) => {
    if (!maySeeDisputes(roles)) return null
    const { name: called } = await readDisputePolicy(db, today)
    return (await listOpenDisputesOf(db, childId)).map((dispute) => ({
      name: disputeName(dispute, called),
      says: `${dispute.themes.map(({ name }) => name).join('; ')}. Raised on ${toDate(dispute.raisedOn)}. ${standingWords(dispute, today)}`,
    }))
  }
}
