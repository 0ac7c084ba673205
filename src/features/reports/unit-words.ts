// Which words name what is counted, so that a figure of reviews is not called one of children.

/** By unit of a measure, the words by which prose calls it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  child: ['child', 'children', 'young people', 'young person', 'boy', 'boys', 'girl', 'girls'],
  review: ['review', 'reviews', 'review meeting', 'review meetings'],
  obligation: ['reviews due', 'review due', 'obligation', 'obligations'],
  move: ['move', 'moves'],
  dispute: ['dispute', 'disputes', 'formal challenge', 'formal challenges'],
  challenge: ['challenge', 'challenges'],
  decision: ['decision', 'decisions'],
  form: ['form', 'forms'],
  document: ['document', 'documents', 'papers', 'reports'],
  person: ['officer', 'officers', 'IRO', 'IROs', 'people'],
  carer: ['carer', 'carers', 'foster carer', 'foster carers'],
  interval: ['interval', 'intervals'],
  start: ['starts of care'],
  end: ['ends of care'],
}

/** Units whose words may stand for one another: an obligation is a review that was due. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  obligation: ['review'],
  start: ['child'],
  end: ['child'],
  interval: ['review'],
  load: ['child'],
}

/** Every word for what is counted, for a pattern, the longest first. */
export const UNIT_WORDS: string = Object.values(WORDS)
  .flat()
  .toSorted((one, other) => other.length - one.length)
  .map((words) => words.replaceAll(' ', '\\s+'))
  .join('|')

const escaped = (words: string): string => words.replaceAll(' ', '\\s+')

/** The unit that the words right after a number name: `of the children`, `of reviews held`; null where they name none. */
export function unitAfter(text: string): { readonly unit: string; readonly word: string } | null {
  const named = Object.entries(WORDS)
    .flatMap(([unit, words]) => words.map((word) => ({ unit, word })))
    .toSorted((one, other) => other.word.length - one.word.length)
    .find(({ word }) =>
      new RegExp(
        `^\\s*(?:of\\s+)?(?:(?:all|the|our|these|those|such|looked-after|first|later|held)\\s+)*${escaped(word)}\\b`,
        'i',
      ).test(text),
    )
  return named ?? null
}

/** Whether words that name one unit may follow a figure of another. */
export function mayBeCalled(unit: string, named: string): boolean {
  return unit === named || (ALSO[unit] ?? []).includes(named) || !(unit in WORDS || unit in ALSO)
}
