import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { listCourses } from '../queries/training-courses.ts'
import { lockStaffRecord } from '../store/staff-entries.ts'
import { updateCourse } from '../store/training-courses.ts'
import { type CourseGiven, decideCourse } from '../training-course.ts'

export type ChangeCourse = {
  readonly id: string
  /** The version that the form was drawn from. */
  readonly version: number
  readonly given: CourseGiven
  readonly actor: string
}

type Refused = { readonly field: string; readonly says: string }

/** Changes training that everybody needs, or ends it; 'conflict' where somebody was first. */
export async function changeCourse(
  db: Db,
  { id, version, given, actor }: ChangeCourse,
): Promise<Result<'changed', Refused | 'conflict'>> {
  return await transaction(db, async (trx) => {
    await lockStaffRecord(trx)
    const courses = await listCourses(trx)
    if (courses.find((course) => course.id === id)?.version !== version) return fail('conflict')
    const decided = decideCourse(courses, id, given)
    if (!decided.ok) return decided
    await updateCourse(trx, { id, version }, decided.value, actor)
    return ok('changed')
  })
}
