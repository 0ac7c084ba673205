// The files of the fictional council's national return, by year, as text.
import { ageOn, type Day, toIsoDate } from '../../src/kit/dates/index.ts'
import { returnYear } from '../../src/law/returns/index.ts'
import type { ToldChild, ToldEpisode } from './told-child.ts'

/** The text of each file by its name. */
export type ReturnFiles = Readonly<Record<string, string>>

type Year = { readonly from: Day; readonly to: Day }
type RowsOf = (child: ToldChild, year: Year) => readonly (readonly (string | Day | null)[])[]

const inYear = (day: Day, { from, to }: Year): boolean => from <= day && day <= to

const touches = ({ from, to }: { readonly from: Day; readonly to: Day | null }, year: Year): boolean =>
  from <= year.to && (to === null || to >= year.from)

const endIn = (to: Day | null, year: Year): Day | null => (to !== null && to <= year.to ? to : null)

const EPISODES: RowsOf = ({ number, need, episodes }, year) =>
  episodes
    .filter((episode) => touches(episode, year))
    .map((episode) => {
      const { from, rne, status, placement, reason } = episode
      const { code, provider, postcode, urn } = placement
      const to = endIn(episode.to, year)
      const moves = to === null ? '' : whyMoved(episode, episodes)
      const place = [code, provider] as const
      return [
        number,
        from,
        rne,
        status,
        need,
        ...place,
        to,
        to === null ? '' : reason,
        moves,
        'ZZ1 1AA',
        postcode,
        urn,
      ]
    })

const whyMoved = ({ to, reason }: ToldEpisode, episodes: readonly ToldEpisode[]): string =>
  reason === 'X1' && episodes.some(({ from, rne }) => from === to && rne !== 'L') ? 'CARPL' : ''

// A table, its heading, and the rows of a child in a year.
const TABLES: readonly (readonly [file: string, heading: string, rows: RowsOf])[] = [
  [
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ({ number, sex, born, ethnic, upn }, { to }) => [
      [number, sex, born, ethnic, upn, sex === 'F' && ageOn(born, to) >= 12 ? '0' : '', ''],
    ],
  ],
  [
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    EPISODES,
  ],
  [
    'reviews.csv',
    'CHILD,DOB,REVIEW,REVIEW_CODE',
    ({ number, born, reviews }, year) =>
      reviews.filter(({ on }) => inYear(on, year)).map(({ on, code }) => [number, born, on, code]),
  ],
  [
    'missing.csv',
    'CHILD,DOB,MISSING,MIS_START,MIS_END',
    ({ number, born, missing }, year) =>
      missing.filter((spell) => touches(spell, year)).map(({ from, to }) => [number, born, 'M', from, to]),
  ],
  [
    'placed_for_adoption.csv',
    'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
    ({ number, born, placedForAdoption }, { to }) =>
      placedForAdoption.filter(({ from }) => from <= to).map(({ from }) => [number, born, from, '', '']),
  ],
  [
    'ad1.csv',
    'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
    ({ number, born, matched }, year) =>
      matched !== null && inYear(matched, year)
        ? [[number, born, matched, matched, '0', '2', 'MF', 'L11']]
        : [],
  ],
  [
    'uasc.csv',
    'CHILD,SEX,DOB,DUC',
    ({ number, sex, born, unaccompanied }) =>
      unaccompanied === null ? [] : [[number, sex, born, unaccompanied.until]],
  ],
]

const toCell = (value: string | Day | null): string =>
  typeof value === 'number' ? toIsoDate(value).split('-').toReversed().join('/') : (value ?? '')

/** The return of the year that ends in `collection`, with the children who were in care in it. */
export function toReturnFiles(children: readonly ToldChild[], collection: number): ReturnFiles {
  const year = returnYear(collection)
  const cared = children.filter(({ episodes }) => episodes.some((episode) => touches(episode, year)))
  const inOrder = cared.toSorted((one, other) => one.number.localeCompare(other.number))
  const files = TABLES.map(([name, heading, rowsOf]): readonly [string, string] => {
    const lines = inOrder.flatMap((child) => rowsOf(child, year)).map((row) => row.map(toCell).join(','))
    return [name, [heading, ...lines, ''].join('\n')]
  })
  return Object.fromEntries(files)
}
