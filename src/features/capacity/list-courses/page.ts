import { addDays, type Day, toShortDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { page, type PageRequest, type PageResponse, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { ESTABLISHMENT_PATH } from '../../people/index.ts'
import { mayWriteRecord } from '../access.ts'
import { CASELOAD_PATH, COURSES_PATH, coursePath, NEW_COURSE_PATH } from '../paths.ts'
import { listCourses } from '../queries/training-courses.ts'
import { NEED_WORDS, type TrainingCourse } from '../training-course.ts'

/** Training that everybody in the service needs. */
export function listCoursesRoutes({ db }: Services): readonly Route[] {
  const action = 'see-staff-gaps'
  return [{ method: 'GET', path: COURSES_PATH, action, handle: (request) => show(db, request) }]
}

const TITLE = 'Training that is needed'

async function show(db: Db, request: PageRequest): Promise<PageResponse> {
  const mayWrite = mayWriteRecord(request.user.roles)
  const courses = await listCourses(db)
  const add = renderButton({ text: 'Add training', href: NEW_COURSE_PATH, classes: 'fp-button--small' })
  const main = html`${renderPageTitle(TITLE, 'Training that every officer needs, and how often. It is our own policy.')}
${mayWrite && html`<p class="fp-actions">${add}</p>`}
${courses.length === 0 ? renderEmpty('No training is on the list yet, so none is shown as missing.') : renderCourses(courses, request.today, mayWrite ? 'may-write' : 'may-look')}`
  const breadcrumbs = [
    { text: 'Caseload', href: CASELOAD_PATH },
    { text: 'Establishment', href: ESTABLISHMENT_PATH },
  ]
  return page(request.frame({ title: TITLE, nav: CASELOAD_PATH, breadcrumbs, main }))
}

function renderCourses(courses: readonly TrainingCourse[], today: Day, who: 'may-write' | 'may-look'): Html {
  const nameOf = ({ id, name }: TrainingCourse): HtmlValue =>
    who === 'may-write' ? html`<a class="govuk-link" href="${coursePath(id)}">${name}</a>` : name
  const words = ({ from, to }: TrainingCourse) =>
    to === null
      ? `${from <= today ? 'since' : 'from'} ${toShortDate(from)}`
      : `${toShortDate(from)} to ${toShortDate(addDays(to, -1))}`
  return renderFigureTable({
    caption: TITLE,
    captionIs: 'said',
    align: 'text',
    head: ['Training', 'Who wants it', 'How often', 'Needed'],
    rows: courses.map((course) => [
      nameOf(course),
      NEED_WORDS[course.need],
      course.validMonths === null ? 'Once' : `Every ${countOf(course.validMonths, 'month')}`,
      words(course),
    ]),
  })
}
