import { type Day, toDate, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import type { WorkKind } from '../due-ahead.ts'

export type OpenedWeek = {
  readonly monday: Day
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly officer: string | null
    readonly kind: WorkKind
    readonly on: Day
  }[]
  /** Children whose records the reader cannot open. */
  readonly hidden: number
}

const KIND_WORDS: Readonly<Record<WorkKind, string>> = {
  'first-review': 'First review',
  'later-review': 'Review',
  midway: 'Mid-way check',
  conference: 'Conference',
  'carer-review': 'Review of a carer',
}

/** Who is due in one week. `back`: the page without the week. */
export function renderOpened(opened: OpenedWeek, back: string): Html {
  const { monday, rows, hidden } = opened
  const rest =
    hidden === 0
      ? ''
      : ` ${countOf(hidden, 'child is', 'children are')} not listed, as you cannot open their records.`
  const says = `By the clocks of children in care today, if each review before is held on its due day. Children who may come in are not among them.${rest}`
  const table =
    rows.length === 0
      ? renderEmpty('Nothing falls due for them in that week.')
      : renderFigureTable({
          caption: 'Who is due',
          captionIs: 'said',
          head: ['Child', 'What', 'Due', 'IRO'],
          rows: rows.map(({ id, name, kind, on, officer }) => [
            html`<a class="govuk-link" href="${childPath(id)}">${name}</a>`,
            KIND_WORDS[kind],
            toShortDate(on),
            officer ?? 'Nobody',
          ]),
          align: 'text',
        })
  const content = html`<p class="govuk-body fp-reading">${says}</p>${table}<p class="govuk-body"><a class="govuk-link" href="${back}">Close this week</a></p>`
  return html`<div id="week">${renderSection({ title: `The week of ${toDate(monday)}`, content })}</div>`
}
