import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../kit/dates/index.ts'
import { seenDays } from '../../contact/index.ts'
import { lone } from './review-differences.ts'
import { sourceDifferences, systemOf } from './source-differences.ts'

// Each part gives: kind, case, child, ref, what we have as text and day, what the source has, which source, when it told.
const corrections = sql`
  select case when fact like 'period%' then 'dates' when fact like 'status%' then 'legal-status'
      else 'placements' end as kind, 'correction' as "case",
    child_id, id as ref, says_code as ours_text, says_day as ours_day, null::text as source_text,
    null::date as source_day, ${systemOf(sql`care_correction.child_id`)} as system, null::timestamptz as told_at
  from care_correction where ended_at is null`

const told = sql`
  select 'dates', 'told', notice.child_id, '', '', notice.period_start, '', null::date,
    ${systemOf(sql`notice.child_id`)}, null::timestamptz
  from (select distinct on (child_id) child_id, period_start, legal_status from entry_notice
    where legal_status is not null order by child_id, number desc) notice
  join child on child.id = notice.child_id and child.in_care_from = notice.period_start
  where not exists (select from child_identifier known join source_row row on row.system = known.system
    and row.child = known.value and row.table_name = 'Episodes' and row.withdrawn_import is null
    where known.child_id = notice.child_id)`

// Of each source that knows the child: who came into care after its newest year cannot be in it.
const onlyHere = sql`
  select 'children', 'only-here', child.id, '', '', child.in_care_from, '', null::date, newest.system, null::timestamptz
  from (select system, max(return_year) as year from source_row
    where table_name = 'Episodes' and withdrawn_import is null group by system) newest
  join child on child.in_care_to is null and child.in_care_from <= make_date(newest.year, 3, 31)
  where exists (select from child_identifier known where known.child_id = child.id and known.system = newest.system)
    and not exists (select from child_identifier known join source_row row on row.system = known.system
      and row.child = known.value and row.table_name = 'Episodes' and row.withdrawn_import is null
      and row.return_year = newest.year
      where known.child_id = child.id and known.system = newest.system)`

// The dataset tells of officers by roles, of which a person says whether they are the IRO.
const officersSaid = sql`
  select child_id, says, on_day, system, told_at from source_said where fact = 'officer'
  union all
  select * from (select distinct on (known.child_id, row.system) known.child_id, split_part(row.content, ${'\t'}, 2),
    split_part(row.content, ${'\t'}, 3)::date, row.system, null::timestamptz
  from source_row row join child_identifier known on known.system = row.system and known.value = row.child
  join (select distinct on (system, role) system, role, means from source_role_meaning
    order by system, role, number desc) meaning
    on meaning.system = row.system and meaning.role = split_part(row.content, ${'\t'}, 1) and meaning.means = 'iro'
  where row.table_name = 'Involvements' and row.withdrawn_import is null and split_part(row.content, ${'\t'}, 4) = ''
  order by known.child_id, row.system, split_part(row.content, ${'\t'}, 3) desc) by_role`

const contactsSaid = sql`
  select child_id, on_day, system, told_at from source_said where fact = 'last-contact'
  union all
  select known.child_id, max(nullif(split_part(row.content, ${'\t'}, 3), '')::date), row.system, null::timestamptz
  from source_row row join child_identifier known on known.system = row.system and known.value = row.child
  where row.table_name = 'CareTold' and row.withdrawn_import is null
  group by known.child_id, row.system
  having max(nullif(split_part(row.content, ${'\t'}, 3), '')) is not null`

const officers = sql`
  select 'officer', 'officer', said.child_id, '', person.name, held.from_day, said.says, said.on_day, said.system,
    said.told_at
  from (${officersSaid}) said
  left join allocation held on held.child_id = said.child_id and held.to_day is null
  left join person on person.id = held.officer_id
  where lower(coalesce(person.name, '')) <> lower(said.says)`

const contacts = (today: Day) => sql`
  select 'last-contact', 'contact', said.child_id, '', '', seen.on_day, '', said.on_day, said.system, said.told_at
  from (${contactsSaid}) said
  left join (select child_id, max(on_day) as on_day from ${seenDays(today)} every group by child_id) seen
    on seen.child_id = said.child_id
  where seen.on_day is distinct from said.on_day`

// The file that has a review on that day, the newest row first; else the one that tells of the child.
const ofReview = sql`coalesce((
  select row.system from child_identifier known join source_row row on row.system = known.system
    and row.child = known.value and row.table_name = 'Reviews' and row.withdrawn_import is null
    and left(row.key, 10) = to_char(coalesce(review.file_day, review.first_part), 'YYYY-MM-DD')
  where known.child_id = review.child_id order by row.id desc limit 1), ${systemOf(sql`review.child_id`)})`

const reviews = sql`
  select 'reviews', 'review-here', review.child_id, review.id, '', review.first_part, '', null::date,
    ${systemOf(sql`review.child_id`)}, null::timestamptz from review where ${lone('here')}
  union all
  select 'reviews', 'review-file', review.child_id, review.id, '', null::date, '', review.first_part, ${ofReview},
    null::timestamptz from review where ${lone('file')}
  union all
  select 'reviews', 'review-day', review.child_id, review.id, '', review.first_part, '', review.file_day, ${ofReview},
    null::timestamptz from review where record is not null and file_day <> all(parts)`

/** Everything that differs, a row each, beside the child: who may see it is the asker’s. */
export function differenceParts(today: Day): RawBuilder<unknown> {
  return sql`${corrections} union all ${told} union all ${onlyHere} union all ${sourceDifferences}
    union all ${officers} union all ${contacts(today)} union all ${reviews}`
}
