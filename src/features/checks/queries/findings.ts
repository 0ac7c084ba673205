import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/index.ts'
import { displayName } from '../../children/index.ts'
import type { FindingFilter } from '../finding-filter.ts'
import type { FindingEvent, FindingState, KeptFinding } from '../kept-finding.ts'
import type { RuleBook } from '../rule-book.ts'
import { type Asker, FROM_FINDINGS, isExit, isListed, stateOf } from './finding-conditions.ts'
import { type FindingSort, orderOf } from './finding-order.ts'

type Row = {
  readonly id: string
  readonly rule: string
  readonly childId: string
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly team: string | null
  readonly sourceRowId: number | null
  readonly fields: readonly string[]
  readonly says: string
  readonly content: string
  readonly state: FindingState
  readonly firstSeenAt: Date
  readonly firstImport: string | null
  readonly lastImport: string | null
  readonly goneAt: Date | null
  readonly personId: string | null
  readonly personName: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
  readonly version: number
}

const columns = (newest: string | null) => sql`f.id, f.rule, f.child_id as "childId", child.identifier,
  child.given_name as "givenName", child.family_name as "familyName", team.name as team,
  f.source_row_id as "sourceRowId", f.fields, f.says, f.content, ${stateOf(newest)} as state,
  f.first_seen_at as "firstSeenAt", f.first_import as "firstImport", f.last_import as "lastImport",
  f.gone_at as "goneAt", who.id as "personId", who.name as "personName", whose.id as "teamId", whose.name as "teamName",
  f.answer, by.display_name as "answeredBy", f.answered_at as "answeredAt", f.version`

const WITH_NAMES = sql`${FROM_FINDINGS} left join person who on who.id = f.assigned_person
  left join team whose on whose.id = f.assigned_team left join account by on by.id = f.answered_by`

const named = (id: string | null, name: string | null) => (id === null || name === null ? null : { id, name })

function toFinding({ rule, ...row }: Row, book: RuleBook): KeptFinding {
  const { identifier, givenName, familyName, personId, personName, teamId, teamName, ...kept } = row
  const { answer, answeredBy, answeredAt, ...rest } = kept
  return {
    ...rest,
    rule: book.ruleOf(rule),
    childName: displayName({ givenName, familyName }, identifier),
    childNumber: identifier,
    assignedPerson: named(personId, personName),
    assignedTeam: named(teamId, teamName),
    answer:
      answer === null || answeredAt === null ? null : { says: answer, by: answeredBy ?? '', at: answeredAt },
  }
}

/** Some of a list, in an order. */
export type Span = { readonly from: number; readonly size: number; readonly by: FindingSort }

async function list(
  db: Db,
  which: RawBuilder<boolean>,
  asker: Asker,
  { from, size, by }: Span,
): Promise<readonly KeptFinding[]> {
  const { rows } = await sql<Row>`
    select ${columns(asker.newestImport)} from ${WITH_NAMES} where ${which}
    order by ${orderOf(by, asker)} limit ${size} offset ${from}`.execute(db)
  return rows.map((row) => toFinding(row, asker.book))
}

/** The findings asked for. */
export function listFindings(
  db: Db,
  filter: FindingFilter,
  asker: Asker,
  span: Span,
): Promise<readonly KeptFinding[]> {
  return list(db, isListed(filter, asker), asker, span)
}

export type WhichExits = { readonly codes: readonly string[]; readonly filter: FindingFilter }

/** Exits that are missing or in doubt, of the rules of these codes; of every kind where none is given. */
export function listExits(
  db: Db,
  which: WhichExits,
  asker: Asker,
  span: Span,
): Promise<readonly KeptFinding[]> {
  return list(db, isExit(which.codes, which.filter, asker), asker, span)
}

/** How many exits each rule has found of those asked for. */
export async function countExits(
  db: Db,
  filter: FindingFilter,
  asker: Asker,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ rule: string; times: number }>`
    select f.rule, count(*) as times from ${FROM_FINDINGS} where ${isExit([], filter, asker)} group by 1`.execute(
    db,
  )
  return new Map(rows.map(({ rule, times }) => [rule, times]))
}

/** One finding of a child; null where there is none. */
export async function findFinding(
  db: Db,
  which: { readonly id: string; readonly childId: string },
  newest: string | null,
  book: RuleBook,
): Promise<KeptFinding | null> {
  const { rows } = await sql<Row>`
    select ${columns(newest)} from ${WITH_NAMES}
    where f.id = ${which.id} and f.child_id = ${which.childId}`.execute(db)
  const [row] = rows
  return row === undefined ? null : toFinding(row, book)
}

/** What became of a finding, the newest first. */
export async function listEvents(db: Db, findingId: string): Promise<readonly FindingEvent[]> {
  const { rows } = await sql<FindingEvent>`
    select at, coalesce(account.display_name, 'Footprint') as by, did, says, coalesce(person.name, team.name) as "to"
    from finding_event e left join account on account.id = e.actor
      left join person on person.id = e.person_id left join team on team.id = e.team_id
    where e.finding_id = ${findingId} order by e.id desc`.execute(db)
  return rows
}
