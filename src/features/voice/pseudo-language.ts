// Languages nobody speaks, for tests. One is longer than English, with accents on its letters and brackets around each
// message, so that whatever was not translated stands out, and so does whatever has no room. The other is English written
// from right to left.
import { type Catalogue, ENGLISH, type MessageKey } from './english.ts'

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ÿ',
  z: 'ž',
}

const keysOf = (catalogue: typeof ENGLISH): readonly MessageKey[] =>
  Object.keys(catalogue).filter((key): key is MessageKey => key in catalogue)

/** A message as the pseudo-language has it; what stands in braces stays. */
export function toPseudo(text: string): string {
  const letters = text
    .split(/(\{\w+\})/)
    .map((piece) => (piece.startsWith('{') ? piece : piece.replace(/[a-z]/g, (one) => ACCENTED[one] ?? one)))
    .join('')
  const longer = Array.from({ length: Math.ceil(text.length / 9) }, () => '~~')
  return `[${letters} ${longer.join(' ')}]`
}

/** Shows the letters of a message from right to left; what is put into its braces is turned with it. */
export const toMirrored = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `\u202e${line}\u202c`))
    .join('\n')

function toCatalogue(turned: (text: string) => string): Catalogue {
  const messages: Record<string, string> = {}
  for (const key of keysOf(ENGLISH)) messages[key] = turned(ENGLISH[key])
  return { ...ENGLISH, ...messages }
}

export const PSEUDO: Catalogue = toCatalogue(toPseudo)
export const MIRRORED: Catalogue = toCatalogue(toMirrored)
