import { toReturnYearName } from '../../../law/returns/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { keyInWords, tableName } from '../import-words.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import type { RowWithHistory } from '../queries/row-history.ts'
import { namedFieldsOf } from '../snapshot-row.ts'

export type RowHistoryPage = {
  /** The number the source knows the child by. */
  readonly sourceChild: string
  readonly childId: string | null
  readonly rows: readonly RowWithHistory[]
}

/** The rows of a child that changed: what each field says now and said before, and until when. */
export function renderRowHistory({ sourceChild, childId, rows }: RowHistoryPage): Html {
  const link =
    childId !== null &&
    html`<p class="govuk-body"><a class="govuk-link" href="${childPath(childId)}">The child’s page</a></p>`
  const sections = rows.map((row) =>
    renderSection({
      title: `${tableName(row.table)} ${keyInWords(row.key)}`.trim(),
      beside: toReturnYearName(row.year),
      content: renderRow(row),
    }),
  )
  const none = rows.length === 0 && renderEmpty('No row of this child has changed since it was first loaded.')
  return html`${renderPageTitle(`What the files said of ${sourceChild}`, 'Rows that changed or were withdrawn. What people recorded here is not part of this.')}${link}${none}${sections}`
}

function renderRow(row: RowWithHistory): Html {
  const withdrawn =
    row.withdrawnAt !== null &&
    html`<p class="govuk-body">Withdrawn: not in the files loaded ${toInstantWords(row.withdrawnAt)}.</p>`
  const now = namedFieldsOf(row.table, row.content)
  const before = row.earlier.map(({ content }) => new Map(namedFieldsOf(row.table, content)))
  const differing = now.filter(([column, value]) => before.some((fields) => fields.get(column) !== value))
  if (differing.length === 0) {
    const back = row.earlier.some(({ wasWithdrawn }) => wasWithdrawn)
    return html`${withdrawn}${back && html`<p class="govuk-body">It was withdrawn for a time, and is there again as it was.</p>`}`
  }
  const head = [
    'Column',
    row.withdrawnAt === null ? 'Now' : 'Last',
    ...row.earlier.map(({ until }) => `Until ${toInstantWords(until)}`),
  ]
  const table = renderFigureTable({
    caption: 'What changed',
    captionIs: 'said',
    align: 'text',
    head,
    rows: differing.map(([column, value]) => [
      column,
      shown(value),
      ...before.map((fields) => shown(fields.get(column) ?? '')),
    ]),
  })
  return html`${withdrawn}${table}`
}

const shown = (value: string): string => (value === '' ? 'blank' : value)
