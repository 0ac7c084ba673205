import type { Day } from '../../../kit/dates/index.ts'
import { collectionYearOf, toReturnYearName } from '../../../law/returns/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderProgress, toNumber } from '../../../ui/parts/index.ts'
import { type ListColumn, type Query, renderFigureTable, renderListTable } from '../../../ui/tables/index.ts'
import type { Import, ImportedFile, Refusal } from '../import.ts'
import { keyInWords, stateName, tableName, whatWasLoaded } from '../import-words.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { importChangesPath, importPath, IMPORTS_PATH, rowHistoryPath } from '../paths.ts'
import { type Progress, sayProgress, unitOf } from '../progress.ts'
import type { MovedRow } from '../queries/row-history.ts'
import { renderQuestion } from './question.ts'

export type ImportPage = {
  readonly loaded: Import
  /** Null where it is not running in this program. */
  readonly progress: Progress | null
  /** Of this page only. */
  readonly refusals: readonly Refusal[]
  readonly refusalsKept: number
  readonly pageNumber: number
  readonly query: Query
  readonly mayLoad: boolean
  readonly csrfToken: string
  readonly today: Day
}

/** One load of files. */
export function renderImport(shown: ImportPage): Html {
  const { loaded, progress } = shown
  const title = renderPageTitle(
    whatWasLoaded(loaded),
    `${stateName(loaded.state)}. Begun ${toInstantWords(loaded.startedAt)}.`,
  )
  if (loaded.state === 'running') return html`${title}${renderRunning(progress)}`
  const proposed = loaded.report.years[0] ?? collectionYearOf(shown.today)
  const question =
    loaded.state === 'asks' &&
    shown.mayLoad &&
    renderQuestion({ ...shown, proposed: toReturnYearName(proposed) })
  return html`${title}${renderSayings(loaded)}${question}${renderCounts(loaded)}${renderFiles(loaded)}${renderRefused(shown)}`
}

function renderRunning(progress: Progress | null): Html {
  const at = progress ?? ({ doing: 'comparing', done: 0, total: null } as const)
  return html`${renderProgress({
    label: sayProgress(at),
    done: at.done,
    total: at.total,
    unit: unitOf(at),
    note: 'This page is drawn again every two seconds.',
  })}<p class="govuk-body">You can leave this page. The files go on being loaded, and all of it is kept or none.</p>`
}

function renderSayings({ state, report }: Import): Html {
  const interrupted =
    state === 'interrupted' && report.says.length === 0
      ? 'Footprint stopped while these files were being loaded. Nothing was changed. Load them again.'
      : null
  const sayings = [...report.says, ...(interrupted === null ? [] : [interrupted])]
  const warnings = report.warnings.map((warning) => html`<li>${warning}</li>`)
  return html`${sayings.length > 0 && html`<div class="govuk-inset-text">${sayings.map((says) => html`<p class="govuk-body">${says}</p>`)}${state === 'refused' && html`<p class="govuk-body">Nothing was changed. <a class="govuk-link" href="${IMPORTS_PATH}">Choose the files again</a>.</p>`}</div>`}${warnings.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${warnings}</ul>`}`
}

function renderCounts(loaded: Import): Html | null {
  if (loaded.state !== 'done') return null
  const { added, changed, unchanged, withdrawn, refused } = loaded.report.counts
  const moved = changed + withdrawn
  const unit = loaded.system === 'template' ? 'Children' : 'Rows'
  const table = renderFigureTable({
    caption: 'What came of it',
    captionIs: 'said',
    head: [unit, 'Added', 'Changed', 'Unchanged', 'Withdrawn', 'Refused rows'],
    rows: [['All files', ...[added, changed, unchanged, withdrawn, refused].map(toNumber)]],
  })
  const link =
    moved > 0 && loaded.system !== 'template'
      ? html`<p class="govuk-body"><a class="govuk-link" href="${importChangesPath(loaded.id)}">See the ${countOf(moved, 'row')} that changed or were withdrawn</a></p>`
      : null
  return renderSection({ title: 'What came of it', content: html`${table}${link}` })
}

const text = <Row>(key: string, heading: string, of: (row: Row) => string): ListColumn<Row> => ({
  key,
  heading,
  cell: of,
  csv: of,
})

type FileRow = ImportedFile & { readonly year: string }

const FILES: readonly ListColumn<FileRow>[] = [
  { ...text('file', 'File', ({ file }) => file), namesRow: true },
  text('table', 'Table', ({ table }) => table),
  text('year', 'Return year', ({ year }) => year),
  { ...text('rows', 'Rows read', ({ rows }) => toNumber(rows)), numeric: true },
  { ...text('refused', 'Refused', ({ refused }) => toNumber(refused)), numeric: true },
]

function renderFiles({ id, report }: Import): Html | null {
  if (report.files.length === 0) return null
  const rows = report.files.map((file) => {
    const collection = report.years[file.set] ?? null
    return { ...file, year: collection === null ? '' : toReturnYearName(collection) }
  })
  const list = renderListTable({
    caption: 'Files',
    summary: countOf(rows.length, 'file'),
    columns: FILES,
    rows,
    total: rows.length,
    path: importPath(id),
    query: {},
    state: { sort: null, direction: 'ascending', page: 1 },
    empty: 'No files.',
  })
  return renderSection({ title: 'Files', content: list })
}

const REFUSED: readonly ListColumn<Refusal>[] = [
  { ...text('file', 'File', ({ file }) => file), namesRow: true },
  text('line', 'Line', ({ line }) => toNumber(line)),
  text('child', 'Child', ({ child }) => child),
  text('column', 'Column', ({ column }) => (column === '' ? 'the whole row' : column)),
  text('found', 'Found', ({ found }) => (found === '' ? 'nothing' : found)),
  text('expected', 'Expected', ({ expected }) => expected),
]

function renderRefused(shown: ImportPage): Html | null {
  const { loaded, refusals, refusalsKept } = shown
  const { refused } = loaded.report.counts
  if (refused === 0 && refusalsKept === 0) return null
  const list = renderListTable({
    caption: 'Refused rows',
    summary: `${countOf(refusalsKept, 'field or row', 'fields or rows')} to put right${refused === 0 ? '' : `; ${countOf(refused, 'row')} refused`}`,
    columns: REFUSED,
    rows: refusals,
    total: refusalsKept,
    path: importPath(loaded.id),
    query: shown.query,
    state: { sort: null, direction: 'ascending', page: shown.pageNumber },
    csvHref: `${importPath(loaded.id)}/refused.csv`,
    empty: 'No rows on this page.',
  })
  const words = html`<p class="govuk-body">These rows, or fields of them, could not be read. The rest can be loaded without them. Put them right where they come from, make the files again and load those.</p>`
  return renderSection({ title: 'Refused rows', content: html`${words}${list}` })
}

export type ChangesPage = {
  readonly loaded: Import
  readonly rows: readonly MovedRow[]
  readonly total: number
  readonly pageNumber: number
  readonly query: Query
}

const WHAT: Readonly<Record<MovedRow['what'], string>> = {
  changed: 'Changed',
  back: 'There again',
  withdrawn: 'Withdrawn',
}

const MOVED: readonly ListColumn<MovedRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    namesRow: true,
    cell: ({ sourceChild, system }) =>
      html`<a class="govuk-link" href="${rowHistoryPath(sourceChild, system)}">${sourceChild}</a>`,
    csv: ({ sourceChild }) => sourceChild,
  },
  {
    key: 'table',
    heading: 'Table',
    cell: ({ table }) => tableName(table),
    csv: ({ table }) => tableName(table),
  },
  { key: 'day', heading: 'From', cell: ({ key }) => keyInWords(key), csv: ({ key }) => keyInWords(key) },
  {
    key: 'year',
    heading: 'Return year',
    cell: ({ year }) => toReturnYearName(year),
    csv: ({ year }) => toReturnYearName(year),
  },
  { key: 'what', heading: 'What happened', cell: ({ what }) => WHAT[what], csv: ({ what }) => WHAT[what] },
]

/** The rows that a load of files changed or found withdrawn; each leads to what its child's rows said before. */
export function renderChanges({ loaded, rows, total, pageNumber, query }: ChangesPage): Html {
  return html`${renderPageTitle('Rows that changed', `${whatWasLoaded(loaded)}, loaded ${toInstantWords(loaded.startedAt)}.`)}${renderListTable(
    {
      caption: 'Rows that changed or were withdrawn',
      summary: countOf(total, 'row'),
      columns: MOVED,
      rows,
      total,
      path: importChangesPath(loaded.id),
      query,
      state: { sort: null, direction: 'ascending', page: pageNumber },
      empty: 'No row changed or was withdrawn.',
    },
  )}`
}
