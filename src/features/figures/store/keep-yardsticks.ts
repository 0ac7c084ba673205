// Saving what figures are held against: one typed in a form, or all of a file.
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import type { Measure } from '../measure.ts'
import { listYardstickVersions } from '../queries/yardsticks.ts'
import { saveYardstick, type Saving } from './yardsticks.ts'
import { saysTheSame, type Yardstick, type YardstickSaid } from '../yardstick.ts'

export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unchanged' }
  /** Somebody else was first: what stands now. */
  | { readonly kind: 'changed-first'; readonly now: Yardstick }

export type ToSave = {
  readonly said: YardstickSaid
  readonly measure: Measure
  /** The version that was seen, 0 for none; null: whatever stands is replaced. */
  readonly seen: number | null
  readonly state: 'stands' | 'taken-out'
}

/** Saves one over the version that was seen; the same sent twice changes nothing. */
export async function keepYardstick(
  trx: Trx,
  { said, measure, seen, state }: ToSave,
  by: Saving,
): Promise<Outcome> {
  const [newest] = await listYardstickVersions(trx, said)
  const isOut = newest === undefined || newest.state === 'taken-out'
  if (newest !== undefined && newest.state === state && (isOut || saysTheSame(newest, said)))
    return { kind: 'unchanged' }
  const stands = isOut ? 0 : newest.version
  if (newest !== undefined && seen !== null && seen !== stands) return { kind: 'changed-first', now: newest }
  const save = { said, definition: measure.definition, seen: newest?.version ?? 0, state }
  if (await saveYardstick(trx, save, by)) return { kind: 'saved' }
  const [first] = await listYardstickVersions(trx, said)
  if (first === undefined) throw new Error('what stood in the way of a figure is not there')
  return { kind: 'changed-first', now: first }
}

/** Saves all of a file, or none of it. */
export async function keepYardsticks(
  db: Db,
  all: readonly Pick<ToSave, 'said' | 'measure'>[],
  by: Saving,
): Promise<{ readonly saved: number; readonly unchanged: number }> {
  return await transaction(db, async (trx) => {
    let saved = 0
    for (const one of all) {
      const { kind } = await keepYardstick(trx, { ...one, seen: null, state: 'stands' }, by)
      if (kind === 'saved') saved += 1
    }
    return { saved, unchanged: all.length - saved }
  })
}
