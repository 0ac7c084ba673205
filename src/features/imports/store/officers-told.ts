import { type Day, earlierOf } from '../../../kit/dates/index.ts'
import { recordChildren } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { listBarredOf, saveAllocations } from '../../allocations/index.ts'
import { fold } from '../../children/index.ts'
import { listOfficers, saveOfficerNamed } from '../../people/index.ts'
import { countUnsaidRoles, findHeldHere, listOfficersTold } from '../queries/source-roles.ts'
import { listOfficersNow } from '../queries/template-children.ts'
import type { Involvement } from '../told-rows.ts'

export type OfficersGiven = {
  /** Children whose officer, or whose past officers, changed. */
  readonly changed: number
  /** What must be said of it, a sentence each. */
  readonly says: readonly string[]
}

export const NO_OFFICERS: OfficersGiven = { changed: 0, says: [] }

type By = { readonly actor: string; readonly today: Day }

type Told = Involvement & { readonly childId: string; readonly sourceChild: string }

/**
 * Gives children the officers that a system tells of by roles that mean a reviewing officer. Where nobody ever held a
 * child here, all who did are taken over; else only who holds the child now. Where somebody here decided who holds the
 * child, that stays. An officer who is not independent of the case is not given the child.
 */
export async function giveOfficers(trx: Trx, system: string, { actor, today }: By): Promise<OfficersGiven> {
  const unsaid = await countUnsaidRoles(trx)
  const asks = unsaid === 0 ? [] : [sayUnsaid(unsaid)]
  const told = await listOfficersTold(trx, system)
  if (told.length === 0) return { changed: 0, says: asks }
  const ids = [...new Set(told.map(({ childId }) => childId))]
  const { ever, decided } = await findHeldHere(trx, ids)
  const now = await listOfficersNow(trx, ids)
  const nameOf = await idsOfOfficers(trx, told, { actor, today })
  const wanted = [...Map.groupBy(told, ({ childId }) => childId)].flatMap(([childId, times]) => {
    if (decided.has(childId)) return []
    const spans = withoutOverlap(times, today).map((time) => ({ ...time, officerId: nameOf(time.name) }))
    if (!ever.has(childId)) return spans
    const current = spans.findLast(({ to }) => to === null || to > today)
    return current === undefined || now.get(childId)?.id === current.officerId ? [] : [current]
  })
  const barred = await listBarredOf(
    trx,
    wanted.filter(({ to }) => to === null || to > today),
    today,
  )
  const isBarred = new Set(barred.map(({ childId, officerId }) => `${childId} ${officerId}`))
  const given = wanted.filter(({ childId, officerId }) => !isBarred.has(`${childId} ${officerId}`))
  const changed = await saveAllocations(
    trx,
    given.map(({ childId, officerId, from, to }) => ({ childId, officerId, from, to })),
  )
  if (changed.length > 0) {
    await recordChildren(trx, { actor, action: 'take-officers-told' }, changed.toSorted())
  }
  return { changed: changed.length, says: [...asks, ...sayBarred(told, barred), ...sayDecided(decided.size)] }
}

/** Times in order of day, each ended at the latest where the next begins; none that begins after today. */
function withoutOverlap(times: readonly Told[], today: Day): readonly Told[] {
  const inOrder = times
    .filter(({ from, to }) => from <= today && (to === null || to > from))
    .toSorted((one, other) => one.from - other.from)
  return inOrder
    .map((time, at) => {
      const next = inOrder[at + 1]?.from
      return next === undefined ? time : { ...time, to: time.to === null ? next : earlierOf(time.to, next) }
    })
    .filter(({ from, to }) => to === null || to > from)
}

/** Our ids of people by their names, however they are spelt in capitals and accents; who is not known is added. */
async function idsOfOfficers(
  trx: Trx,
  told: readonly Told[],
  { actor, today }: By,
): Promise<(name: string) => string> {
  const ids = new Map((await listOfficers(trx, today)).map(({ id, name }) => [fold(name), id]))
  for (const { name } of told) {
    if (!ids.has(fold(name))) ids.set(fold(name), await saveOfficerNamed(trx, name, actor))
  }
  return (name) => {
    const id = ids.get(fold(name))
    if (id === undefined) throw new Error('every name has an id by now')
    return id
  }
}

const sayUnsaid = (count: number): string =>
  count === 1
    ? '1 role of the involvements is not known yet, so nobody was taken for an IRO or a social worker by it. Say what it means: Data, Roles of other systems.'
    : `${count} roles of the involvements are not known yet, so nobody was taken for an IRO or a social worker by them. Say what they mean: Data, Roles of other systems.`

const MOST_SAID = 20

function sayBarred(
  told: readonly Told[],
  barred: Awaited<ReturnType<typeof listBarredOf>>,
): readonly string[] {
  const numbers = new Map(told.map(({ childId, sourceChild }) => [childId, sourceChild]))
  return barred
    .slice(0, MOST_SAID)
    .map(
      ({ childId, because }) =>
        `${numbers.get(childId)}: the IRO in the files was not taken over, who must be independent of the case (CPPCR 46). ${because[0]?.says ?? ''}`,
    )
}

const sayDecided = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `Who holds ${count} ${count === 1 ? 'child' : 'children'} was decided here, and stays as it was decided.`,
      ]
