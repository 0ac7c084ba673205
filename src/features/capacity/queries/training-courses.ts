import { type Day, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { TrainingCourse } from '../training-course.ts'

/** All training that is or was needed, by name. */
export async function listCourses(db: Db): Promise<readonly TrainingCourse[]> {
  const rows = await db.selectFrom('training_course').selectAll().orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    need: row.need,
    validMonths: row.valid_months,
    from: isoDay(row.from_day),
    to: row.to_day === null ? null : isoDay(row.to_day),
    version: row.version,
  }))
}

/** Those that are needed on a day. */
export function neededOn(courses: readonly TrainingCourse[], day: Day): readonly TrainingCourse[] {
  return courses.filter(({ from, to }) => from <= day && (to === null || to > day))
}
