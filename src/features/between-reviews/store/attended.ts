import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { AttendedSaid } from '../attended.ts'
import { type ChangedFirst, type Changing, type Recorded, saveVersion } from './versions.ts'

const toColumns = ({ on, kind, personId, note }: AttendedSaid) => ({
  on_day: toIsoDate(on),
  kind,
  person_id: personId,
  note,
})

/** Writes a meeting down that somebody went to, or a new version of one (`changing`). Gives its id. */
export async function saveAttended(
  trx: Trx,
  childId: string,
  said: AttendedSaid,
  { changing, ...recorded }: Recorded & { readonly changing: Changing | null },
): Promise<Result<string, ChangedFirst>> {
  const { on, kind, note } = said
  const isWithdrawn = changing?.isWithdrawn ?? false
  const version = (changing?.seen ?? 0) + 1
  const id = changing?.id ?? newId()
  if (changing === null) {
    await trx
      .insertInto('attended_meeting')
      .values({ ...toColumns(said), id, child_id: childId })
      .execute()
  } else {
    const changed = await trx
      .updateTable('attended_meeting')
      .set({ ...toColumns(said), withdrawn: isWithdrawn, version })
      .where('id', '=', id)
      .where('child_id', '=', childId)
      .where('version', '=', changing.seen)
      .returning('id')
      .executeTakeFirst()
    if (changed === undefined) return fail('changed-first')
  }
  const content = { on: toIsoDate(on), kind, note, isWithdrawn }
  const action = changing === null ? 'record-attended' : 'correct-attended'
  await saveVersion(trx, { ...recorded, type: 'attended-meeting', id, childId, version, content, action })
  return ok(id)
}
