import { type Day, toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { ESTABLISHMENT_PATH } from '../../people/index.ts'
import { mayWriteRecord } from '../access.ts'
import { CASELOAD_PATH, NEW_STAFF_PROFILE_PATH, STAFF_PROFILE_PATH } from '../paths.ts'
import { listStaffProfiles } from '../queries/staff-profiles.ts'
import { hideSmallGroups } from '../small-groups.ts'
import { ASKED_WORDS, type StaffProfile } from '../staff-profile.ts'

/** Staff by group, as counted once a year; small counts and what would reveal them are hidden from everybody. */
export function showStaffProfileRoutes({ db }: Services): readonly Route[] {
  const action = 'see-establishment'
  return [{ method: 'GET', path: STAFF_PROFILE_PATH, action, handle: (request) => show(db, request) }]
}

const TITLE = 'Staff by group'

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const profiles = await listStaffProfiles(db)
  const days = [...new Set(profiles.map(({ on }) => on))]
  const add = renderButton({ text: 'Add a count', href: NEW_STAFF_PROFILE_PATH, classes: 'fp-button--small' })
  const lead =
    'Totals that were counted once a year. Counts of 1 to 4 are hidden, and those from which one could work them out.'
  const main = html`${renderPageTitle(TITLE, lead)}
${mayWriteRecord(request.user.roles) && html`<p class="fp-actions">${add}</p>`}
${days.length === 0 ? renderEmpty('Nothing was counted yet.') : days.map((on) => renderYear(on, profiles))}`
  const breadcrumbs = [
    { text: 'Caseload', href: CASELOAD_PATH },
    { text: 'Establishment', href: ESTABLISHMENT_PATH },
  ]
  return page(request.frame({ title: TITLE, nav: CASELOAD_PATH, breadcrumbs, main }))
}

function renderYear(on: Day, profiles: readonly StaffProfile[]): Html {
  const tables = profiles
    .filter((profile) => profile.on === on)
    .map(({ asked, groups }) =>
      renderFigureTable({
        caption: ASKED_WORDS[asked],
        head: ['Group', 'People'],
        rows: hideSmallGroups(groups).map(({ name, people }) => [name, people ?? 'Hidden']),
      }),
    )
  return renderSection({ title: `Counted on ${toDate(on)}`, content: html`${tables}` })
}
