import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { PostedFields } from '../../../ui/forms/index.ts'
import { html } from '../../../ui/html.ts'
import { listServicePeople } from '../../contact/index.ts'
import {
  changedFirst,
  childTaskRoutes,
  type ChildTask,
  type NotSaved,
  type OfChild,
  refusedBy,
  seenVersion,
} from '../child-task.ts'
import { type Decision, listOpenDecisionsOf } from '../../decisions/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { Now } from '../due-tag.ts'
import { isMistake, type Named } from '../form-parts.ts'
import { decideMidway, type Midway, type MidwayCheck } from '../midway.ts'
import { betweenPath, midwayPath, newMidwayPath } from '../paths.ts'
import { findMidway, listMidwayOf } from '../queries/midway.ts'
import { listVersions } from '../queries/versions.ts'
import type { Version } from '../version.ts'
import { saveMidway } from '../store/midway.ts'
import { renderVersions } from '../versions-view.ts'
import { renderWhyMidway } from '../why-midway.ts'
import { parseMidway, startMidway, toMidwayTyped } from './form.ts'
import { MIDWAY_LABELS, renderMidwayFields, renderOpenDecisions } from './view.ts'

type Facts = {
  /** Null: a new one. */
  readonly check: MidwayCheck | null
  readonly midway: Midway | null
  readonly people: readonly Named[]
  readonly versions: readonly Version[]
  /** Decisions of reviews that are not done. */
  readonly decisions: readonly Decision[]
  readonly now: Now
}

/** Writing a mid-way check down, and putting one right. */
export function recordMidwayRoutes(services: Services): readonly Route[] {
  return [
    ...childTaskRoutes(services, taskAt(services, newMidwayPath(':child'))),
    ...childTaskRoutes(services, taskAt(services, midwayPath(':child', ':check'))),
  ]
}

function taskAt(services: Services, path: string): ChildTask<Facts> {
  return {
    path: patternOf(path),
    action: 'work-between-reviews',
    load: async (of, request) => await load(services, of, request),
    title: ({ check }) => (check === null ? 'Mid-way check' : 'Correct a mid-way check'),
    lead: (_facts, { name }) =>
      `Half way between two reviews: is the plan for ${name} being carried out? Only the reviewing service reads it.`,
    back: ({ child }) => ({ text: 'Between reviews', href: betweenPath(child.id) }),
    button: 'Save the check',
    start: ({ check }, { today, user }) =>
      check === null ? startMidway(today, user.personId) : toMidwayTyped(check),
    above: ({ midway, decisions, now }) =>
      html`${renderWhyMidway(midway, now)}${renderOpenDecisions(decisions)}`,
    fields: (facts, typed, errors) => renderMidwayFields(facts, typed, errors),
    below: ({ versions }) => renderVersions(versions, MIDWAY_LABELS),
    version: ({ check }) => check?.version,
    save: async (facts, typed, { child, request }) => await save(services, facts, typed, { child, request }),
  }
}

async function load({ db }: Services, { child }: OfChild, request: PageRequest): Promise<Facts | null> {
  const { params, today, user } = request
  const id = params['check']
  const check =
    id === undefined ? null : ((await listMidwayOf(db, child.id)).find((one) => one.id === id) ?? null)
  if (id !== undefined && check === null) return null
  return {
    check,
    midway: await findMidway(db, child.id, today),
    people: await listServicePeople(db, { today, keep: [user.personId, check?.personId ?? null] }),
    versions: check === null ? [] : await listVersions(db, 'midway-check', check.id),
    decisions: await listOpenDecisionsOf(db, child.id),
    now: { today, calendar: (await readPolicy(db)).calendar },
  }
}

async function save(
  { db, clock }: Services,
  { check, people }: Facts,
  typed: PostedFields,
  { child, request }: Pick<OfChild, 'child'> & { readonly request: PageRequest },
): Promise<Result<string, NotSaved>> {
  const parsed = parseMidway(typed, people)
  if (!parsed.ok) return fail({ status: 400, errors: parsed.failure })
  const decided = decideMidway(parsed.value, request.today)
  if (!decided.ok) return fail(refusedBy(decided.failure))
  const changing =
    check === null ? null : { id: check.id, seen: seenVersion(request), isWithdrawn: isMistake(typed) }
  const saved = await transaction(db, (trx) =>
    saveMidway(trx, child.id, decided.value, {
      changing,
      accountId: request.user.accountId,
      at: clock.now(),
    }),
  )
  return saved.ok ? ok(betweenPath(child.id)) : fail(changedFirst('grade'))
}
