import { ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import { listCourses } from '../queries/training-courses.ts'
import { lockStaffRecord } from '../store/staff-entries.ts'
import { insertCourse } from '../store/training-courses.ts'
import { type CourseGiven, decideCourse } from '../training-course.ts'

type Refused = { readonly field: string; readonly says: string }

/** Adds training that everybody needs. */
export async function addCourse(
  db: Db,
  given: CourseGiven,
  actor: string,
): Promise<Result<'added', Refused>> {
  return await transaction(db, async (trx) => {
    await lockStaffRecord(trx)
    const decided = decideCourse(await listCourses(trx), null, given)
    if (!decided.ok) return decided
    await insertCourse(trx, decided.value, actor)
    return ok('added')
  })
}
