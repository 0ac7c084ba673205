import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { MidwaySaid } from '../midway.ts'
import { type ChangedFirst, keepRecord, type Writing } from './versions.ts'

const toColumns = ({ on, grade, onTrack, decisions, voice, action, personId }: MidwaySaid) => ({
  on_day: toIsoDate(on),
  grade,
  on_track: onTrack,
  decisions,
  voice,
  action,
  person_id: personId,
})

/** Writes a mid-way check down, or a new version of one (`changing`). Gives its id. */
export async function saveMidway(
  trx: Trx,
  childId: string,
  said: MidwaySaid,
  writing: Writing,
): Promise<Result<string, ChangedFirst>> {
  const row = toColumns(said)
  const { personId: _who, ...rest } = said
  const content = { ...rest, on: row.on_day }
  return await keepRecord(
    trx,
    {
      type: 'midway-check',
      childId,
      content,
      actions: { first: 'record-midway', again: 'correct-midway' },
      insert: (id) =>
        trx
          .insertInto('midway_check')
          .values({ ...row, id, child_id: childId })
          .execute(),
      update: ({ id, seen }, columns) =>
        trx
          .updateTable('midway_check')
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
