import { toInstantWords } from '../../../kit/instant-words.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { type FieldErrors, type PostedFields, renderErrorSummaryFor } from '../../../ui/forms/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { type KeyValue, renderKeyValues, renderLines } from '../../../ui/parts/index.ts'
import { childPath } from '../../children/index.ts'
import { assignedWords, menderStart, renderSeverity, renderState } from '../finding-words.ts'
import type { ShownRow } from '../held-return.ts'
import type { FindingEvent, KeptFinding } from '../kept-finding.ts'
import { type KnownOfExit, knownRows } from '../known-of-exit.ts'
import type { FindingChoices } from './form.ts'
import { renderForms } from './forms-view.ts'

export type FindingView = {
  readonly found: KeptFinding
  /** The row as found; null where it was found in what is recorded here. */
  readonly row: ShownRow | null
  readonly events: readonly FindingEvent[]
  /** What else is known; null where it is about no exit. */
  readonly known: KnownOfExit | null
  readonly choices: FindingChoices
  readonly may: { readonly answer: boolean; readonly assign: boolean; readonly seeFiles: boolean }
  readonly csrfToken: string
  readonly typed: PostedFields
  readonly errors: FieldErrors
  readonly status: number
}

const MEANWHILE =
  'Something was done about this while you were writing. What you typed is kept below, and is not saved. Look at how it stands, and send it again if it is still right.'

/** A finding in full. */
export function renderFinding(view: FindingView): Html {
  const { found, errors, status, known } = view
  const { rule } = found
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(rule.name, found.says)}
${status === 409 && renderInsetText({ text: MEANWHILE })}
${renderReadingColumn(html`${renderKeyValues(factsOf(view))}
${known !== null && renderSection({ title: 'What is known besides', content: renderKeyValues(knownRows(known)) })}
${renderRow(view)}
${renderForms(view)}
${renderSection({ title: 'What became of it', content: renderEvents(view.events) })}`)}`
}

function factsOf({ found }: FindingView): readonly KeyValue[] {
  const { rule } = found
  return [
    {
      key: 'Child',
      value: html`<a class="govuk-link" href="${childPath(found.childId)}">${found.childName}</a>`,
    },
    { key: 'State', value: renderState(found) },
    { key: 'How sure', value: renderSeverity(rule.severity) },
    { key: 'What it does', value: rule.touches },
    { key: 'Who can put it right', value: menderStart(rule) },
    { key: 'Given to', value: assignedWords(found) },
    ...(found.answer === null
      ? []
      : [
          {
            key: 'Right as it is',
            value: html`${renderLines(found.answer.says)}<br><span class="fp-quiet">${found.answer.by}, ${toInstantWords(found.answer.at)}</span>`,
          },
        ]),
    { key: `Rule ${rule.code}`, value: html`${rule.says}<br><span class="fp-quiet">${rule.source}</span>` },
  ]
}

function renderRow({ row, found, may }: FindingView): Html | null {
  if (row === null) return null
  const marked = new Set(found.fields)
  const fields = row.fields.map(([column, value]) => ({
    key: column,
    value: marked.has(column)
      ? html`<mark>${value === '' ? 'blank' : value}</mark>`
      : value === ''
        ? html`<span class="fp-quiet">blank</span>`
        : value,
  }))
  const history =
    may.seeFiles && html` <a class="govuk-link" href="${row.historyPath}">What the files said before</a>`
  const content = html`<p class="govuk-body">${whereWords(row)}${history}</p>${renderKeyValues(fields)}`
  return renderSection({ title: 'The row as found', content })
}

function whereWords({ table, returnYear, file, line, loadedAt, isWithdrawn }: ShownRow): string {
  const where = file === null || line === 0 ? '' : `, line ${line} of ${file}`
  const when = loadedAt === null ? '' : `, as loaded on ${toInstantWords(loadedAt)}`
  const gone = isWithdrawn ? ' The newest files do not have it any more.' : ''
  return `${table}, return for ${toReturnYearName(returnYear)}${where}${when}.${gone}`
}

const DID: Readonly<Record<string, string>> = {
  found: 'Found',
  changed: 'Found again, and it says something else now',
  lapsed: 'The row says something else now, so the answer does not hold any more',
  gone: 'Gone',
  back: 'Found again after it was gone',
  assigned: 'Given to',
  asked: '',
  answered: 'Right as it is:',
  reopened: 'Put back on the list',
}

function renderEvents(events: readonly FindingEvent[]): Html {
  return html`<ul class="govuk-list">${events.map(({ at, by, did, says, to }) => {
    const whom = did === 'assigned' ? ` ${to ?? 'nobody'}` : ''
    return html`<li><span class="fp-quiet">${toInstantWords(at)}, ${by}</span><br>${DID[did] ?? did}${whom} ${renderLines(says)}</li>`
  })}</ul>`
}
