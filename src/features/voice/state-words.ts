import { toShortDate } from '../../kit/dates/index.ts'
import type { Consultation, ConsultationState } from './consultation.ts'

/** Where a form stands, in words. */
export function toStateWords(
  { returnedOn, withdrawnOn, wantsToTalk }: Pick<Consultation, 'returnedOn' | 'withdrawnOn' | 'wantsToTalk'>,
  state: ConsultationState,
): string {
  if (state === 'returned' && returnedOn !== null) {
    return `Returned ${toShortDate(returnedOn)}${wantsToTalk ? ', would rather talk' : ''}`
  }
  if (state === 'withdrawn' && withdrawnOn !== null) return `Taken back ${toShortDate(withdrawnOn)}`
  return state === 'not-returned' ? 'Not returned' : 'Not returned yet'
}
