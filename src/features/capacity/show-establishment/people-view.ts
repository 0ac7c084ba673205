import { addDays, type Day, toShortDate, toYearMonthDay } from '../../../kit/dates/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { CONTRACT_NAMES, type Posting, staffRecordPath, toPostName } from '../../people/index.ts'
import type { EstablishmentOn } from '../establishment.ts'
import { type ServiceTime, toServiceTimes } from '../service-time.ts'
import { type EstablishmentView, linkPerson, quiet } from './parts.ts'

/** Everybody in a post of the service that day, on what terms, under whom and for how long. */
export function renderPeopleInPost({ inPost }: EstablishmentOn, view: EstablishmentView): Html {
  const { record } = view
  const times = toServiceTimes(record.postings.filter(({ kind }) => record.kinds.service.includes(kind)))
  const content =
    inPost.length === 0
      ? renderEmpty('Nobody is on record in a post of the service that day.')
      : renderFigureTable({
          caption: 'People in post',
          captionIs: 'said',
          align: 'text',
          head: ['Who', 'Of a week', 'Contract', 'Limit of their own', 'Managed by', 'In the service'],
          rows: inPost.map((one) => toCells(one, view, times)),
        })
  return renderSection({ title: 'People in post', content })
}

function toCells(one: Posting, view: EstablishmentView, times: readonly ServiceTime[]): readonly HtmlValue[] {
  const { on, record } = view
  const manager = record.lines.find(
    ({ person, from, to }) => person.id === one.personId && from <= on && (to === null || to > on),
  )?.manager.name
  const probation =
    one.probationTo !== null &&
    one.probationTo > on &&
    html`<br>${quiet(`probation to ${toShortDate(lastOf(one.probationTo))}`)}`
  return [
    html`${linkPerson(one)}<br>${quiet(toPostName(one.kind))} <a class="govuk-link" href="${staffRecordPath(one.personId)}">Record<span class="govuk-visually-hidden"> of ${one.name}</span></a>`,
    String(one.fullTimeEquivalent),
    html`${one.contract === null ? quiet('Not recorded') : CONTRACT_NAMES[one.contract]}${probation}`,
    one.ownLimit === null
      ? '–'
      : html`${countOf(one.ownLimit, 'child', 'children')}<br>${quiet(one.limitBecause ?? 'why is not recorded')}`,
    manager ?? quiet('Not recorded'),
    toTenure(one, on, times),
  ]
}

const lastOf = (day: Day) => addDays(day, -1)

function toTenure({ personId }: Posting, on: Day, times: readonly ServiceTime[]): string {
  const from = times.findLast((time) => time.personId === personId && time.from <= on)?.from
  if (from === undefined) return 'Not known'
  const months = monthsBetween(from, on)
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years === 0) return countOf(rest, 'month')
  return rest === 0 ? countOf(years, 'year') : `${countOf(years, 'year')}, ${countOf(rest, 'month')}`
}

function monthsBetween(from: Day, to: Day): number {
  const [one, other] = [toYearMonthDay(from), toYearMonthDay(to)]
  const months = (other.year - one.year) * 12 + other.month - one.month
  return other.day < one.day ? months - 1 : months
}
