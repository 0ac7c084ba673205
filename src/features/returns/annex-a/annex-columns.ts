// The columns of Annex A's lists 7 and 8 that are read. Councils reword the headings, so each is known by what it must
// say and must not say, in small letters, without signs.

export type AnnexColumn =
  | 'child'
  | 'born'
  | 'sex'
  | 'ethnic'
  | 'started'
  | 'need'
  | 'legalFrom'
  | 'legal'
  | 'lastReview'
  | 'lastContact'
  | 'ceased'
  | 'ceasedReason'
  | 'placementFrom'
  | 'placement'
  | 'provider'
  | 'postcode'
  | 'urn'
  | 'planFrom'
  | 'planTo'
  | 'firstCategory'
  | 'category'
  | 'conference'

export type AnnexList = 7 | 8

/** In the order in which they are tried: the first that fits a heading takes it. */
const COLUMNS: readonly (readonly [AnnexColumn, RegExp])[] = [
  ['child', /unique id|child id|person id/],
  ['born', /date of birth|\bdob\b/],
  ['sex', /gender|\bsex\b/],
  ['ethnic', /ethnic/],
  [
    'lastReview',
    /(latest|last|recent).*statutory.*review(?!.*conference)|date.*(latest|last).*(lac|cla|looked after).*review/,
  ],
  ['lastContact', /\biro\b.*(visit|contact)|(visit|contact).*\biro\b/],
  ['conference', /review.*conference/],
  ['planFrom', /plan.*start|start.*plan/],
  ['planTo', /plan.*(end|ceas)|(end|ceas).*plan/],
  ['firstCategory', /(initial|first).*category/],
  ['category', /(latest|last|current).*category/],
  ['need', /category of need|need code/],
  ['ceasedReason', /reason.*(ceas|end|left)/],
  ['ceased', /(date|when).*(ceas|left).*(looked after|care)?/],
  ['started', /(started|start|began|became).*(looked after|in care|care)/],
  ['legalFrom', /(date|start).*legal status/],
  ['legal', /legal status/],
  ['placementFrom', /(date|start).*placement/],
  ['placement', /placement type|type of placement/],
  ['provider', /provider/],
  ['postcode', /postcode/],
  ['urn', /\burn\b/],
]

const NEEDED: Readonly<Record<AnnexList, readonly AnnexColumn[]>> = {
  7: ['child', 'planFrom', 'conference'],
  8: ['child', 'born', 'started', 'legal'],
}

/** What columns are called in sentences. */
export const COLUMN_WORDS: Readonly<Partial<Record<AnnexColumn, string>>> = {
  child: 'Child Unique ID',
  born: 'Date of Birth',
  started: 'Date Started to be Looked After',
  legal: 'Legal Status',
  planFrom: 'Child Protection Plan Start Date',
  conference: 'Date of the Latest Review Conference',
}

export type AnnexHeading = { readonly list: AnnexList; readonly at: ReadonlyMap<AnnexColumn, number> }

/** Which list a row is the heading of; null where of neither. A list is known by its own columns and the child's. */
export function recogniseAnnexHeading(cells: readonly string[]): AnnexHeading | null {
  const at = new Map<AnnexColumn, number>()
  for (const [place, cell] of cells.entries()) {
    const said = cell
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
    const column =
      said === '' ? undefined : COLUMNS.find(([name, says]) => !at.has(name) && says.test(said))?.[0]
    if (column !== undefined) at.set(column, place)
  }
  const list = ([8, 7] as const).find((one) => NEEDED[one].every((column) => at.has(column)))
  return list === undefined ? null : { list, at }
}
