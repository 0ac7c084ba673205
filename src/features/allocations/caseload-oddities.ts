// What is odd about the caseloads of a day, each as a sentence with where to look. Pure.
import { toDate } from '../../kit/dates/index.ts'
import type { Caseload } from './caseload.ts'
import type { OfficerLoad, ServiceLoad } from './caseload-on.ts'

export type Oddity = { readonly officerId: string | null; readonly says: string }

const children = (count: number): string => (count === 1 ? '1 child' : `${count} children`)

/** Gaps and clashes in what is on record for the day: none of them is counted as nought. */
export function odditiesOf(caseload: Caseload, load: ServiceLoad): readonly Oddity[] {
  const ofService = (says: string): Oddity => ({ officerId: null, says })
  return [
    ...(load.history === 'known' || load.lookedAfter === 0
      ? []
      : [
          ofService(
            `Who held the children on this day is on record for ${load.held} of ${load.lookedAfter}: the caseload of the service is not known.`,
          ),
        ]),
    ...(load.history === 'known' && load.unheld.length > 0
      ? [
          ofService(
            `${children(load.unheld.length)} looked after ${load.unheld.length === 1 ? 'is' : 'are'} held by nobody, and in nobody’s caseload.`,
          ),
        ]
      : []),
    ...(load.heldTwice.length === 0
      ? []
      : [
          ofService(
            `${children(load.heldTwice.length)} ${load.heldTwice.length === 1 ? 'is' : 'are'} allocated to two IROs at once. Each IRO’s caseload counts the child, the service counts it once.`,
          ),
        ]),
    ...load.officers.flatMap((officer) => ofOfficer(caseload, officer, load)),
    ...noOtherWork(load).map(ofService),
  ]
}

/** Work that nobody wrote down is in no sum: all work may be more than is shown. */
function noOtherWork({ officers }: ServiceLoad): readonly string[] {
  const none = officers.filter(({ work, posts }) => work.length === 0 && posts.length > 0).length
  if (none === 0) return []
  return [
    `No other work is on record for ${none} of ${officers.length} IROs: their child protection plans, carers’ reviews and other duties are not known, so that all work, weighted, may be more than is shown.`,
  ]
}

function ofOfficer(caseload: Caseload, officer: OfficerLoad, { on }: ServiceLoad): readonly Oddity[] {
  const { officerId, name, fullTimeEquivalent } = officer
  const holds = officer.children.length
  const leftOn = caseload.people.get(officerId)?.leftOn ?? null
  const hasLeft = leftOn !== null && leftOn <= on
  const odd = (says: string): Oddity => ({ officerId, says })
  return [
    ...(hasLeft && holds > 0
      ? [odd(`${name} left on ${toDate(leftOn)} and still holds ${children(holds)}.`)]
      : []),
    ...(!hasLeft && holds > 0 && fullTimeEquivalent === null
      ? [odd(`${name} holds ${children(holds)}, and no post as IRO is on record: their hours are not known.`)]
      : []),
    ...(fullTimeEquivalent === 0 && holds > 0
      ? [
          odd(
            `${name} holds ${children(holds)} with a post of no hours: a caseload for a full week cannot be told.`,
          ),
        ]
      : []),
    ...(fullTimeEquivalent !== null && fullTimeEquivalent > 1
      ? [
          odd(
            `${name} is in posts that make ${fullTimeEquivalent} of a full week. Look whether one of them has ended.`,
          ),
        ]
      : []),
  ]
}
