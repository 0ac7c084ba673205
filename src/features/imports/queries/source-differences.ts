// Where two sources that are held tell of one child otherwise: when care began and ended, by which law, and where.
import { type RawBuilder, sql } from 'kysely'
import { SYSTEMS } from '../system.ts'
import { placeOfColumn } from '../snapshot-row.ts'

/** What an unknown child’s source would be called: the one that tells of everybody. */
const MAIN = 'ssda903'

const loadedAt = (system: RawBuilder<unknown>) =>
  sql`(select max(finished_at) from import where import.system = ${system} and state = 'done')`

/** The system whose episodes hold of a child: that loaded last, and Annex A, which tells only of now, after the others. */
export const systemOf = (childId: RawBuilder<unknown>) => sql`coalesce((
  select row.system from child_identifier known join source_row row on row.system = known.system
    and row.child = known.value and row.table_name = 'Episodes' and row.withdrawn_import is null
  where known.child_id = ${childId}
  group by row.system order by row.system = 'annex-a', ${loadedAt(sql`row.system`)} desc nulls last limit 1), ${MAIN})`

const field = (column: string) =>
  sql`split_part(row.content, ${'\t'}, ${placeOfColumn('Episodes', column) + 1}::integer)`

const dayIn = (column: string) => sql`to_date(nullif(${field(column)}, ''), 'DD/MM/YYYY')`

const startOf = (episode: RawBuilder<unknown>) => sql`(select max(h.from_day) from held h
  where h.child_id = ${episode}.child_id and h.system = ${episode}.system and h.started = 'S'
    and h.from_day <= ${episode}.from_day)`

const endOf = (episode: RawBuilder<unknown>) => sql`(select min(h.to_day) from held h
  where h.child_id = ${episode}.child_id and h.system = ${episode}.system and h.reason <> 'X1'
    and h.from_day >= ${episode}.from_day)`

// Of a child the newest return or extract of each system; beside the last episode of each system that is not used, the
// one that the system in use has for that day. An end that a source could not know yet is no difference.
const compared = sql`
  with several as (
    select child_id from child_identifier where system = any(${[...SYSTEMS]}::text[])
    group by child_id having count(distinct system) > 1),
  told as (
    select known.child_id, row.system, row.return_year, left(row.key, 10)::date as from_day, ${field('RNE')} as started,
      ${field('LS')} as status, ${field('PLACE')} as placement, ${dayIn('DEC')} as to_day, ${field('REC')} as reason,
      rank() over (partition by known.child_id, row.system order by row.return_year desc) as newest
    from several join child_identifier known on known.child_id = several.child_id
    join source_row row on row.system = known.system and row.child = known.value and row.table_name = 'Episodes'
      and row.withdrawn_import is null),
  held as (select * from told where newest = 1),
  used as (select child_id, ${systemOf(sql`several.child_id`)} as system from several),
  others as (select distinct on (held.child_id, held.system) held.* from held
    join used on used.child_id = held.child_id and used.system <> held.system
    order by held.child_id, held.system, held.from_day desc)
  select other.child_id, other.system, other.status as their_status, other.placement as their_placement,
    ours.status as our_status, ours.placement as our_placement,
    (ours.to_day is null or ours.to_day > other.from_day) as same_time,
    ${startOf(sql`other`)} as their_start, ${startOf(sql`ours`)} as our_start,
    ${endOf(sql`other`)} as their_end, ${endOf(sql`ours`)} as our_end,
    least(make_date(other.return_year, 3, 31), ${loadedAt(sql`other.system`)}::date) as told_to
  from others other join used on used.child_id = other.child_id
  join lateral (select * from held where held.child_id = used.child_id and held.system = used.system
    order by held.from_day <= other.from_day desc, abs(held.from_day - other.from_day) limit 1) ours on true`

/** As the other parts of what differs. */
export const sourceDifferences = sql`
  select two.kind, two."case", compared.child_id, '', two.ours_text, two.ours_day, two.source_text, two.source_day,
    compared.system, null::timestamptz
  from (${compared}) compared cross join lateral (values
    ('dates', 'other-start', '', our_start, '', their_start, our_start <> their_start),
    ('dates', 'other-end', '', our_end, '', their_end, our_start = their_start
      and our_end is distinct from their_end and (their_end is not null or our_end <= told_to)),
    ('legal-status', 'other-status', our_status, null, their_status, null, same_time and our_status <> their_status),
    ('placements', 'other-placement', our_placement, null, their_placement, null,
      same_time and our_placement <> their_placement)
  ) as two (kind, "case", ours_text, ours_day, source_text, source_day, differs)
  where two.differs`
