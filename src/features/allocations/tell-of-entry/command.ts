import type { Day } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Db, transaction, type Trx } from '../../../platform/db/index.ts'
import {
  bumpFactsVersion,
  NO_CARE,
  saveFacts,
  saveIdentifiers,
  saveInTeam,
  saveNames,
} from '../../children/index.ts'
import { decideNewEntry } from '../entry-choice.ts'
import { isNumberInUse } from '../queries/known-numbers.ts'
import type { OnFactsChanged } from '../on-facts-changed.ts'
import type { Refused } from '../refused.ts'
import { saveChildWorker } from '../store/child-workers.ts'
import { saveNotice } from '../store/entry-notices.ts'
import { toToldPeriod } from '../told-care.ts'
import type { EntryTold } from './form.ts'

export type Telling = {
  readonly actor: string
  readonly now: Date
  readonly today: Day
  readonly onFactsChanged: OnFactsChanged
}

// The number of the national return, so that the next file finds the same child and takes the place of what was told.
const SYSTEM = 'ssda903'

/** Puts a child who came into care on the books, with the notice; or says why not. Gives the child's id. */
export async function tellOfNewChild(
  db: Db,
  telling: Telling,
  told: EntryTold,
): Promise<Result<string, Refused>> {
  return await transaction(db, async (trx) => {
    const known = await isNumberInUse(trx, told.number)
    const decided = decideNewEntry({ isNumberInUse: known, today: telling.today }, told)
    if (!decided.ok) return fail(decided.failure)
    const id = newId()
    await saveNewChild(trx, id, told)
    await saveNotice(trx, {
      childId: id,
      version: 0,
      start: told.start,
      receivedOn: told.receivedOn,
      teamId: told.teamId,
      way: 'form',
      legalStatus: told.legalStatus,
      actor: telling.actor,
      at: telling.now,
    })
    if (told.workerId !== null) {
      const worker = { personId: told.workerId, does: 'social-worker' as const, from: told.start, ends: [] }
      await saveChildWorker(trx, { childId: id, actor: telling.actor, version: 0 }, worker)
    }
    await telling.onFactsChanged(trx, [id])
    await bumpFactsVersion(trx)
    return ok(id)
  })
}

async function saveNewChild(trx: Trx, id: string, told: EntryTold): Promise<void> {
  const { number: identifier, born, givenName, familyName } = told
  const care = { ...NO_CARE, periods: [toToldPeriod(told)] }
  await saveFacts(trx, [{ id, identifier, born, sex: null, ethnic: null, care }])
  await saveNames(trx, [{ id, identifier, givenName, familyName, siblingGroup: null }])
  await saveIdentifiers(trx, [{ system: SYSTEM, value: identifier, childId: id, from: null, to: null }])
  await saveInTeam(trx, [{ childId: id, teamId: told.teamId, from: told.start, to: null }])
}
