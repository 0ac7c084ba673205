import { isoDay } from '../../src/kit/dates/index.ts'
import type { Posting } from '../../src/features/people/index.ts'

/** A full-time IRO's posting from a day up to another, as `YYYY-MM-DD`. */
export function posting(
  personId: string,
  from: string,
  to: string | null,
  given: Partial<Posting> = {},
): Posting {
  return {
    id: `post-${personId}-${from}`,
    personId,
    name: personId,
    kind: 'iro',
    teamId: null,
    fullTimeEquivalent: 1,
    contract: null,
    ownLimit: null,
    limitBecause: null,
    probationTo: null,
    establishedId: null,
    personLeftOn: null,
    from: isoDay(from),
    to: to === null ? null : isoDay(to),
    ...given,
  }
}
