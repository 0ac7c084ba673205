import type { ObligationRow } from './schedule.ts'

function toText(row: ObligationRow): string {
  return JSON.stringify([
    row.number,
    row.rule,
    row.duty,
    row.period_start,
    row.sequence,
    row.due,
    row.at_latest,
    row.not_before,
    row.last_practical_day,
    row.late_after,
    row.review_id,
    row.held_on,
    row.completed_on,
    row.stops_on,
    row.not_required,
    row.known_to,
    row.missing,
    row.target,
    row.law_version,
  ])
}

/** The children whose stored rows are not those worked, by id. Both lists have each child's rows in order. */
export function changedChildren(
  worked: ReadonlyMap<string, readonly ObligationRow[]>,
  stored: readonly ObligationRow[],
): readonly string[] {
  const storedOf = Map.groupBy(stored, ({ child_id }) => child_id)
  const changed: string[] = []
  for (const [id, rows] of worked) {
    const before = storedOf.get(id) ?? []
    const same =
      before.length === rows.length &&
      rows.every((row, index) => {
        const other = before[index]
        return other !== undefined && toText(row) === toText(other)
      })
    if (!same) changed.push(id)
  }
  return changed
}
