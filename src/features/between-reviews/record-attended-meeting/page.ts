import { fail, ok, type Result } from '../../../kit/result.ts'
import { transaction } from '../../../platform/db/index.ts'
import { type PageRequest, patternOf, type Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import type { PostedFields } from '../../../ui/forms/index.ts'
import { listServicePeople } from '../../contact/index.ts'
import { type Attended, decideAttended } from '../attended.ts'
import {
  changedFirst,
  childTaskRoutes,
  type ChildTask,
  type NotSaved,
  type OfChild,
  refusedBy,
  seenVersion,
} from '../child-task.ts'
import { isMistake, type Named } from '../form-parts.ts'
import { attendedPath, betweenPath, newAttendedPath } from '../paths.ts'
import { listAttendedOf } from '../queries/attended.ts'
import { listVersions } from '../queries/versions.ts'
import type { Version } from '../version.ts'
import { saveAttended } from '../store/attended.ts'
import { renderVersions } from '../versions-view.ts'
import {
  ATTENDED_LABELS,
  parseAttended,
  renderAttendedFields,
  startAttended,
  toAttendedTyped,
} from './form.ts'

type Facts = {
  /** Null: a new one. */
  readonly attended: Attended | null
  readonly people: readonly Named[]
  readonly versions: readonly Version[]
}

/** Writing down a meeting that the officer went to, and putting one right. */
export function recordAttendedRoutes(services: Services): readonly Route[] {
  return [
    ...childTaskRoutes(services, taskAt(services, newAttendedPath(':child'))),
    ...childTaskRoutes(services, taskAt(services, attendedPath(':child', ':attended'))),
  ]
}

function taskAt(services: Services, path: string): ChildTask<Facts> {
  return {
    path: patternOf(path),
    action: 'work-between-reviews',
    load: async (of, request) => await load(services, of, request),
    title: ({ attended }) => (attended === null ? 'A meeting you went to' : 'Correct a meeting you went to'),
    lead: (_facts, { name }) =>
      `Meetings about ${name} other than reviews. Only the reviewing service reads the note.`,
    back: ({ child }) => ({ text: 'Between reviews', href: betweenPath(child.id) }),
    button: 'Save the meeting',
    start: ({ attended }, { today, user }) =>
      attended === null ? startAttended(today, user.personId) : toAttendedTyped(attended),
    fields: ({ attended, people }, typed, errors) =>
      renderAttendedFields({ typed, errors }, people, attended),
    below: ({ versions }) => renderVersions(versions, ATTENDED_LABELS),
    version: ({ attended }) => attended?.version,
    save: async (facts, typed, { child, request }) => await save(services, facts, typed, { child, request }),
  }
}

async function load({ db }: Services, { child }: OfChild, request: PageRequest): Promise<Facts | null> {
  const { params, today, user } = request
  const id = params['attended']
  const all = id === undefined ? [] : await listAttendedOf(db, child.id)
  const attended = all.find((one) => one.id === id) ?? null
  if (id !== undefined && attended === null) return null
  return {
    attended,
    people: await listServicePeople(db, { today, keep: [user.personId, attended?.personId ?? null] }),
    versions: attended === null ? [] : await listVersions(db, 'attended-meeting', attended.id),
  }
}

async function save(
  { db, clock }: Services,
  { attended, people }: Facts,
  typed: PostedFields,
  { child, request }: Pick<OfChild, 'child'> & { readonly request: PageRequest },
): Promise<Result<string, NotSaved>> {
  const parsed = parseAttended(typed, people)
  if (!parsed.ok) return fail({ status: 400, errors: parsed.failure })
  const decided = decideAttended(parsed.value, request.today)
  if (!decided.ok) return fail(refusedBy(decided.failure))
  const changing =
    attended === null ? null : { id: attended.id, seen: seenVersion(request), isWithdrawn: isMistake(typed) }
  const recorded = { changing, accountId: request.user.accountId, at: clock.now() }
  const saved = await transaction(db, (trx) => saveAttended(trx, child.id, decided.value, recorded))
  return saved.ok ? ok(betweenPath(child.id)) : fail(changedFirst('kind'))
}
