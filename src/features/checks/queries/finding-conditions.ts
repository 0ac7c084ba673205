import { type RawBuilder, sql } from 'kysely'
import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { withinReach } from '../../children/index.ts'
import { EVERY_EXIT_CODE, EXIT_ONLY_CODES } from '../exit-kind.ts'
import type { FindingFilter, ShownState } from '../finding-filter.ts'
import type { RuleBook } from '../rule-book.ts'

/** Who asks, for what is theirs and within their reach. `run`: the newest load of files that was checked. */
export type Asker = {
  readonly reach: Reach
  readonly personId: string | null
  readonly newestImport: string | null
  readonly book: RuleBook
}

/** A finding `f` of a `child` with its present `team`. */
export const FROM_FINDINGS = sql`finding f join child on child.id = f.child_id
  left join child_team inside on inside.child_id = f.child_id and inside.to_day is null
  left join team on team.id = inside.team_id`

/** The state of a finding `f`. */
export const stateOf = (newest: string | null) => sql<string>`case when f.gone_at is not null then 'gone'
  when f.answered_at is not null then 'answered'
  when f.first_import is not distinct from ${newest}::text then 'new' else 'still' end`

function isInState(state: ShownState, newest: string | null): RawBuilder<boolean> {
  const open = sql<boolean>`(f.gone_at is null and f.answered_at is null)`
  if (state === 'open') return open
  if (state === 'gone') return sql<boolean>`f.gone_at is not null`
  if (state === 'answered') return sql<boolean>`(f.gone_at is null and f.answered_at is not null)`
  const isNew = sql`f.first_import is not distinct from ${newest}::text`
  return state === 'new' ? sql<boolean>`(${open} and ${isNew})` : sql<boolean>`(${open} and not (${isNew}))`
}

function isAssigned(
  assigned: FindingFilter['assigned'],
  { personId, reach: { today } }: Asker,
): RawBuilder<boolean> {
  if (assigned === null) return sql<boolean>`true`
  if (assigned === 'nobody') return sql<boolean>`(f.assigned_person is null and f.assigned_team is null)`
  return sql<boolean>`(f.assigned_person = ${personId} or f.assigned_team in (
    select team_id from post where person_id = ${personId} and (to_day is null or to_day > ${toIsoDate(today)}::date)))`
}

/** Who is asked about, and to whom it is given. */
function isSifted({ assigned, severity, child, team }: FindingFilter, asker: Asker): RawBuilder<boolean> {
  return sql<boolean>`${withinReach(asker.reach)} and ${isAssigned(assigned, asker)}
    and (${severity}::text is null or f.rule = any(${severity === null ? [] : [...asker.book.codesOf(severity)]}::text[]))
    and (${child}::text is null or f.child_id = ${child})
    and (${team}::text is null or ${team} = 'none' and team.id is null or team.id = ${team})`
}

/** Everything but the state. Rules that only the list of exits has are left out, unless one is asked for. */
function isAmong(filter: FindingFilter, asker: Asker): RawBuilder<boolean> {
  const { rule } = filter
  return sql<boolean>`${isSifted(filter, asker)}
    and (${rule}::text is null and not f.rule = any(${[...EXIT_ONLY_CODES]}::text[]) or f.rule = ${rule})`
}

export const isListed = (filter: FindingFilter, asker: Asker): RawBuilder<boolean> =>
  sql<boolean>`${isAmong(filter, asker)} and ${isInState(filter.state, asker.newestImport)}`

/** The findings of the list of exits, of one kind or all. */
export const isExit = (codes: readonly string[], filter: FindingFilter, asker: Asker): RawBuilder<boolean> =>
  sql<boolean>`f.rule = any(${[...(codes.length > 0 ? codes : EVERY_EXIT_CODE)]}::text[])
    and ${isSifted(filter, asker)} and ${isInState(filter.state, asker.newestImport)}`
