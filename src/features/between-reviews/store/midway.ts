import { toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { MidwaySaid } from '../midway.ts'
import { type ChangedFirst, type Changing, type Recorded, saveVersion } from './versions.ts'

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
  { changing, ...recorded }: Recorded & { readonly changing: Changing | null },
): Promise<Result<string, ChangedFirst>> {
  const isWithdrawn = changing?.isWithdrawn ?? false
  const version = (changing?.seen ?? 0) + 1
  const id = changing?.id ?? newId()
  if (changing === null) {
    await trx
      .insertInto('midway_check')
      .values({ ...toColumns(said), id, child_id: childId })
      .execute()
  } else {
    const changed = await trx
      .updateTable('midway_check')
      .set({ ...toColumns(said), withdrawn: isWithdrawn, version })
      .where('id', '=', id)
      .where('child_id', '=', childId)
      .where('version', '=', changing.seen)
      .returning('id')
      .executeTakeFirst()
    if (changed === undefined) return fail('changed-first')
  }
  const { personId: _who, ...rest } = said
  const content = { ...rest, on: toIsoDate(said.on), isWithdrawn }
  const action = changing === null ? 'record-midway' : 'correct-midway'
  await saveVersion(trx, { ...recorded, type: 'midway-check', id, childId, version, content, action })
  return ok(id)
}
