import { sql } from 'kysely'
import { newId } from '../../../kit/ids.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { FoundNow } from '../kept-finding.ts'

export type SavedRun = {
  readonly actor: string
  readonly now: Date
  /** The newest load of files, and that of the run before. */
  readonly importId: string | null
  readonly lastImportId: string | null
  /** The rules that ran: what others found before stays as it is, since nobody looked. */
  readonly rules: readonly string[]
  /** No two of one rule, child and key. */
  readonly found: readonly FoundNow[]
  /** Children whom some of these rules could not look at: what those found of them before stays too. */
  readonly leftOut: readonly LeftOut[]
}

export type LeftOut = { readonly childId: string; readonly rules: readonly string[] }

const SERVER = 'server'

/**
 * Makes the findings that are kept the same as those found now, in one statement: new ones, those that are back, those
 * that say something else, and those that are gone, each with a line of its history. An answer falls with the row it
 * was given for.
 */
export async function saveFindings(trx: Trx, run: SavedRun): Promise<void> {
  const { now, importId, lastImportId, rules } = run
  const leftOut = JSON.stringify(run.leftOut.map((one) => ({ child_id: one.childId, rules: one.rules })))
  const given = JSON.stringify(
    run.found.map(({ sourceRowId, childId, key, ...rest }) => ({
      ...rest,
      id: newId(),
      child_id: childId,
      row_key: key,
      source_row_id: sourceRowId,
    })),
  )
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${given}::jsonb) as g (id text, rule text, child_id text, row_key text,
        source_row_id bigint, fields text[], says text, content text)),
    left_out as materialized (
      select * from jsonb_to_recordset(${leftOut}::jsonb) as l (child_id text, rules text[])),
    met as materialized (
      select f.id, f.gone_at is not null as was_gone,
        f.answer is not null and (f.content <> g.content or (g.content = '' and f.says <> g.says)) as lapsed,
        g.source_row_id, g.fields, g.says, g.content,
        (f.content, f.says, f.fields, f.source_row_id) is distinct from (g.content, g.says, g.fields, g.source_row_id) as other
      from given g join finding f on f.rule = g.rule and f.child_id = g.child_id and f.row_key = g.row_key),
    fresh as (
      insert into finding (id, rule, child_id, row_key, source_row_id, fields, says, content, first_import, first_seen_at)
      select g.id, g.rule, g.child_id, g.row_key, g.source_row_id, g.fields, g.says, g.content,
        ${importId}::text, ${now}::timestamptz
      from given g where not exists (select from finding f
        where f.rule = g.rule and f.child_id = g.child_id and f.row_key = g.row_key)
      returning id),
    moved as (
      update finding f set source_row_id = m.source_row_id, fields = m.fields, says = m.says, content = m.content,
        first_import = case when m.was_gone then ${importId}::text else f.first_import end,
        first_seen_at = case when m.was_gone then ${now}::timestamptz else f.first_seen_at end,
        last_import = null, gone_import = null, gone_at = null,
        answer = case when m.lapsed then null else f.answer end,
        answered_by = case when m.lapsed then null else f.answered_by end,
        answered_at = case when m.lapsed then null else f.answered_at end,
        version = f.version + 1
      from met m where m.id = f.id and (m.was_gone or m.other)),
    left_now as (
      update finding f set gone_import = ${importId}::text, gone_at = ${now}::timestamptz,
        last_import = ${lastImportId}::text, version = f.version + 1
      where f.gone_at is null and f.rule = any(${[...rules]}::text[])
        and not exists (select from given g where g.rule = f.rule and g.child_id = f.child_id and g.row_key = f.row_key)
        and not exists (select from left_out l where l.child_id = f.child_id and f.rule = any(l.rules))
      returning f.id)
    insert into finding_event (finding_id, at, actor, did)
    select id, ${now}::timestamptz, ${SERVER}, did from (
      select id, 'found' as did from fresh
      union all select id, 'back' from met where was_gone
      union all select id, case when lapsed then 'lapsed' else 'changed' end from met where not was_gone and other
      union all select id, 'gone' from left_now) events`.execute(trx)
}

/** Keeps that the rules ran. Two runs never cross: the second waits here, before it looks at anything. */
export async function lockRuns(trx: Trx): Promise<void> {
  await sql`lock table check_run in share row exclusive mode`.execute(trx)
}

export type NewRun = {
  readonly importId: string | null
  readonly returnYear: number | null
  readonly actor: string
  readonly now: Date
  readonly rules: number
  readonly children: number
  readonly found: number
  readonly couldNotRun: readonly { readonly rule: string; readonly why: string }[]
}

/** Writes a run down; gives its number. */
export async function saveRun(trx: Trx, run: NewRun): Promise<number> {
  const { number } = await trx
    .insertInto('check_run')
    .values({
      import_id: run.importId,
      return_year: run.returnYear,
      actor: run.actor,
      ran_at: run.now,
      rules: run.rules,
      children: run.children,
      found: run.found,
      could_not_run: JSON.stringify(run.couldNotRun),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}
