import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { readCalendar } from '../../authority/index.ts'
import { ESTABLISHMENT_PATH, staffRecordPath } from '../../people/index.ts'
import { type Looking, renderGapReason, renderGapTag, toNoticeWords } from '../gap-view.ts'
import { CASELOAD_PATH, STAFF_GAPS_PATH } from '../paths.ts'
import { listOfficerGaps, type OfficerGaps } from '../queries/staff-gaps.ts'
import { recordLook } from '../record-look.ts'
import type { StaffGap } from '../staff-gap.ts'

/** Whose supervision, training or registration is overdue or missing, and what is coming. */
export function listStaffGapsRoutes({ db }: Services): readonly Route[] {
  const action = 'see-staff-gaps'
  return [{ method: 'GET', path: STAFF_GAPS_PATH, action, handle: (request) => show(db, request) }]
}

const TITLE = 'Gaps in supervision and training'

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const { today, user } = request
  const officers = await listOfficerGaps(db, today)
  await recordLook(db, { actor: user.accountId, action: 'see-staff-gaps', type: 'list', id: 'staff-gaps' })
  const looking = { today, calendar: await readCalendar(db) }
  const main = html`${renderPageTitle(TITLE, 'What is overdue, missing or soon due for each officer in post. Every day is our own policy, but the registration of an IRO, which is law.')}
${SECTIONS.map((section) => renderGaps(section, officers, looking))}`
  const breadcrumbs = [
    { text: 'Caseload', href: CASELOAD_PATH },
    { text: 'Establishment', href: ESTABLISHMENT_PATH },
  ]
  return page(request.frame({ title: TITLE, nav: CASELOAD_PATH, breadcrumbs, main }))
}

type Section = { readonly title: string; readonly standing: StaffGap['standing']; readonly empty: string }

const SECTIONS: readonly Section[] = [
  { title: 'Overdue', standing: 'overdue', empty: 'Nothing is overdue.' },
  {
    title: 'Not on record',
    standing: 'not-recorded',
    empty: 'Nothing that is needed is missing from the record.',
  },
  { title: 'Soon due', standing: 'coming', empty: 'Nothing is due soon.' },
]

function renderGaps(
  { title, standing, empty }: Section,
  officers: readonly OfficerGaps[],
  looking: Looking,
): Html {
  const found = officers
    .flatMap((officer) => officer.gaps.map((gap) => ({ officer, gap })))
    .filter(({ gap }) => gap.standing === standing)
    .toSorted((one, other) => (one.gap.due ?? 0) - (other.gap.due ?? 0))
  const content =
    found.length === 0
      ? renderEmpty(empty)
      : renderFigureTable({
          caption: title,
          captionIs: 'said',
          align: 'text',
          head: ['Who', 'What', 'Due', 'Time to notice', 'Why'],
          rows: found.map(({ officer, gap }) => [
            html`<a class="govuk-link" href="${staffRecordPath(officer.personId)}">${officer.name}</a>`,
            gap.what,
            renderGapTag(gap, looking),
            toNoticeWords(gap, looking.today),
            renderGapReason(gap),
          ]),
        })
  return renderSection({ title, beside: countOf(found.length, 'gap'), content })
}
