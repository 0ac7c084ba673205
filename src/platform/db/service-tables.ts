import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { IsoDate } from '../../kit/dates/index.ts'

/** A JSON column that a feature reads with its own schema. */
type Json = JSONColumnType<object>
type NullableJson = ColumnType<object | null, string | null, string | null>

/** The tables of db/migrations/0004-children.sql and 0005-imports.sql, where each column is explained. */
export type ServiceTables = {
  team: {
    id: string
    name: string
    kind: Generated<string>
    within_team_id: string | null
    version: Generated<number>
  }
  person: {
    id: string
    name: string
    sort_name: string
    email: string | null
    left_on: IsoDate | null
    version: Generated<number>
  }
  child: {
    id: string
    identifier: string
    given_name: string | null
    family_name: string | null
    sort_name: string
    born: IsoDate | null
    sex: string | null
    ethnic: string | null
    unaccompanied: Generated<boolean>
    sibling_group: string | null
    social_worker: string | null
    care: Json
    staff_events: ColumnType<object, string | undefined, string>
    care_corrections: ColumnType<object, string | undefined, string>
    sourced_care: ColumnType<object | null, string | null | undefined, string | null>
    merged_into: ColumnType<string | null, undefined, string | null>
    version: Generated<number>
    in_care_from: IsoDate | null
    in_care_to: IsoDate | null
    legal_status: string | null
    placement: string | null
    short_breaks: Generated<boolean>
    adult_on: IsoDate | null
    restricted: Generated<boolean>
    adopted: Generated<boolean>
  }
  child_identifier: {
    system: string
    value: string
    child_id: string
    valid_from: IsoDate | null
    valid_to: IsoDate | null
  }
  child_team: { child_id: string; team_id: string; from_day: IsoDate; to_day: IsoDate | null }
  allocation: { child_id: string; officer_id: string; from_day: IsoDate; to_day: IsoDate | null }
  review: {
    id: string
    child_id: string
    first_part: IsoDate
    parts: IsoDate[]
    completed_on: IsoDate | null
    had_meeting: boolean | null
    participation_code: string | null
    in_file: Generated<boolean>
    file_day: IsoDate | null
    record: NullableJson
    late_reason: string | null
    version: Generated<number>
  }
  review_version: {
    review_id: string
    version: number
    record: Json
    judged: Json
    recorded_at: Generated<Date>
    recorded_by: string
  }
  review_draft: {
    id: string
    child_id: string
    review_id: string | null
    account_id: string
    based_on_version: number
    content: Json
    saved_at: Generated<Date>
    revision: Generated<number>
    held_by: string | null
    held_at: Date | null
  }
  obligation: {
    child_id: string
    number: number
    rule: string
    duty: string
    period_start: IsoDate
    sequence: number | null
    due: IsoDate | null
    at_latest: boolean
    not_before: IsoDate | null
    last_practical_day: IsoDate | null
    late_after: IsoDate | null
    review_id: string | null
    held_on: IsoDate | null
    completed_on: IsoDate | null
    stops_on: IsoDate | null
    not_required: boolean
    known_to: IsoDate | null
    missing: string | null
    target: IsoDate | null
    law_version: number
  }
  facts_version: { one: Generated<boolean>; version: number }
  change_mark: { by_transaction: string; what: string; is_setting: boolean; at: Generated<Date> }
  cycle_version: { one: Generated<boolean>; version: Generated<number> }
  one_off_holiday: { on_day: IsoDate; name: string; in_place_of: IsoDate | null }
  import: {
    id: string
    actor: string
    system: string
    state: 'running' | 'asks' | 'done' | 'refused' | 'failed' | 'interrupted'
    report: Json
    started_at: Generated<Date>
    finished_at: Date | null
  }
  import_refusal: {
    import_id: string
    number: number
    file: string
    table_name: string
    line: number
    child: string
    column_name: string
    found: string
    expected: string
    set_number: number | null
    whole: Json | null
    return_year: number | null
  }
  import_row: {
    import_id: string
    set_number: number
    table_name: string
    child: string
    key: string | null
    content: string
    line: Generated<number>
  }
  source_row: {
    id: Generated<number>
    system: string
    return_year: number
    table_name: string
    child: string
    key: string
    content: string
    first_import: string
    changed_import: string
    withdrawn_import: string | null
    line: Generated<number>
  }
  source_row_version: {
    source_row_id: number
    content: string
    replaced_import: string
    withdrawn_import: string | null
    replaced_at: Generated<Date>
  }
}
