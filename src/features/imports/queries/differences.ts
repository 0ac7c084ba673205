import { type RawBuilder, sql } from 'kysely'
import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import {
  factIn,
  layCorrections,
  listSourcedCare,
  type SourcedCare,
  withinReach,
} from '../../children/index.ts'
import { saidWords, toCorrectedFact } from '../care-fact.ts'
import type { Difference, DifferenceCase, DifferenceKind } from '../difference.ts'
import { differenceParts } from './difference-parts.ts'

export type DifferenceFilter = {
  readonly kind: DifferenceKind | null
  /** Id of a team. */
  readonly team: string | null
  /** Id of a child. */
  readonly child: string | null
}

type Asked = { readonly reach: Reach; readonly today: Day; readonly filter: DifferenceFilter }

type Row = {
  readonly kind: DifferenceKind
  readonly case: DifferenceCase
  readonly childId: string | null
  readonly identifier: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly team: string | null
  readonly ref: string
  readonly oursText: string | null
  readonly oursDay: IsoDate | null
  readonly sourceText: string | null
  readonly sourceDay: IsoDate | null
  readonly system: string
  readonly toldAt: Date | string | null
  readonly because: string | null
  readonly by: string | null
  readonly at: Date | string | null
  readonly fact: string | null
  readonly periodStart: IsoDate | null
  readonly entryFrom: IsoDate | null
}

// A number of the source that is nobody's here.
const strangers = sql`
  select 'children' as kind, 'only-source' as "case", null as "childId", row.child as identifier,
    null as "givenName", null as "familyName", null as team, null as team_id, '' as ref, '' as "oursText",
    null::date as "oursDay", '' as "sourceText", null::date as "sourceDay", row.system,
    null::timestamptz as told_at, fold_key as sort_name
  from (select distinct system, child, lower(child) as fold_key from source_row
    where withdrawn_import is null and table_name <> 'PlansTold') row
  where not exists (select from child_identifier known where known.system = row.system and known.value = row.child)`

function every({ reach, today, filter }: Asked): RawBuilder<unknown> {
  const kind = filter.kind === null ? sql`true` : sql`kind = ${filter.kind}`
  const team = filter.team === null ? sql`true` : sql`team_id = ${filter.team}`
  const child = filter.child === null ? sql`true` : sql`"childId" = ${filter.child}`
  return sql`
    select * from (
      select part.kind, part."case", child.id as "childId", child.identifier, child.given_name as "givenName",
        child.family_name as "familyName", team.name as team, team.id as team_id, part.ref,
        part.ours_text as "oursText", part.ours_day as "oursDay", part.source_text as "sourceText",
        part.source_day as "sourceDay", part.system, part.told_at, child.sort_name
      from (${differenceParts(today)}) part
      join child on child.id = part.child_id
      left join child_team held on held.child_id = child.id and held.to_day is null
      left join team on team.id = held.team_id
      where ${withinReach(reach)}
      union all ${strangers}) every
    where ${kind} and ${team} and ${child}`
}

// Where the part does not say when the source told of it: when its newest files were loaded.
const LOADED = sql`(select max(finished_at) from import where import.system = every.system and state = 'done')`

/** What differs, by child, so many at a time. */
export async function listDifferences(
  db: Db,
  asked: Asked,
  page: { readonly from: number; readonly size: number },
): Promise<readonly Difference[]> {
  const { rows } = await sql<Row>`
    select every.*, coalesce(every.told_at, ${LOADED}) as "toldAt", made.because, account.display_name as by,
      made.made_at as at, made.fact, made.period_start as "periodStart", made.entry_from as "entryFrom"
    from (${every(asked)}) every
    left join care_correction made on made.id = every.ref
    left join account on account.id = made.made_by
    order by every.sort_name, every."childId", every.kind, coalesce(every."oursDay", every."sourceDay"), every.ref
    limit ${page.size} offset ${page.from}`.execute(db)
  const corrected = rows.flatMap(({ fact, childId }) => (fact === null || childId === null ? [] : [childId]))
  const care = await listSourcedCare(db, [...new Set(corrected)])
  return rows.map((row) => toDifference(row, care.get(row.childId ?? '')))
}

const dayOrNull = (date: IsoDate | null): Day | null => (date === null ? null : isoDay(date))
const atOrNull = (at: Date | string | null): Date | null => (at === null ? null : new Date(at))

function toDifference(row: Row, care: SourcedCare | undefined): Difference {
  const correction = care === undefined ? null : readCorrection(row, care)
  return {
    kind: row.kind,
    case: correction?.isSetAside === true ? 'set-aside' : row.case,
    childId: row.childId,
    identifier: row.identifier,
    name: { givenName: row.givenName, familyName: row.familyName },
    team: row.team,
    ref: row.ref,
    ours: { text: correction?.ours ?? row.oursText ?? '', day: dayOrNull(row.oursDay) },
    source: { text: correction?.source ?? row.sourceText ?? '', day: dayOrNull(row.sourceDay) },
    system: row.system,
    toldAt: atOrNull(row.toldAt),
    because: row.because ?? '',
    by: row.by ?? '',
    at: atOrNull(row.at),
  }
}

type CorrectionRead = { readonly ours: string; readonly source: string; readonly isSetAside: boolean }

/** What a correction says, what the source says now of the same fact, and whether it fits. */
function readCorrection(row: Row, { sourced, corrections }: SourcedCare): CorrectionRead | null {
  if (row.fact === null || row.periodStart === null) return null
  const fact = toCorrectedFact(row.fact)
  const made = { day: dayOrNull(row.oursDay), code: row.oursText }
  const place = { fact, periodStart: isoDay(row.periodStart), entryFrom: dayOrNull(row.entryFrom) }
  const said = factIn(sourced, { ...place, ...made, id: row.ref })
  const isSetAside = layCorrections(sourced, corrections).setAside.has(row.ref)
  return { ours: saidWords(fact, made), source: saidWords(fact, said), isSetAside }
}

/** How many differ, of each kind. */
export async function countDifferences(db: Db, asked: Asked): Promise<ReadonlyMap<DifferenceKind, number>> {
  const { rows } = await sql<{ kind: DifferenceKind; total: number }>`
    select kind, count(*)::int as total from (${every(asked)}) every group by kind`.execute(db)
  return new Map(rows.map(({ kind, total }) => [kind, total]))
}
