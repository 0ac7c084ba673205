import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { AttendedSaid } from '../attended.ts'
import { type ChangedFirst, keepRecord, type Writing } from './versions.ts'

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
  writing: Writing,
): Promise<Result<string, ChangedFirst>> {
  const row = toColumns(said)
  const content = { on: row.on_day, kind: said.kind, note: said.note }
  return await keepRecord(
    trx,
    {
      type: 'attended-meeting',
      childId,
      content,
      actions: { first: 'record-attended', again: 'correct-attended' },
      insert: (id) =>
        trx
          .insertInto('attended_meeting')
          .values({ ...row, id, child_id: childId })
          .execute(),
      update: ({ id, seen }, columns) =>
        trx
          .updateTable('attended_meeting')
          .set({ ...row, ...columns })
          .where('id', '=', id)
          .where('child_id', '=', childId)
          .where('version', '=', seen)
          .returning('id')
          .executeTakeFirst(),
    },
    writing,
  )
}
