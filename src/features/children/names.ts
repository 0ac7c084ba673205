/** What a child is called in the records; null where nobody has told us. */
export type ChildName = { readonly givenName: string | null; readonly familyName: string | null }

/** The name as pages show it; where there is none, the number. */
export function displayName(name: ChildName, identifier: string): string {
  return joined([name.givenName, name.familyName]) ?? identifier
}

/** Family name first, folded, for putting in order and for searching; where there is no name, the number. */
export function sortName(name: ChildName, identifier: string): string {
  const folded = fold(joined([name.familyName, name.givenName]) ?? '')
  return folded === '' ? fold(identifier) : folded
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.map((part) => part?.trim() ?? '').filter((part) => part !== '')
  return said.length === 0 ? null : said.join(' ')
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
}

/** Lower case without accents and apostrophes, words parted by one space: "Zoë O’Brien-Łuk" is "zoe obrien luk". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .replace(/[ßøłđæœþðı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
