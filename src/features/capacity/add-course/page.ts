import { fail, ok } from '../../../kit/result.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { toDateFields } from '../../../ui/forms/index.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { parseCourse, renderCourseFields } from '../course-form.ts'
import { COURSES_PATH, NEW_COURSE_PATH } from '../paths.ts'
import { addCourse } from './command.ts'

/** Adding training that every officer needs. */
export function addCourseRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: NEW_COURSE_PATH,
    action: 'write-staff-record',
    load: async () => ({}),
    title: () => 'Add training that is needed',
    lead: () => 'Whoever has no record of it is shown as missing it.',
    crumbs: () => [{ text: 'Training that is needed', href: COURSES_PATH }],
    button: 'Save',
    start: (_facts, { today }) => toDateFields('from', today),
    fields: (_facts, typed, errors) => renderCourseFields(typed, errors),
    async save(_facts, typed, { user }) {
      const given = parseCourse(typed)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const added = await addCourse(db, given.value, user.accountId)
      if (added.ok) return ok(COURSES_PATH)
      const { field, says } = added.failure
      return fail({ status: 422, errors: [{ field, message: says }] })
    },
  })
}
