import type { Day } from '../../../kit/dates/index.ts'
import { renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderFileUpload, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderColumns, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { toNumber } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderListTable } from '../../../ui/tables/index.ts'
import type { Import } from '../import.ts'
import { stateName, whatWasLoaded } from '../import-words.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import {
  importPath,
  IMPORTS_PATH,
  REVIEW_DIFFERENCES_PATH,
  SOURCE_ROLES_PATH,
  TEMPLATE_PATH,
  RECONCILIATION_PATH,
} from '../paths.ts'
import { returnYearsToChoose } from './form.ts'

type Listed = Import & { readonly by: string }

/** A place above this feature that the page leads to, and what is there. */
export type PlaceBeside = { readonly text: string; readonly href: string; readonly says: string }

export type ImportsPage = {
  readonly beside: readonly PlaceBeside[]
  readonly imports: readonly Listed[]
  readonly total: number
  readonly summary: string
  readonly pageNumber: number
  readonly query: Query
  readonly mayLoad: boolean
  readonly csrfToken: string
  readonly today: Day
  readonly problem: { readonly status: number; readonly field: string; readonly says: string } | null
}

const COLUMNS: readonly ListColumn<Listed>[] = [
  {
    key: 'when',
    heading: 'When',
    namesRow: true,
    cell: ({ id, startedAt }) =>
      html`<a class="govuk-link fp-keep" href="${importPath(id)}">${toInstantWords(startedAt)}</a>`,
    csv: ({ startedAt }) => toInstantWords(startedAt),
  },
  { key: 'what', heading: 'What', cell: whatWasLoaded, csv: whatWasLoaded },
  { key: 'by', heading: 'By', cell: ({ by }) => by, csv: ({ by }) => by },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state }) => stateName(state),
    csv: ({ state }) => stateName(state),
  },
  countColumn('added', 'Added'),
  countColumn('changed', 'Changed'),
  countColumn('withdrawn', 'Withdrawn'),
  countColumn('refused', 'Refused'),
]

function countColumn(
  key: 'added' | 'changed' | 'withdrawn' | 'refused',
  heading: string,
): ListColumn<Listed> {
  const count = ({ report }: Listed) => toNumber(report.counts[key])
  return { key, heading, numeric: true, cell: count, csv: count }
}

/** What was loaded, newest first, and the form to load files. */
export function renderImports(shown: ImportsPage): Html {
  const list = renderSection({
    title: 'Loaded so far',
    content: renderListTable({
      caption: 'Loads of files',
      summary: shown.summary,
      columns: COLUMNS,
      rows: shown.imports,
      total: shown.total,
      path: IMPORTS_PATH,
      query: shown.query,
      state: { sort: null, direction: 'descending', page: shown.pageNumber },
      empty: 'No files have been loaded yet.',
    }),
  })
  const { problem } = shown
  return html`${problem && renderErrorSummaryFor([{ field: problem.field, message: problem.says }])}${renderPageTitle('Data', 'The files of the national return, and names and IROs.')}${shown.mayLoad ? renderColumns(html`${renderUpload(shown)}`, renderMore(shown)) : renderMore(shown)}${list}`
}

function renderUpload({ csrfToken, today, problem }: ImportsPage): Html {
  const fields = html`${renderSelect({
    name: 'return-year',
    id: 'return-year',
    label: { text: 'Return year' },
    hint: { text: 'From 1 April to 31 March. Only for the national return.' },
    items: [
      { value: '', text: 'Work it out from the dates' },
      ...returnYearsToChoose(today).map((year) => ({ value: year, text: year })),
    ],
    ...(problem?.field === 'return-year' ? { errorMessage: { text: problem.says } } : {}),
  })}${renderFileUpload({
    name: 'files',
    id: 'files',
    multiple: true,
    label: { text: 'Files' },
    hint: {
      text: 'The CSV files of one year’s return, all at once or some of them; or as one XML file; the CSV files of the Standard Safeguarding Dataset; an Annex A workbook (lists 7 and 8); or the template.',
    },
    ...(problem?.field === 'files' ? { errorMessage: { text: problem.says } } : {}),
  })}${renderButton({ text: 'Load the files' })}`
  return renderSection({
    title: 'Load files',
    content: renderForm({ action: IMPORTS_PATH, csrfToken, enctype: 'multipart/form-data', fields }),
  })
}

function renderMore({ beside }: ImportsPage): Html {
  const places = beside.map(
    ({ text, href, says }) => html`<li><a class="govuk-link" href="${href}">${text}</a>: ${says}</li>`,
  )
  return renderSection({
    title: 'Also here',
    content: html`<ul class="govuk-list"><li><a class="govuk-link" href="${RECONCILIATION_PATH}">Our list against the source’s</a>: where they differ, whose value is used, and records that may be of one child</li><li><a class="govuk-link" href="${REVIEW_DIFFERENCES_PATH}">Reviews in one place only</a>: recorded here or in the file, but not both</li><li><a class="govuk-link" href="${TEMPLATE_PATH}" download>Download the template</a> for names, IROs and teams, filled in with the children who lack a name or an IRO</li><li><a class="govuk-link" href="${SOURCE_ROLES_PATH}">Roles of other systems</a>: which of them are an IRO</li>${places}</ul>${renderDetails(
      {
        summaryText: 'What happens when files are loaded',
        html: html`<p class="govuk-body">A file is all that is known of its table and year. Rows that are new are added. A row that says something else is changed, and what it said before is kept. A row that is not there any more is marked as withdrawn. What people recorded here is never changed.</p><p class="govuk-body">The same files again change nothing.</p>`,
      },
    )}`,
  })
}
