import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import { formReader } from '../form-parts.ts'
import { REFERRAL_KINDS, type ReferralSaid } from '../referral.ts'

type Named = { readonly id: string; readonly name: string }

/** What may be chosen in the form, so that nothing else is taken. */
export type ReferralChoices = { readonly officers: readonly Named[]; readonly disputes: readonly Named[] }

const idsOf = (named: readonly Named[]) => named.map(({ id }) => id)

/** Reads what somebody wrote of a referral. */
export function parseReferral(
  typed: PostedFields,
  { officers, disputes }: ReferralChoices,
  today: Day,
): Result<ReferralSaid, FieldErrors> {
  const read = formReader(typed)
  const kind = read.choice('kind', REFERRAL_KINDS, 'Choose what it was')
  const on = read.day({
    name: 'on',
    what: 'the day of it',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const toWhom = read.words('to-whom', 'Enter to whom')
  const why = read.words('why', 'Enter why, or what was said')
  const officerId = read.choice('officer', idsOf(officers), 'Choose who did it')
  const disputeId =
    readText(typed, 'challenge') === ''
      ? null
      : read.choice('challenge', idsOf(disputes), 'Choose one of the challenges, or none')
  if (kind === null || on === null || officerId === null) return fail(read.errors)
  return read.finish({ kind, on, toWhom, why, officerId, disputeId })
}
