import { type Day, type IsoDate, isoDay } from '../../../kit/dates/index.ts'
import type { Status } from '../../../law/looked-after-reviews/index.ts'
import { displayName } from '../../children/index.ts'
import { toDuty, toRule } from '../../reviews/index.ts'
import type { WorkGroupKey, WorkReview, WorkRow } from '../work.ts'

export type FoundRow = {
  id: string
  identifier: string
  given_name: string | null
  family_name: string | null
  in_care_from: IsoDate | null
  officer_id: string | null
  officer_name: string | null
  team_name: string | null
  number: number | null
  rule: string
  sequence: number | null
  duty: string
  due: IsoDate | null
  at_latest: boolean
  late_after: IsoDate | null
  known_to: IsoDate | null
  stops_on: IsoDate | null
  missing: string | null
  target: IsoDate | null
  status: Status
  grp: WorkGroupKey
  why: string | null
  sort_name: string
  officer_sort: string | null
  act_on: IsoDate | null
}

const dayOrNull = (text: IsoDate | null): Day | null => (text === null ? null : isoDay(text))

function toWorkReview(row: FoundRow): WorkReview {
  return {
    rule: toRule(row.rule),
    sequence: row.sequence,
    duty: toDuty(row.duty),
    due: dayOrNull(row.due),
    atLatest: row.at_latest,
    lateAfter: dayOrNull(row.late_after),
    knownTo: dayOrNull(row.known_to),
    stopsOn: dayOrNull(row.stops_on),
    missing: row.missing,
    target: dayOrNull(row.target),
    status: row.status,
  }
}

export function toWorkRow(row: FoundRow): WorkRow {
  const name = displayName({ givenName: row.given_name, familyName: row.family_name }, row.identifier)
  return {
    group: row.grp,
    child: { id: row.id, name, identifier: row.identifier, inCareFrom: dayOrNull(row.in_care_from) },
    review: row.number === null ? null : toWorkReview(row),
    officer: named(row.officer_id, row.officer_name),
    team: row.team_name,
    order: { actOn: dayOrNull(row.act_on), child: row.sort_name, officer: row.officer_sort },
  }
}

function named(
  id: string | null,
  name: string | null,
): { readonly id: string; readonly name: string } | null {
  return id === null || name === null ? null : { id, name }
}
