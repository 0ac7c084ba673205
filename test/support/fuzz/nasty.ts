// What nobody types into a form by chance.
import type { Random } from '../../../db/demo/random.ts'

/** Begins every marker. Drawn into a page with anything of it unescaped, it would be markup. */
export const MARKER = `<zz'"&`

/** Text that shows in an answer whether it was escaped, and in a log line that it was written there. */
export const markerOf = (index: number): string => `${MARKER}${index}zz>`

const LONG = 70_000

const FRAGMENTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  '99999999999999999999999999',
  '2147483648',
  '9223372036854775808',
  '-0.0000001',
  '0x7f',
  '٣',
  '2026-02-30',
  '9999-12-31',
  '275760-09-13',
  '0000-00-00',
  "' or 1=1 --",
  "'; drop table child; --",
  '" or ""="',
  '1) union select password_hash from account --',
  "\\'; select pg_sleep(20); --",
  '%',
  '_%_%_%',
  '$1',
  '$$',
  '{}',
  '[]',
  '["a"]',
  '{"__proto__":{"isAdmin":true}}',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "javascript:alert('x')",
  '{{7*7}}${7*7}<%= 7*7 %>',
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/etc/passwd%00.csv',
  '//elsewhere.invalid/',
  'https://elsewhere.invalid/',
  '/\\elsewhere.invalid',
  'x\r\nSet-Cookie: a=b',
  'x\r\n\r\n<html>',
  '\u0000',
  'a\u0000b',
  '\u0001\u0002\u001b[31m',
  '\u007f\u0080\u009f',
  '\ud800',
  'a\udfffb',
  '\ufeff',
  '\u202etxt.exe',
  '\u2028\u2029',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦',
  'İıſß',
  'ﷺ'.repeat(300),
  '\n'.repeat(2_000),
  'a'.repeat(LONG),
  '('.repeat(3_000),
  'a,'.repeat(5_000),
]

/** Field names that a program may stumble over. */
export const ODD_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'length',
  '',
  ' ',
  'a[b]',
  'a[]',
  'a.b',
  '0',
  'page',
  'sort',
  'q',
  'csrf',
  'version',
]

/** A value from bad to worse, most of them with the marker, so that whatever draws it is found out. */
export function nastyValue(random: Random, index: number): string {
  const fragment = random.pick(FRAGMENTS)
  if (random.chance(0.4)) return markerOf(index)
  return random.chance(0.3) ? fragment + markerOf(index) : fragment
}

/** As part of an address: percent-encoded rightly, wrongly, twice, or not at all. */
export function encodeOddly(random: Random, text: string): string {
  const well = Array.from(text)
    .map((letter) => (letter.isWellFormed() ? encodeURIComponent(letter) : '%ED%A0%80'))
    .join('')
  const kind = random.between(0, 9)
  if (kind === 0) return well.replaceAll('%', '%25')
  if (kind === 1) return `${well}%`
  if (kind === 2) return `${well}%qq`
  if (kind === 3) return `${well}%c0%ae%ff`
  if (kind === 4) return `${well}+%20`
  return well
}
