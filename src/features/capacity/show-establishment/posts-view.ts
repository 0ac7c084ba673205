import { addDays, type Day, toShortDate } from '../../../kit/dates/index.ts'
import { renderDetails } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue, joinHtml } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import {
  CONTRACT_NAMES,
  establishedPath,
  NEW_ESTABLISHED_PATH,
  type Posting,
  toPostName,
} from '../../people/index.ts'
import type { EstablishedOn, EstablishmentOn } from '../establishment.ts'
import type { PostStretch } from '../post-history.ts'
import { type EstablishmentView, linkPerson, quiet } from './parts.ts'

/** The posts of one establishment, each with who is in it, what is vacant and its history. */
export function renderPosts(worked: EstablishmentOn, view: EstablishmentView, title: string): Html {
  const content =
    worked.rows.length === 0
      ? renderNone(view)
      : renderFigureTable({
          caption: title,
          captionIs: 'said',
          align: 'text',
          head: ['Post', 'Of a week', 'Who is in it', 'Vacant'],
          rows: worked.rows.map((row) => toCells(row, view)),
        })
  const unplaced = worked.unplaced.length > 0 && renderUnplaced(worked.unplaced)
  return renderSection({ title, content: html`${content}${unplaced}` })
}

function renderNone({ mayManage }: EstablishmentView): Html {
  const add = html`<a class="govuk-link" href="${NEW_ESTABLISHED_PATH}">Add the first post</a>, then say on each person’s page which post they fill.`
  return renderEmpty(html`Which posts were paid for that day is not on record. ${mayManage && add}`)
}

function toCells(row: EstablishedOn, { record, mayManage, on }: EstablishmentView): readonly HtmlValue[] {
  const { post } = row
  const team = record.teams.find(({ id }) => id === post.teamId)?.name
  const name = mayManage
    ? html`<a class="govuk-link" href="${establishedPath(post.id)}">${post.reference}</a>`
    : post.reference
  const under = [toPostName(post.kind), team].filter(Boolean).join(', ')
  return [
    html`${name}<br>${quiet(under)}`,
    String(post.fullTimeEquivalent),
    html`${renderHolders(row)}${row.history.length > 1 && renderHistory(row.history, on)}`,
    renderVacancy(row),
  ]
}

function renderHolders({ holders, vacant }: EstablishedOn): HtmlValue {
  if (holders.length > 0) return joinHtml(holders.map(renderHolder), html`<br>`)
  return vacant === null ? quiet('Not known') : quiet('Nobody')
}

function renderHolder(one: Posting): Html {
  const words = [
    one.fullTimeEquivalent < 1 && `${one.fullTimeEquivalent} of a week`,
    one.contract === null ? 'contract not recorded' : CONTRACT_NAMES[one.contract].toLowerCase(),
  ].filter(Boolean)
  return html`${linkPerson(one)}, ${words.join(', ')} ${quiet(`since ${toShortDate(one.from)}`)}`
}

function renderVacancy({ vacant, since }: EstablishedOn): HtmlValue {
  if (vacant === null) return 'Not known'
  if (vacant === 0) return '–'
  return html`<strong>${vacant}</strong>${since !== null && html`<br>${quiet(`since ${toShortDate(since)}`)}`}`
}

function renderHistory(history: readonly PostStretch[], on: Day): Html {
  const lines = toHistoryLines(history).map((line) => html`<li>${toSpan(line, on)}: ${line.says}</li>`)
  return renderDetails({
    summaryText: 'History',
    html: html`<ul class="govuk-list">${lines}</ul>`,
  })
}

type HistoryLine = { readonly from: Day; readonly to: Day | null; readonly says: string }

// The latest first. What changed nothing that is said here, as a limit of their own, makes no line of its own.
function toHistoryLines(history: readonly PostStretch[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = []
  for (const { from, to, holders, vacant } of history) {
    const last = lines.at(-1)
    const says = toHistoryWords(holders, vacant)
    if (last?.says === says) lines[lines.length - 1] = { ...last, to }
    else lines.push({ from, to, says })
  }
  return lines.toReversed()
}

function toHistoryWords(holders: readonly Posting[], vacant: number | null): string {
  if (vacant === null) return 'not known who was in it'
  const who = holders.map(({ name, fullTimeEquivalent: part, contract }) => {
    const words = [part < 1 && `${part}`, contract !== null && CONTRACT_NAMES[contract].toLowerCase()]
    const said = words.filter(Boolean).join(', ')
    return said === '' ? name : `${name} (${said})`
  })
  const rest = vacant > 0 ? `, ${vacant} vacant` : ''
  return `${who.length === 0 ? 'nobody' : who.join(', ')}${rest}`
}

function toSpan({ from, to }: Pick<HistoryLine, 'from' | 'to'>, on: Day): string {
  if (to === null) return `${from > on ? 'from' : 'since'} ${toShortDate(from)}`
  return `${toShortDate(from)} to ${toShortDate(addDays(to, -1))}`
}

function renderUnplaced(postings: readonly Posting[]): Html {
  const names = joinHtml(
    postings.map((one) => html`${linkPerson(one)} (${toPostName(one.kind)}, ${one.fullTimeEquivalent})`),
    ', ',
  )
  return html`<p class="govuk-body">Nobody has said which of these posts ${names} ${postings.length === 1 ? 'fills' : 'fill'}. Until then more looks vacant, post by post, than is; what is vacant on the whole is told without them. Say it under “Change” on the page of the person.</p>`
}
