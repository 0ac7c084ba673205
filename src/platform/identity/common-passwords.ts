// Passwords that are guessed first: https://www.ncsc.gov.uk/collection/passwords and NIST SP 800-63B 3.1.1.2 both ask
// for a list of them, and for names of the person and of the service to be refused.
import { createRequire } from 'node:module'

let common: ReadonlySet<string> | null = null

/** The bundled list, read the first time somebody chooses a password. */
function listCommon(): ReadonlySet<string> {
  if (common === null) {
    const require = createRequire(import.meta.url)
    const { dictionary }: typeof import('@zxcvbn-ts/language-common') = require('@zxcvbn-ts/language-common')
    common = new Set(dictionary['passwords-common'])
  }
  return common
}

const SWAPS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Whether a password, or what is left without figures and signs around it, is on the list. */
export function isCommonPassword(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const swapped = (text: string) => Array.from(text, (letter) => SWAPS[letter] ?? letter).join('')
  const trimmed = swapped(plain.replace(/[\d\W_]+$/u, ''))
  const candidates = [plain, core, swapped(plain), swapped(core), trimmed]
  return candidates.some((text) => text.length >= 4 && listCommon().has(text))
}

/** A short piece over and over, or figures and letters in their order: `abcabcabcabc`, `123456789012`. */
export function isRepetitive(password: string): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size < 4 || /^(.{1,5}?)\1+.{0,4}$/su.test(text)) return true
  const rows = [
    '01234567890123456789',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  ]
  return rows.some((row) => row.includes(text) || Array.from(row).toReversed().join('').includes(text))
}

/** The first of the names, or of their parts of four letters or more, that stands in a password; or null. */
export function nameWithin(password: string, names: readonly string[]): string | null {
  const text = fold(password)
  const parts = names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u))
  return parts.find((part) => part.length >= 4 && text.includes(part)) ?? null
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
