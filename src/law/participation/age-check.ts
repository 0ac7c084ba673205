import { birthdayOf, type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Reason } from '../citations/reason.ts'
import { PARTICIPATION_CODES, type ParticipationCode } from './codes.ts'

/** From this birthday on, how the child took part is recorded. */
const AGE_COUNTED = 4

export type CodeFacts = {
  readonly code: ParticipationCode
  readonly born: Day | null
  readonly reviewedOn: Day
}

export type CodeCheck =
  | { readonly kind: 'ok' }
  | { readonly kind: 'warn' | 'error'; readonly because: readonly Reason[] }
  | { readonly kind: 'cannot-tell'; readonly missing: string }

const underFour: readonly ParticipationCode[] = ['PN0']
const fourOrOver = PARTICIPATION_CODES.filter((code) => code !== 'PN0')

/** The codes that fit the child's age on the day of the review: PN0 before the fourth birthday, the others from it on. */
export function toExpectedCodes(born: Day, reviewedOn: Day): readonly ParticipationCode[] {
  return reviewedOn < birthdayOf(born, AGE_COUNTED) ? underFour : fourOrOver
}

/**
 * Cites: SSDA903 participation, SSDA903 440, SSDA903 441
 * Says: PN0 is for a child under 4 on the day of the review and the other codes for a child of 4; PN0 on the birthday itself is only doubtful.
 * Example: PN0 on the fourth birthday is doubtful, and the day after is wrong
 */
export function checkCodeAgainstAge(facts: CodeFacts): CodeCheck {
  if (facts.born === null) return { kind: 'cannot-tell', missing: 'the day the child was born' }
  if (toExpectedCodes(facts.born, facts.reviewedOn).includes(facts.code)) return { kind: 'ok' }
  const fourth = birthdayOf(facts.born, AGE_COUNTED)
  const birthday = `the fourth birthday, ${toLongDate(fourth)}`
  if (facts.code !== 'PN0')
    return {
      kind: 'error',
      because: [{ says: `${facts.code} is not used before ${birthday}.`, cites: ['SSDA903 441'] }],
    }
  return facts.reviewedOn === fourth
    ? {
        kind: 'warn',
        because: [{ says: `The review is on ${birthday}.`, cites: ['SSDA903 participation'] }],
      }
    : { kind: 'error', because: [{ says: `PN0 is not used after ${birthday}.`, cites: ['SSDA903 440'] }] }
}
