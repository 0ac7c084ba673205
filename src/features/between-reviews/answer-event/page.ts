import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { errorsOf, parseChoice, type PostedFields } from '../../../ui/forms/index.ts'
import {
  changedFirst,
  childTaskRoutes,
  type ChildTask,
  type NotSaved,
  type OfChild,
  seenVersion,
} from '../child-task.ts'
import type { Now } from '../due-tag.ts'
import { answerDue, DISPOSITIONS, type EventAnswer, type SignificantEvent } from '../event.ts'
import { EVENT_LABELS } from '../event-labels.ts'
import { parseWords } from '../form-parts.ts'
import { answerEventPath, eventsPath } from '../paths.ts'
import { listEventsOf } from '../queries/events.ts'
import { readLocalDays } from '../queries/local-days.ts'
import { listVersions } from '../queries/versions.ts'
import type { Version } from '../version.ts'
import { answerEvent } from '../store/events.ts'
import { renderVersions } from '../versions-view.ts'
import { renderAnswerFields, renderTold } from './view.ts'

type Facts = {
  readonly event: SignificantEvent
  readonly due: Now['today']
  readonly workingDays: number
  readonly now: Now
  readonly versions: readonly Version[]
}

/** What the officer decides about something they were told, with the reason. */
export function answerEventRoutes(services: Services): readonly Route[] {
  const task: ChildTask<Facts> = {
    path: patternOf(answerEventPath(':child', ':event')),
    action: 'work-between-reviews',
    load: async (of, request) => await load(services, of, request),
    title: () => 'What will you do about it?',
    lead: (_facts, { name }) =>
      `Of what you were told about ${name}. Every event needs an answer, also “nothing”.`,
    back: ({ child }) => ({ text: 'Events', href: eventsPath(child.id) }),
    button: 'Save the answer',
    start: ({ event: { answer } }) => ({
      disposition: answer?.disposition ?? '',
      reason: answer?.reason ?? '',
    }),
    above: renderTold,
    fields: (_facts, typed, errors) => renderAnswerFields(typed, errors),
    below: ({ versions }) => renderVersions(versions, EVENT_LABELS),
    version: ({ event }) => event.version,
    save: async (facts, typed, { child, request }) => await save(services, facts, typed, { child, request }),
  }
  return childTaskRoutes(services, task)
}

async function load(
  { db }: Services,
  { child }: OfChild,
  { params, today }: PageRequest,
): Promise<Facts | null> {
  const event = (await listEventsOf(db, child.id)).find(({ id }) => id === params['event'])
  if (event === undefined) return null
  const rules = await readLocalDays(db, 'event-response-days')
  const { calendar } = rules
  return {
    event,
    due: answerDue(event.toldOn, rules),
    workingDays: rules.daysOn(event.toldOn),
    now: { today, calendar },
    versions: await listVersions(db, 'significant-event', event.id),
  }
}

function parseAnswer(typed: PostedFields): Result<EventAnswer, NotSaved> {
  const disposition = parseChoice(typed, 'disposition', {
    among: DISPOSITIONS,
    message: 'Choose what you will do',
  })
  const reason = parseWords(typed, 'reason', 'Enter why')
  return disposition.ok && reason.ok
    ? ok({ disposition: disposition.value, reason: reason.value })
    : fail({ status: 400, errors: errorsOf(disposition, reason) })
}

async function save(
  { db, clock }: Services,
  { event }: Facts,
  typed: PostedFields,
  { child, request }: Pick<OfChild, 'child'> & { readonly request: PageRequest },
): Promise<Result<string, NotSaved>> {
  const parsed = parseAnswer(typed)
  if (!parsed.ok) return parsed
  const saved = await transaction(db, (trx) =>
    answerEvent(trx, event, parsed.value, {
      on: request.today,
      seen: seenVersion(request),
      accountId: request.user.accountId,
      at: clock.now(),
    }),
  )
  return saved.ok ? ok(eventsPath(child.id)) : fail(changedFirst('disposition'))
}
