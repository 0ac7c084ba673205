import { sql } from 'kysely'
import { toIsoDate, type Day } from '../../../kit/dates/index.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { CareCorrection } from '../care-correction.ts'
import { type SourcedFacts, toCareColumns } from '../child.ts'
import { toCareJson } from '../care-json.ts'
import { isoOrNull } from '../json-reading.ts'
import { withCorrections } from '../lay-corrections.ts'
import { type ChildName, sortName } from '../names.ts'
import { settleCorrections } from './care-corrections.ts'

function toFactsRow(facts: SourcedFacts, corrections: readonly CareCorrection[]): object {
  const used = { ...facts, care: withCorrections(facts.care, corrections) }
  return {
    id: facts.id,
    identifier: facts.identifier,
    sort_name: sortName({ givenName: null, familyName: null }, facts.identifier),
    born: isoOrNull(facts.born),
    sex: facts.sex,
    ethnic: facts.ethnic,
    care: toCareJson(used.care),
    sourced_care: corrections.length === 0 ? null : toCareJson(facts.care),
    ...toCareColumns(used),
  }
}

/**
 * Saves what a source says of children, new ones and known ones; names are left alone, and open corrections hold over it
 * but those with which it now agrees. Gives the ids of those that are
 * new or changed. The caller works again what is derived from them, in the same transaction, and ends it with
 * {@link bumpFactsVersion}.
 */
export async function saveFacts(trx: Trx, children: readonly SourcedFacts[]): Promise<readonly string[]> {
  if (children.length === 0) return []
  const corrections = await settleCorrections(trx, children)
  const rows = JSON.stringify(children.map((child) => toFactsRow(child, corrections.get(child.id) ?? [])))
  const { rows: saved } = await sql<{ id: string }>`
    insert into child (id, identifier, sort_name, born, sex, ethnic, care, sourced_care, unaccompanied,
      social_worker, in_care_from, in_care_to, legal_status, placement, short_breaks, adult_on, adopted)
    select id, identifier, sort_name, born, sex, ethnic, care, sourced_care, unaccompanied,
      social_worker, in_care_from, in_care_to, legal_status, placement, short_breaks, adult_on, adopted
    from jsonb_populate_recordset(null::child, ${rows}::jsonb) order by id
    on conflict (id) do update set born = excluded.born, sex = excluded.sex, ethnic = excluded.ethnic,
      care = excluded.care, sourced_care = excluded.sourced_care, unaccompanied = excluded.unaccompanied, social_worker = excluded.social_worker,
      in_care_from = excluded.in_care_from, in_care_to = excluded.in_care_to,
      legal_status = excluded.legal_status, placement = excluded.placement,
      short_breaks = excluded.short_breaks, adult_on = excluded.adult_on,
      adopted = excluded.adopted, version = child.version + 1
    where (child.born, child.sex, child.ethnic, child.care, child.sourced_care)
      is distinct from (excluded.born, excluded.sex, excluded.ethnic, excluded.care, excluded.sourced_care)
    returning id`.execute(trx)
  return saved.map(({ id }) => id)
}

export type NamedChild = ChildName & {
  readonly id: string
  readonly identifier: string
  readonly siblingGroup: string | null
}

/** Saves names, the number shown and the sibling group of known children. Gives the ids of those that changed. */
export async function saveNames(trx: Trx, children: readonly NamedChild[]): Promise<readonly string[]> {
  const rows = children.map((child) => ({
    id: child.id,
    identifier: child.identifier,
    given_name: child.givenName,
    family_name: child.familyName,
    sort_name: sortName(child, child.identifier),
    sibling_group: child.siblingGroup,
  }))
  const { rows: saved } = await sql<{ id: string }>`
    update child set identifier = given.identifier, given_name = given.given_name,
      family_name = given.family_name, sort_name = given.sort_name, sibling_group = given.sibling_group,
      version = child.version + 1
    from jsonb_populate_recordset(null::child, ${JSON.stringify(rows)}::jsonb) given
    where child.id = given.id
      and (child.identifier, child.given_name, child.family_name, child.sibling_group)
        is distinct from (given.identifier, given.given_name, given.family_name, given.sibling_group)
    returning child.id`.execute(trx)
  return saved.map(({ id }) => id)
}

/** A number by which a system knows a child: `ssda903` for the national return, `local` for our own. */
export type Identifier = {
  readonly system: string
  readonly value: string
  readonly childId: string
  readonly from: Day | null
  readonly to: Day | null
}

/** Saves identifiers; one that is there already keeps its child, and takes these dates. */
export async function saveIdentifiers(trx: Trx, identifiers: readonly Identifier[]): Promise<void> {
  const rows = identifiers.map(({ system, value, childId, from, to }) => ({
    system,
    value,
    child_id: childId,
    valid_from: isoOrNull(from),
    valid_to: isoOrNull(to),
  }))
  await sql`
    insert into child_identifier
    select * from jsonb_populate_recordset(null::child_identifier, ${JSON.stringify(rows)}::jsonb)
    on conflict (system, value) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to`.execute(
    trx,
  )
}

export type InTeam = {
  readonly childId: string
  readonly teamId: string
  readonly from: Day
  readonly to: Day | null
}

/** Puts children into teams: each is in one from `from` on, and the one before ends that day. */
export async function saveInTeam(trx: Trx, given: readonly InTeam[]): Promise<void> {
  if (given.length === 0) return
  const rows = given.map(({ childId, teamId, from, to }) => ({
    child_id: childId,
    team_id: teamId,
    from_day: toIsoDate(from),
    to_day: isoOrNull(to),
  }))
  const text = JSON.stringify(rows)
  await sql`
    update child_team set to_day = given.first_day
    from (select child_id, min(from_day) as first_day
          from jsonb_populate_recordset(null::child_team, ${text}::jsonb) group by child_id) given
    where child_team.child_id = given.child_id and child_team.to_day is null
      and child_team.from_day < given.first_day`.execute(trx)
  await sql`
    insert into child_team select * from jsonb_populate_recordset(null::child_team, ${text}::jsonb)
    on conflict (child_id, from_day) do update set team_id = excluded.team_id, to_day = excluded.to_day`.execute(
    trx,
  )
}

/**
 * Moves the counter of facts on: whatever was worked out from the facts before is stale. It is one row for which every
 * change of facts waits, so call it once, as the last statement of the transaction.
 */
export async function bumpFactsVersion(trx: Trx): Promise<void> {
  await sql`update facts_version set version = version + 1`.execute(trx)
}
