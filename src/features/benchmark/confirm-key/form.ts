import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, readText } from '../../../ui/forms/index.ts'
import { HOW_CONFIRMED, type HowConfirmed } from '../authority.ts'

export type KeyTyped = { readonly fingerprint: string; readonly how: string }

export const NOTHING_TYPED: KeyTyped = { fingerprint: '', how: '' }

export function readKeyForm(form: URLSearchParams): KeyTyped {
  const posted = Object.fromEntries(form)
  return { fingerprint: readText(posted, 'fingerprint'), how: readText(posted, 'how') }
}

/** The way it was confirmed, by its word; null for anything else. */
export function toHowConfirmed(text: string): HowConfirmed | null {
  return HOW_CONFIRMED.find((how) => how === text) ?? null
}

/** What was typed, or what is missing. Whether it is the right fingerprint, the command says. */
export function parseConfirmation(
  typed: KeyTyped,
): Result<{ readonly typed: string; readonly how: HowConfirmed }, FieldErrors> {
  const how = toHowConfirmed(typed.how)
  const errors = [
    ...(typed.fingerprint === ''
      ? [{ field: 'fingerprint', message: 'Enter the fingerprint that the authority gave you' }]
      : []),
    ...(how === null ? [{ field: 'how', message: 'Select how they gave it' }] : []),
  ]
  return how === null || errors.length > 0 ? fail(errors) : ok({ typed: typed.fingerprint, how })
}
