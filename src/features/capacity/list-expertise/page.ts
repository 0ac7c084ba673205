import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderFilterForm } from '../../../ui/forms/index.ts'
import { renderInput } from '../../../ui/govuk/index.ts'
import { html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { listPeopleHere } from '../../people/index.ts'
import { CASELOAD_PATH, EXPERTISE_PATH } from '../paths.ts'
import { listStaffEntries } from '../queries/staff-entries.ts'
import { findKnowledge, type Knowledge } from '../knowledge.ts'

/** Who in the service knows what, for everybody of the service to search. */
export function listExpertiseRoutes({ db }: Services): readonly Route[] {
  const action = 'see-expertise'
  return [{ method: 'GET', path: EXPERTISE_PATH, action, handle: (request) => show(db, request) }]
}

const TITLE = 'Who knows what'
const LONGEST = 100

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const words = (request.query.get('words') ?? '').trim().slice(0, LONGEST)
  const found = findKnowledge(await readKnown(db, request.today), words)
  const list =
    found.length === 0
      ? renderEmpty(
          words === ''
            ? 'Nobody’s expertise is on record. A manager adds it on the page of the person.'
            : html`Nothing matches “${words}”. Try fewer letters, or <a class="govuk-link" href="${EXPERTISE_PATH}">see all</a>.`,
        )
      : renderFigureTable({
          caption: TITLE,
          captionIs: 'said',
          align: 'text',
          head: ['About', 'Who', 'Advice given in the last 12 months'],
          rows: found.map(({ what, name, advised }) => [what, name, countOf(advised, 'time')]),
        })
  const main = html`${renderPageTitle(TITLE, 'Whom to ask in the service. Advice that was given is counted, never what it was about a child.')}
${renderFilterForm({
  action: EXPERTISE_PATH,
  label: 'Search who knows what',
  clearHref: words === '' ? undefined : EXPERTISE_PATH,
  fields: renderInput({ name: 'words', label: { text: 'Subject or name' }, value: words, spellcheck: false }),
  button: 'Search',
})}
${list}`
  const breadcrumbs = [{ text: 'Settings', href: '/settings' }]
  return page(request.frame({ title: TITLE, nav: CASELOAD_PATH, breadcrumbs, main }))
}

async function readKnown(db: Db, today: Day): Promise<Knowledge> {
  return { entries: await listStaffEntries(db, null), people: await listPeopleHere(db, today), today }
}
