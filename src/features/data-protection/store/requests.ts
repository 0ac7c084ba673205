import { type Day, toDate, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import {
  type Db,
  hasMetVersion,
  type RowChange,
  type Trx,
  transaction,
  type VersionConflict,
} from '../../../platform/db/index.ts'
import { lockChildren } from '../../children/index.ts'
import { findRequest } from '../queries/requests.ts'
import { readWholeRecord } from '../queries/whole-record.ts'
import { decideCopy, type Redactions } from '../redaction.ts'
import {
  type AccessRequest,
  type AskedBy,
  type ClockChange,
  decideClock,
  dueOf,
  type RequestRefused,
} from '../request.ts'

type Work = {
  readonly db: Db
  readonly childId: string
  readonly actor: string
  readonly today: Day
  readonly now: Date
}

type Outcome = Result<null, RequestRefused | VersionConflict> | null

/** Writes down that somebody asked; gives the id of the request. */
export async function startRequest(
  { db, childId, actor, today, now }: Work,
  { askedOn, askedBy }: { readonly askedOn: Day; readonly askedBy: AskedBy },
): Promise<string> {
  const id = newId()
  const { due } = dueOf({ askedOn, extension: null, pausedDays: 0, pausedOn: null }, today)
  await transaction(db, async (trx) => {
    await trx
      .insertInto('subject_access_request')
      .values({
        id,
        child_id: childId,
        asked_on: toIsoDate(askedOn),
        asked_by: askedBy,
        due_on: toIsoDate(due),
        entered_by: actor,
        entered_at: now,
      })
      .execute()
    await recordAudit(trx, {
      actor,
      action: 'start-subject-access',
      recordType: 'subject-access-request',
      recordId: id,
      versionBefore: null,
      versionAfter: 1,
      childId,
    })
  })
  return id
}

/** A request of which somebody saw this version. */
export type SeenRequest = { readonly id: string; readonly version: number }

type Change = {
  readonly action: string
  readonly set: RowChange<'subject_access_request'>
}

/** Loads the request, decides, saves against the version that was seen, and audits: in one transaction. */
async function changeRequest(
  work: Work,
  seen: SeenRequest,
  decide: (trx: Trx, request: AccessRequest) => Promise<Result<Change, RequestRefused>>,
): Promise<Outcome> {
  return await transaction(work.db, async (trx) => {
    await lockChildren(trx, [work.childId])
    const request = await findRequest(trx, work.childId, seen.id)
    if (request === null) return null
    const decided = await decide(trx, request)
    if (!decided.ok) return decided
    const { action, set } = decided.value
    const saved = await trx
      .updateTable('subject_access_request')
      .set({ ...set, version: seen.version + 1 })
      .where('id', '=', seen.id)
      .where('version', '=', seen.version)
      .executeTakeFirst()
    if (!hasMetVersion(saved)) return fail({ code: 'version-conflict' })
    await recordAudit(trx, {
      actor: work.actor,
      action,
      recordType: 'subject-access-request',
      recordId: seen.id,
      versionBefore: seen.version,
      versionAfter: seen.version + 1,
      childId: work.childId,
    })
    return ok(null)
  })
}

const CLOSED = fail({ field: 'release', says: 'The request is closed' })

/** Saves what is kept and what is blacked out of some passages; those not named stay as they are. */
export async function saveRedactions(work: Work, seen: SeenRequest, decided: Redactions): Promise<Outcome> {
  return await changeRequest(work, seen, async (_trx, { state, redactions }) => {
    if (state !== 'open') return CLOSED
    const all = JSON.stringify({ ...redactions, ...decided })
    return ok({ action: 'decide-passages', set: { redactions: all } })
  })
}

/** Stops the clock, lets it go on, or takes more time. */
export async function changeClock(work: Work, seen: SeenRequest, change: ClockChange): Promise<Outcome> {
  return await changeRequest(work, seen, async (_trx, request) => {
    const decided = decideClock(request, change, work.today)
    if (!decided.ok) return decided
    const { extension, pausedOn, pausedDays } = decided.value
    const { due } = dueOf({ ...request, ...decided.value }, work.today)
    return ok({
      action: 'change-subject-access-clock',
      set: {
        extended_on: extension === null ? null : toIsoDate(extension.on),
        extended_because: extension?.because ?? null,
        paused_on: pausedOn === null ? null : toIsoDate(pausedOn),
        paused_days: pausedDays,
        due_on: toIsoDate(due),
      },
    })
  })
}

/** Closes a request that was taken back. */
export async function withdrawRequest(work: Work, seen: SeenRequest): Promise<Outcome> {
  return await changeRequest(work, seen, async (_trx, { state }) =>
    state === 'open' ? ok({ action: 'withdraw-subject-access', set: { state: 'withdrawn' } }) : CLOSED,
  )
}

/** Makes the copy of the record as it is now and lets it be taken away; refused while a passage is undecided. */
export async function releaseCopy(work: Work, seen: SeenRequest): Promise<Outcome> {
  return await changeRequest(work, seen, async (trx, { state, redactions }) => {
    if (state !== 'open') return CLOSED
    const record = await readWholeRecord(trx, work.childId)
    if (record === null) throw new Error('the child is locked and there')
    const copy = decideCopy(record, redactions, toDate(work.today))
    if (!copy.ok) {
      return fail({
        field: 'release',
        says: `Decide about every passage first: ${copy.failure.undecided} left`,
      })
    }
    return ok({
      action: 'release-subject-access',
      set: {
        state: 'released',
        released_copy: JSON.stringify(copy.value),
        released_at: work.now,
        released_by: work.actor,
      },
    })
  })
}
