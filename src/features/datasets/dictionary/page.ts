import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { mayKeepTokens } from '../access.ts'
import { type ColumnKind, type Dataset, SCOPE_WORDS } from '../dataset.ts'
import { DATASET_TOKENS_PATH, DATASETS_PATH, datasetPath } from '../paths.ts'

const KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: 'Words',
  number: 'A number',
  date: 'A day, like 2026-11-20',
  'yes-no': 'true or false',
}

/** What each set and each of its columns means. */
export function dictionaryRoutes(sets: readonly Dataset[]): readonly Route[] {
  const handle = async (request: PageRequest) => show(request, sets)
  return [{ method: 'GET', path: DATASETS_PATH, action: 'see-datasets', handle }]
}

function show(request: PageRequest, sets: readonly Dataset[]): PageResponse {
  const keeps = mayKeepTokens(request.user.roles)
  const main = html`${renderPageTitle('Datasets', 'What Power BI and other programs of the authority can fetch every day.')}
<p class="govuk-body">A program asks for the address of a set and sends a token with it, as <code>Authorization: Bearer</code> and the token. A column without a value says that there is none, or that nobody recorded it. No set holds a name of a child, or what people wrote.</p>
<p class="govuk-body">${keeps ? html`<a class="govuk-link" href="${DATASET_TOKENS_PATH}">Let a program fetch datasets</a>` : 'A manager of the service makes tokens.'}</p>
${sets.map((set) => renderSection({ title: set.title, content: renderSet(set) }))}`
  return page(request.frame({ title: 'Datasets', nav: '/settings', breadcrumbs: CRUMBS, main }))
}

const CRUMBS = [{ text: 'Settings', href: '/settings' }]

function renderSet({ name, title, says, scope, of, columns }: Dataset) {
  const year =
    of === 'year' ? ' A year may be asked for, like ?year=2025-26; left out, it is the present one.' : ''
  return html`<p class="govuk-body">${says}${year}</p><p class="govuk-body"><code>${datasetPath(name, 'csv')}</code> or <code>${datasetPath(name, 'json')}</code> · a token for “${SCOPE_WORDS[scope].split(':')[0]}”</p>
${renderFigureTable({
  caption: `Columns of ${title.toLowerCase()}`,
  captionIs: 'said',
  head: ['Column', 'What it means', 'Kind'],
  align: 'text',
  rows: columns.map((one) => [html`<code>${one.name}</code>`, one.says, KIND_WORDS[one.kind]]),
})}`
}
