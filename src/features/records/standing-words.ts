import { toDate } from '../../kit/dates/index.ts'
import { type Recipient, standingOf } from './distribution.ts'

/** "Had it on 24 April 2026", "Withheld: …", "Not sent yet". */
export function toStandingWords(recipient: Recipient): string {
  const { sentOn, withheldBecause } = recipient
  const standing = standingOf(recipient)
  if (standing === 'sent' && sentOn !== null) return `Had it on ${toDate(sentOn)}`
  return standing === 'withheld' ? `Withheld: ${withheldBecause ?? ''}` : 'Not sent yet'
}
