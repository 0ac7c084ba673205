import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { newId } from '../../kit/ids.ts'
import { recordAudit } from '../../platform/audit/index.ts'
import type { Trx } from '../../platform/db/index.ts'
import type { NewAction, ProgrammeAction, ProgrammeUpdate } from './programme.ts'
import type { NewQuestion } from './question.ts'

export type Doing = { readonly actor: string; readonly now: Date }

/** Keeps an action, with the one of the year before that it goes on from: where that goes on already, nothing is kept. Gives its id. */
export async function insertAction(
  trx: Trx,
  action: NewAction & { readonly id?: string; readonly carriedFrom: string | null },
  { actor, now }: Doing,
): Promise<string | null> {
  const { id = newId(), kind, year, says, owner, by, carriedFrom } = action
  const kept = await trx
    .insertInto('programme_action')
    .values({
      id,
      kind,
      year,
      says,
      owner,
      by_day: by === null ? null : toIsoDate(by),
      carried_from: carriedFrom,
      made_by: actor,
      made_at: now,
    })
    .onConflict((conflict) => conflict.column('carried_from').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined) return null
  const versions = { versionBefore: null, versionAfter: 0 }
  const does = carriedFrom === null ? 'add-programme-action' : 'carry-programme-action'
  await recordAudit(trx, {
    actor,
    action: does,
    recordType: 'programme-action',
    recordId: id,
    ...versions,
  })
  return id
}

/** Says how an action goes, after the update that whoever says it saw. False: somebody said something first. */
export async function insertUpdate(
  trx: Trx,
  { id, updates }: Pick<ProgrammeAction, 'id' | 'updates'>,
  { on, rag, says }: Pick<ProgrammeUpdate, 'on' | 'rag' | 'says'>,
  { actor, now }: Doing,
): Promise<boolean> {
  const seen = updates.at(-1)?.number ?? 0
  const said = await trx
    .insertInto('programme_update')
    .values({
      action_id: id,
      number: seen + 1,
      on_day: toIsoDate(on),
      rag,
      says,
      said_by: actor,
      said_at: now,
    })
    .onConflict((on_) => on_.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (said === undefined) return false
  const record = { recordType: 'programme-action', recordId: id }
  const versions = { versionBefore: seen, versionAfter: seen + 1 }
  await recordAudit(trx, { actor, action: 'update-programme-action', ...record, ...versions })
  return true
}

/** Keeps what a member asked. */
export async function insertQuestion(
  trx: Trx,
  asked: NewQuestion & { readonly id?: string },
  { actor, now }: Doing,
): Promise<void> {
  const { id = newId(), committee, question } = asked
  await trx
    .insertInto('committee_question')
    .values({ id, committee, question, asked_on: toIsoDate(asked.askedOn), made_by: actor, made_at: now })
    .execute()
  const versions = { versionBefore: null, versionAfter: 1 }
  await recordAudit(trx, {
    actor,
    action: 'add-committee-question',
    recordType: 'committee-question',
    recordId: id,
    ...versions,
  })
}

export type AnswerGiven = { readonly says: string; readonly on: Day }

/** Keeps the answer to a question of this version. False: it was answered or is another by now. */
export async function answerQuestion(
  trx: Trx,
  { id, version }: { readonly id: string; readonly version: number },
  { says, on }: AnswerGiven,
  { actor, now }: Doing,
): Promise<boolean> {
  await keepQuestionAsItWas(
    trx,
    { id, version, because: 'The answer was changed' },
    { actor, now },
    'answered',
  )
  const answered = await trx
    .updateTable('committee_question')
    .set({ answer: says, answered_on: toIsoDate(on), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (answered === undefined) return false
  await recordAudit(trx, {
    actor,
    action: 'answer-committee-question',
    recordType: 'committee-question',
    recordId: id,
    versionBefore: version,
    versionAfter: version + 1,
  })
  return true
}

export type PutRight = { readonly id: string; readonly version: number; readonly because: string }

/** Puts an action of this version right, and keeps what it said. False: it is another by now. */
export async function putActionRight(
  trx: Trx,
  { id, version, because }: PutRight,
  { says, owner, by }: Pick<NewAction, 'says' | 'owner' | 'by'>,
  { actor, now }: Doing,
): Promise<boolean> {
  const before = await trx
    .selectFrom('programme_action')
    .select(['says', 'owner', 'by_day'])
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (before === undefined) return false
  const replaced = { version, because, replaced_by: actor, replaced_at: now }
  await trx
    .insertInto('programme_action_version')
    .values({ action_id: id, ...before, ...replaced })
    .execute()
  await trx
    .updateTable('programme_action')
    .set({ says, owner, by_day: by === null ? null : toIsoDate(by), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const versions = { versionBefore: version, versionAfter: version + 1 }
  const record = { recordType: 'programme-action', recordId: id }
  await recordAudit(trx, { actor, action: 'put-programme-action-right', ...record, ...versions })
  return true
}

/** Keeps what a question of this version and its answer say. With `answered`, only where it has an answer. */
async function keepQuestionAsItWas(
  trx: Trx,
  { id, version, because }: PutRight,
  { actor, now }: Doing,
  which: 'every' | 'answered',
): Promise<boolean> {
  const before = await trx
    .selectFrom('committee_question')
    .select(['committee', 'question', 'asked_on', 'answer', 'answered_on'])
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (before === undefined) return false
  if (which === 'answered' && before.answer === '') return true
  const replaced = { version, because, replaced_by: actor, replaced_at: now }
  await trx
    .insertInto('committee_question_version')
    .values({ question_id: id, ...before, ...replaced })
    .execute()
  return true
}

/** Puts a question of this version right, and keeps what it said. False: it is another by now. */
export async function putQuestionRight(
  trx: Trx,
  question: PutRight,
  { committee, question: asks, askedOn }: NewQuestion,
  doing: Doing,
): Promise<boolean> {
  if (!(await keepQuestionAsItWas(trx, question, doing, 'every'))) return false
  const { id, version } = question
  await trx
    .updateTable('committee_question')
    .set({ committee, question: asks, asked_on: toIsoDate(askedOn), version: version + 1 })
    .where('id', '=', id)
    .execute()
  const versions = { versionBefore: version, versionAfter: version + 1 }
  const record = { recordType: 'committee-question', recordId: id }
  await recordAudit(trx, {
    actor: doing.actor,
    action: 'put-committee-question-right',
    ...record,
    ...versions,
  })
  return true
}
