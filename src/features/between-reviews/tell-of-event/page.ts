import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { PostedFields } from '../../../ui/forms/index.ts'
import { mayWorkBetween } from '../access.ts'
import {
  changedFirst,
  childTaskRoutes,
  type ChildTask,
  type NotSaved,
  type OfChild,
  refusedBy,
  seenVersion,
} from '../child-task.ts'
import { decideEvent, type EventSaid, type SignificantEvent } from '../event.ts'
import { EVENT_LABELS } from '../event-labels.ts'
import { KINDS_TOLD, type SignificantKind } from '../event-kinds.ts'
import { isMistake } from '../form-parts.ts'
import { eventPath, eventsPath, newEventPath } from '../paths.ts'
import { listEventsOf } from '../queries/events.ts'
import { listVersions } from '../queries/versions.ts'
import type { Version } from '../version.ts'
import { correctEvent, saveEvent } from '../store/events.ts'
import { renderVersions } from '../versions-view.ts'
import { parseEvent, startEvent, toEventTyped } from './form.ts'
import { renderEventFields } from './view.ts'

type Facts = {
  /** Null: a new one. */
  readonly event: SignificantEvent | null
  /** Kinds this person may tell of. */
  readonly kinds: readonly SignificantKind[]
  readonly versions: readonly Version[]
}

/** Telling the officer of something, and putting right what was told. */
export function tellOfEventRoutes(services: Services): readonly Route[] {
  return [
    ...childTaskRoutes(services, taskAt(services, newEventPath(':child'), 'tell-of-events')),
    ...childTaskRoutes(services, taskAt(services, eventPath(':child', ':event'), 'work-between-reviews')),
  ]
}

function taskAt(services: Services, path: string, action: string): ChildTask<Facts> {
  return {
    path: patternOf(path),
    action,
    load: async (of, request) => await load(services, of, request),
    title: ({ event }) => (event === null ? 'Tell the IRO of something' : 'Correct what the IRO was told'),
    lead: (_facts, { name }) =>
      `What the IRO must know about ${name} between two reviews. Some things bring the next review forward by law; about all of them the IRO decides what to do.`,
    back: ({ child }) => ({ text: 'Events', href: eventsPath(child.id) }),
    button: 'Save',
    start: ({ event }, request) => (event === null ? startEvent(request) : toEventTyped(event)),
    fields: (facts, typed, errors) => renderEventFields(facts, typed, errors),
    below: ({ versions }) => renderVersions(versions, EVENT_LABELS),
    version: ({ event }) => event?.version,
    save: async (facts, typed, { child, request }) => await save(services, facts, typed, { child, request }),
  }
}

async function load({ db }: Services, { child }: OfChild, request: PageRequest): Promise<Facts | null> {
  const id = request.params['event']
  const kinds: readonly SignificantKind[] = mayWorkBetween(request.user.roles)
    ? [...KINDS_TOLD, 'asked-for-by-iro']
    : KINDS_TOLD
  if (id === undefined) return { event: null, kinds, versions: [] }
  const event = (await listEventsOf(db, child.id)).find((one) => one.id === id)
  if (event === undefined) return null
  return { event, kinds, versions: await listVersions(db, 'significant-event', id) }
}

async function save(
  services: Services,
  { event, kinds }: Facts,
  typed: PostedFields,
  { child, request }: Pick<OfChild, 'child'> & { readonly request: PageRequest },
): Promise<Result<string, NotSaved>> {
  const parsed = parseEvent(typed, kinds)
  if (!parsed.ok) return fail({ status: 400, errors: parsed.failure })
  const decided = decideEvent(parsed.value, request.today)
  if (!decided.ok) return fail(refusedBy(decided.failure))
  if (event === null) {
    await tell(services, request, child.id, decided.value)
    return ok(eventsPath(child.id))
  }
  const changing = { id: event.id, seen: seenVersion(request), isWithdrawn: isMistake(typed) }
  const recorded = { accountId: request.user.accountId, at: services.clock.now() }
  const saved = await transaction(services.db, (trx) =>
    correctEvent(trx, event, decided.value, { changing, ...recorded }),
  )
  return saved.ok ? ok(eventsPath(child.id)) : fail(changedFirst('kind'))
}

async function tell(
  { db, clock }: Services,
  { user, today }: PageRequest,
  childId: string,
  said: EventSaid,
): Promise<void> {
  const recorded = { toldOn: today, accountId: user.accountId, at: clock.now() }
  await transaction(db, (trx) => saveEvent(trx, childId, said, recorded))
}
