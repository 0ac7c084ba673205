import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { judgeCaseload } from '../../../law/reviewing-officers/caseload.ts'
import { html } from '../../../ui/html.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { perFullTime } from '../../allocations/index.ts'
import { officerCaseloadOnPath } from '../caseload-paths.ts'
import type { OfficerRow, ServiceCaseload } from '../service-caseload.ts'

/** One IRO on the day. Where who held the children is not on record, what somebody held is not known. */
export type OfficerOnDay = {
  readonly row: OfficerRow
  readonly on: Day
  readonly history: ServiceCaseload['load']['history']
}

export const NOT_KNOWN = 'not known'

const BANDS = { below: 'below', within: 'within', above: 'above', 'cannot-tell': 'cannot tell' } as const

function bandOf({ row: { load }, on, history }: OfficerOnDay): string {
  const { children, fullTimeEquivalent } = load
  if (fullTimeEquivalent === null || history === 'not-known') return NOT_KNOWN
  return BANDS[judgeCaseload({ on, children: children.length, fullTimeEquivalent }).kind]
}

/** A number, or that it is not known. */
export const orNotKnown = (value: number | null): string => (value === null ? NOT_KNOWN : toNumber(value))

function eachOf({ row: { load }, history }: OfficerOnDay): string {
  const each = history === 'known' ? perFullTime(load.children.length, load.fullTimeEquivalent) : null
  return each === null ? NOT_KNOWN : each.toFixed(1)
}

/** Nobody on record is not nobody. */
const childrenOf = ({ row: { load }, history }: OfficerOnDay): string =>
  history === 'known' || load.children.length > 0 ? toNumber(load.children.length) : NOT_KNOWN

function limitText({ row }: OfficerOnDay, name: 'local' | 'own'): string {
  const limit = row.limits[name]
  if (limit === null) return name === 'own' ? '–' : NOT_KNOWN
  return row.over?.limits.includes(name) ? `over ${toNumber(limit)}` : toNumber(limit)
}

const strongIf = (text: string, isStrong: boolean) => (isStrong ? html`<strong>${text}</strong>` : text)

const plain = (
  key: string,
  heading: string,
  text: (one: OfficerOnDay) => string,
): ListColumn<OfficerOnDay> => ({ key, heading, cell: text, csv: text })

const limit = (key: 'local' | 'own', heading: string): ListColumn<OfficerOnDay> => ({
  key,
  heading,
  cell: (one) => strongIf(limitText(one, key), limitText(one, key).startsWith('over ')),
  csv: (one) => limitText(one, key),
})

/** The columns of the table, and of the file. */
export const OFFICER_COLUMNS: readonly ListColumn<OfficerOnDay>[] = [
  {
    key: 'officer',
    heading: 'IRO',
    cell: ({ row: { load }, on }) =>
      html`<a class="govuk-link" href="${officerCaseloadOnPath(load.officerId, on)}">${load.name}</a>`,
    csv: ({ row }) => row.load.name,
  },
  plain('week', 'Of a full week', ({ row }) => orNotKnown(row.load.fullTimeEquivalent)),
  plain('children', 'Children', childrenOf),
  plain('each', 'For a full week', eachOf),
  {
    key: 'guidance',
    heading: 'Guidance',
    cell: (one) => strongIf(bandOf(one), bandOf(one) === 'above'),
    csv: bandOf,
  },
  limit('local', 'Our limit'),
  limit('own', 'Own limit'),
  plain('work', 'All work', ({ row, history }) =>
    history === 'known' ? toNumber(row.load.weighted) : NOT_KNOWN,
  ),
]

/** The same in a file, each row with its day. */
export const OFFICER_FILE_COLUMNS: readonly ListColumn<OfficerOnDay>[] = [
  { key: 'on', heading: 'Day', cell: ({ on }) => toIsoDate(on), csv: ({ on }) => toIsoDate(on) },
  ...OFFICER_COLUMNS,
]

/** The rows of a day. */
export function toOfficerRows({ officers, on, load: { history } }: ServiceCaseload): readonly OfficerOnDay[] {
  return officers.map((row) => ({ row, on, history }))
}
