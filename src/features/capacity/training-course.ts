import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

/** Training that everybody in the service needs, from a day to a day. */
export type TrainingCourse = {
  readonly id: string
  readonly name: string
  /** `mandatory`: the council wants it of all its staff; `local`: the service wants it of its own. */
  readonly need: 'mandatory' | 'local'
  /** After so many months it is to be done again; null: once is enough. */
  readonly validMonths: number | null
  readonly from: Day
  /** The first day on which nobody needs it any more. */
  readonly to: Day | null
  readonly version: number
}

export const NEED_WORDS: Readonly<Record<TrainingCourse['need'], string>> = {
  mandatory: 'Mandatory for all staff',
  local: 'Wanted by the service',
}

export type CourseGiven = Omit<TrainingCourse, 'id' | 'version'>

/** Whether training may be needed so: each name once. `id` is null for a new one. */
export function decideCourse(
  courses: readonly TrainingCourse[],
  id: string | null,
  given: CourseGiven,
): Result<CourseGiven, { readonly field: string; readonly says: string }> {
  const fold = (text: string) => text.toLowerCase()
  if (courses.some((one) => one.id !== id && fold(one.name) === fold(given.name))) {
    return fail({ field: 'name', says: 'There is training of this name already' })
  }
  if (given.to !== null && given.to <= given.from) {
    return fail({
      field: 'last-day',
      says: `The last day must be on or after the first, ${toDate(given.from)}`,
    })
  }
  return ok(given)
}
