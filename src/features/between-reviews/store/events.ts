import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { EventAnswer, EventSaid, SignificantEvent } from '../event.ts'
import { lockChild, rebuildClock } from './clock-events.ts'
import { type ChangedFirst, type Changing, type Recorded, saveVersion } from './versions.ts'

const isoOrNull = (day: Day | null) => (day === null ? null : toIsoDate(day))

const toColumns = ({ kind, on, before, says }: EventSaid) => ({
  kind,
  on_day: toIsoDate(on),
  before_day: isoOrNull(before),
  says,
})

type Written = EventSaid & Pick<SignificantEvent, 'toldOn' | 'answer' | 'isWithdrawn'>

const toContent = ({ kind, on, before, says, toldOn, answer, isWithdrawn }: Written) => ({
  kind,
  on: toIsoDate(on),
  before: isoOrNull(before),
  says,
  toldOn: toIsoDate(toldOn),
  disposition: answer?.disposition ?? null,
  disposedOn: isoOrNull(answer?.on ?? null),
  reason: answer?.reason ?? '',
  isWithdrawn,
})

/** Writes down that the officer was told of something, and works the child's clock again. Gives its id. */
export async function saveEvent(
  trx: Trx,
  childId: string,
  said: EventSaid,
  { toldOn, ...recorded }: Recorded & { readonly toldOn: Day },
): Promise<string> {
  await lockChild(trx, childId)
  const id = newId()
  const told = { told_on: toIsoDate(toldOn), told_by: recorded.accountId }
  await trx
    .insertInto('significant_event')
    .values({
      ...toColumns(said),
      ...told,
      id,
      child_id: childId,
      disposition: null,
      disposed_on: null,
      disposed_by: null,
    })
    .execute()
  const content = toContent({ ...said, toldOn, answer: null, isWithdrawn: false })
  await saveVersion(trx, {
    ...recorded,
    type: 'significant-event',
    id,
    childId,
    version: 1,
    content,
    action: 'tell-of-event',
  })
  await rebuildClock(trx, childId)
  return id
}

/** Puts right what was told. */
export async function correctEvent(
  trx: Trx,
  event: SignificantEvent,
  said: EventSaid,
  { changing, ...recorded }: Recorded & { readonly changing: Changing },
): Promise<Result<string, ChangedFirst>> {
  const { isWithdrawn, seen } = changing
  const columns = { ...toColumns(said), withdrawn: isWithdrawn }
  const content = toContent({ ...event, ...said, isWithdrawn })
  return await change(trx, event, { columns, content, seen, action: 'correct-event', ...recorded })
}

/** Keeps what the officer decided, and works the clock again where they bring a review forward. */
export async function answerEvent(
  trx: Trx,
  event: SignificantEvent,
  answer: EventAnswer,
  { on, seen, ...recorded }: Recorded & { readonly on: Day; readonly seen: number },
): Promise<Result<string, ChangedFirst>> {
  // An answer that is only put in other words is still the answer of its day.
  const disposedOn = event.answer?.disposition === answer.disposition ? event.answer.on : on
  const columns = {
    disposition: answer.disposition,
    reason: answer.reason,
    disposed_on: toIsoDate(disposedOn),
    disposed_by: recorded.accountId,
  }
  const content = toContent({ ...event, answer: { ...answer, on: disposedOn, by: null } })
  return await change(trx, event, { columns, content, seen, action: 'answer-event', ...recorded })
}

type Change = Recorded & {
  readonly columns: object
  readonly content: object
  readonly seen: number
  readonly action: string
}

async function change(
  trx: Trx,
  { id, childId }: SignificantEvent,
  { columns, content, seen, action, accountId, at }: Change,
): Promise<Result<string, ChangedFirst>> {
  await lockChild(trx, childId)
  const version = seen + 1
  const changed = await trx
    .updateTable('significant_event')
    .set({ ...columns, version })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) return fail('changed-first')
  await saveVersion(trx, {
    type: 'significant-event',
    id,
    childId,
    version,
    content,
    action,
    accountId,
    at,
  })
  await rebuildClock(trx, childId)
  return ok(id)
}
