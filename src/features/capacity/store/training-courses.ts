import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { CourseGiven } from '../training-course.ts'

const RECORD_TYPE = 'training-course'

const toRow = (given: CourseGiven) => ({
  name: given.name,
  need: given.need,
  valid_months: given.validMonths,
  from_day: toIsoDate(given.from),
  to_day: given.to === null ? null : toIsoDate(given.to),
})

/** Adds training that is needed, on record. */
export async function insertCourse(trx: Trx, given: CourseGiven, actor: string): Promise<void> {
  const id = newId()
  await trx
    .insertInto('training_course')
    .values({ id, ...toRow(given) })
    .execute()
  const action = 'add-training-course'
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, { actor, action, recordType: RECORD_TYPE, recordId: id, ...versions })
}

/** Changes training that is locked at this version, on record. */
export async function updateCourse(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  given: CourseGiven,
  actor: string,
): Promise<void> {
  await trx
    .updateTable('training_course')
    .set({ ...toRow(given), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const action = 'change-training-course'
  const versions = { versionBefore: version, versionAfter: version + 1 }
  await recordAudit(trx, { actor, action, recordType: RECORD_TYPE, recordId: id, ...versions })
}
