import { type Day, laterOf } from '../../../kit/dates/index.ts'
import { recordChildren } from '../../../platform/audit/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import { type BarredOfficer, listBarredOf, saveAllocations } from '../../allocations/index.ts'
import { fold, listChildrenById, type NamedChild, saveInTeam, saveNames } from '../../children/index.ts'
import { listOfficers, listTeams, saveOfficerNamed, saveTeamNamed } from '../../people/index.ts'
import { listOfficersNow, listTeamsNow } from '../queries/template-children.ts'
import { saveSourceSaid } from '../store/source-said.ts'
import type { TemplateRow } from '../template.ts'

/** A row with the child it is about. */
export type KnownRow = TemplateRow & { readonly childId: string }

/** A row whose officer may not hold the child, and was not given it. */
export type BarredRow = Pick<KnownRow, 'line' | 'identifier' | 'officer'> & Pick<BarredOfficer, 'because'>

export type TemplateApplied = {
  readonly changed: number
  readonly unchanged: number
  /** In the order of the rows. What else they say is saved. */
  readonly barred: readonly BarredRow[]
}

/**
 * Saves names, brothers and sisters, teams and who holds each child. A blank leaves what is there. Officers and teams
 * that we do not know by name, however it is spelt in capitals and accents, are added.
 */
export async function applyTemplate(
  trx: Trx,
  rows: readonly KnownRow[],
  { actor, today }: { readonly actor: string; readonly today: Day },
): Promise<TemplateApplied> {
  const named = await saveNamesOf(trx, rows)
  const teamed = await saveTeamsOf(trx, rows, { actor, today })
  const { held, barred } = await saveOfficersOf(trx, rows, { actor, today })
  const officers = rows.flatMap(({ childId, officer, officerSince }) =>
    officer === null ? [] : [{ childId, fact: 'officer', says: officer, on: officerSince } as const],
  )
  await saveSourceSaid(trx, 'template', officers, new Date())
  const changed = [...new Set([...named, ...teamed, ...held])].toSorted()
  if (changed.length > 0) await recordChildren(trx, { actor, action: 'load-template' }, changed)
  return {
    changed: changed.length,
    unchanged: new Set(rows.map(({ childId }) => childId)).size - changed.length,
    barred,
  }
}

async function saveNamesOf(trx: Trx, rows: readonly KnownRow[]): Promise<readonly string[]> {
  const children = await listChildrenById(
    trx,
    rows.map(({ childId }) => childId),
  )
  const given = new Map(rows.map((row) => [row.childId, row]))
  const named = children.map((child): NamedChild => {
    const row = given.get(child.id)
    return {
      id: child.id,
      identifier: child.identifier,
      givenName: row?.givenName ?? child.givenName,
      familyName: row?.familyName ?? child.familyName,
      siblingGroup: row?.siblingGroup ?? child.siblingGroup,
    }
  })
  return await saveNames(trx, named)
}

type By = { readonly actor: string; readonly today: Day }

async function saveTeamsOf(
  trx: Trx,
  rows: readonly KnownRow[],
  { actor, today }: By,
): Promise<readonly string[]> {
  const wanted = rows.flatMap(({ childId, team }) => (team === null ? [] : [{ childId, team }]))
  if (wanted.length === 0) return []
  const names = wanted.map(({ team }) => team)
  const ids = await idsOf(names, byName(await listTeams(trx)), (name) => saveTeamNamed(trx, name, actor))
  const now = await listTeamsNow(
    trx,
    wanted.map(({ childId }) => childId),
  )
  const moved = wanted
    .map(({ childId, team }) => ({
      childId,
      teamId: ids(team),
      from: laterOf(today, now.get(childId)?.since ?? today),
      to: null,
    }))
    .filter(({ childId, teamId }) => now.get(childId)?.id !== teamId)
  await saveInTeam(trx, moved)
  return moved.map(({ childId }) => childId)
}

async function saveOfficersOf(
  trx: Trx,
  rows: readonly KnownRow[],
  { actor, today }: By,
): Promise<{ readonly held: readonly string[]; readonly barred: readonly BarredRow[] }> {
  const wanted = rows.flatMap(({ childId, officer, officerSince }) =>
    officer === null ? [] : [{ childId, officer, since: officerSince }],
  )
  if (wanted.length === 0) return { held: [], barred: [] }
  const names = wanted.map(({ officer }) => officer)
  const known = byName(await listOfficers(trx, today))
  const ids = await idsOf(names, known, (name) => saveOfficerNamed(trx, name, actor))
  const now = await listOfficersNow(
    trx,
    wanted.map(({ childId }) => childId),
  )
  const given = wanted
    .map(({ childId, officer, since }) => ({
      childId,
      officerId: ids(officer),
      from: since ?? laterOf(today, now.get(childId)?.since ?? today),
      to: null,
    }))
    .filter(({ childId, officerId }) => now.get(childId)?.id !== officerId)
  const bars = new Map(
    (await listBarredOf(trx, given, today)).map(({ childId, because }) => [childId, because]),
  )
  const held = await saveAllocations(
    trx,
    given.filter(({ childId }) => !bars.has(childId)),
  )
  const barred = rows.flatMap(({ line, identifier, officer, childId }) => {
    const because = bars.get(childId)
    return because === undefined ? [] : [{ line, identifier, officer, because }]
  })
  return { held, barred }
}

/** Ids by name, adding the names that are not known. */
async function idsOf(
  names: readonly string[],
  known: ReadonlyMap<string, string>,
  add: (name: string) => Promise<string>,
): Promise<(name: string) => string> {
  const ids = new Map(known)
  for (const name of names) {
    const folded = fold(name)
    if (!ids.has(folded)) ids.set(folded, await add(name))
  }
  return (name) => {
    const id = ids.get(fold(name))
    if (id === undefined) throw new Error('every name has an id by now')
    return id
  }
}

const byName = (
  named: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> => new Map(named.map(({ id, name }) => [fold(name), id]))
