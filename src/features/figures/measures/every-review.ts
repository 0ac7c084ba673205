import { ageOn } from '../../../kit/dates/index.ts'
import { isParticipating, parseParticipationCode } from '../../../law/participation/codes.ts'

import type { Measure } from '../measure.ts'
import type { Counts } from '../row.ts'
import type { CountedHere } from '../counted-here.ts'
import { toRow, type WorkedChild } from '../worked-child.ts'

/** The age from which a child is counted as taking part: PN0 is for those younger. */
export const COUNTED_FROM_AGE = 4

/** Whether the child was under 4 at a review: by birth date or, where that is not known, by its code. */
export function isUnderFour(child: WorkedChild, { firstPart, code }: CountedHere): boolean {
  const { born } = child.facts.care
  return born === null ? code === 'PN0' : ageOn(born, firstPart) < COUNTED_FROM_AGE
}

type Heard = 'heard' | 'not-heard' | 'not-recorded'

function heardAt({ code }: CountedHere): Heard {
  const known = code === null ? null : parseParticipationCode(code)
  if (known === null || known === 'PN0') return 'not-recorded'
  return isParticipating(known) ? 'heard' : 'not-heard'
}

function countsOf(child: WorkedChild, held: readonly CountedHere[]): Counts {
  if (held.some((review) => isUnderFour(child, review))) return 'under-4'
  const heard = held.map(heardAt)
  if (heard.includes('not-heard')) return 'denominator-only'
  return heard.includes('not-recorded') ? 'not-recorded' : 'numerator'
}

export const childrenParticipatedInEveryReview: Measure = {
  id: 'children-participated-in-every-review',
  labels: { numerator: 'In every review', base: 'Children', rest: 'Not in every review' },
  name: 'Children who took part in every review',
  unit: 'child',
  kind: 'flow',
  shape: 'share',
  says: {
    numerator: 'Children whose views were heard (PN1, PN2, PN3, PN5 or PN6) at every review of the period.',
    denominator: 'Children with a review in the period who were 4 or older at every one.',
    exclusions:
      'Children who were under 4 at one of their reviews are shown beside; so are those with a review without a code, where no other review says that their views were not heard.',
  },
  source: 'SSDA903 guide, participation codes; CPPCR 34',
  definition: 1,
  needs: 'either',
  breakdowns: ['age', 'sex', 'ethnicity', 'legal-status', 'placement', 'officer', 'team'],
  rows(child, period) {
    const held = child.heldIn(period)
    const last = held.at(-1)
    if (last === undefined) return []
    const codes = held.map(({ code }) => code ?? 'no code').join(', ')
    return [
      toRow(child, {
        on: last.on,
        period: last.period,
        counts: countsOf(child, held),
        about: () => ({ says: `${held.length} held: ${codes}.`, heldOn: last.on, code: last.code }),
      }),
    ]
  },
}
