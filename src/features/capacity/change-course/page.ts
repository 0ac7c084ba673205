import { fail, ok } from '../../../kit/result.ts'
import { patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { readText, toVersion, VERSION_FIELD } from '../../../ui/forms/index.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { formTaskRoutes } from '../../people/index.ts'
import { parseCourse, renderCourseFields, startCourse } from '../course-form.ts'
import { COURSES_PATH, coursePath } from '../paths.ts'
import { listCourses } from '../queries/training-courses.ts'
import { NEED_WORDS } from '../training-course.ts'
import { changeCourse } from './command.ts'

const SECOND = [{ field: 'name', message: 'Check what you typed, then save it again' }]

/** Changing training that every officer needs, or saying until when they do. */
export function changeCourseRoutes({ db }: Services): readonly Route[] {
  return formTaskRoutes({
    path: patternOf(coursePath(':course')),
    action: 'write-staff-record',
    load: async ({ params }) => (await listCourses(db)).find(({ id }) => id === params['course']) ?? null,
    title: ({ name }) => `Change training: ${name}`,
    crumbs: () => [{ text: 'Training that is needed', href: COURSES_PATH }],
    button: 'Save',
    version: ({ version }) => version,
    start: startCourse,
    fields: (_course, typed, errors) => renderCourseFields(typed, errors),
    now: ({ name, need, validMonths }) =>
      renderKeyValues([
        { key: 'Training', value: name },
        { key: 'Who wants it', value: NEED_WORDS[need] },
        { key: 'Counts for', value: validMonths === null ? 'Once is enough' : `${validMonths} months` },
      ]),
    async save({ id }, typed, { user }) {
      const given = parseCourse(typed)
      if (!given.ok) return fail({ status: 400, errors: given.failure })
      const version = toVersion(readText(typed, VERSION_FIELD))
      const changed = await changeCourse(db, { id, version, given: given.value, actor: user.accountId })
      if (changed.ok) return ok(COURSES_PATH)
      if (changed.failure === 'conflict') return fail({ status: 409, errors: SECOND })
      const { field, says } = changed.failure
      return fail({ status: 422, errors: [{ field, message: says }] })
    },
  })
}
