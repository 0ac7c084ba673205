import { type ChildRows, type LoadedYear, noRows, type UnreadRow } from '../returns/index.ts'
import { asChecked, type CheckedRows } from './checked-row.ts'
import type { CouldNotRun } from './could-not-run.ts'
import type { EnteredCare } from './entered-care.ts'
import { canBePutBack, putBack } from './mended-row.ts'
import type { ChildToCheck } from './run-rules.ts'

const NO_ROWS: CheckedRows = asChecked(noRows())

const NOT_SAID: readonly EnteredCare[] = []

type ReadYear = Pick<LoadedYear, 'children' | 'unreadRows'>

/** Every child of either year in order of the files, this year's first, with refused rows put back. */
export function* childrenToCheck(
  now: ReadYear,
  before: ReadYear | null,
  entered: ReadonlyMap<string, readonly EnteredCare[]> = new Map(),
): Generator<ChildToCheck, void> {
  const broken = { now: unreadByChild(now), before: unreadByChild(before) }
  const toCheck = (id: string, rows: ChildRows | undefined): ChildToCheck => {
    const [inNow, inBefore] = [broken.now.get(id), broken.before.get(id)]
    return {
      id,
      rows: withUnread(rows, inNow),
      before: withUnread(before?.children.get(id), inBefore),
      hasUnreadable: inNow !== undefined || inBefore !== undefined,
      entered: entered.get(id) ?? NOT_SAID,
    }
  }
  for (const [id, rows] of now.children) yield toCheck(id, rows)
  const elsewhere = [broken.now, before?.children ?? new Map<string, ChildRows>(), broken.before]
  const gone = new Set(
    elsewhere.flatMap((children) => [...children.keys()].filter((id) => !now.children.has(id))),
  )
  for (const id of gone) yield toCheck(id, undefined)
}

function withUnread(rows: ChildRows | undefined, unread: readonly UnreadRow[] | undefined): CheckedRows {
  const read = rows === undefined ? NO_ROWS : asChecked(rows)
  return unread === undefined ? read : putBack(read, unread)
}

function unreadByChild(year: ReadYear | null): Map<string, readonly UnreadRow[]> {
  return Map.groupBy((year?.unreadRows ?? []).filter(canBePutBack), ({ child }) => child)
}

/** The rows that no rule can look at: they are of no child, or their fields do not fit the heading. */
export function rowsOfNobody({ unreadRows }: ReadYear): readonly CouldNotRun[] {
  return unreadRows
    .filter((row) => !canBePutBack(row))
    .map(({ table, line, found, faults }) => ({
      rule: 'all',
      table,
      line,
      why:
        found.size > 0
          ? 'CHILD is blank, so nobody knows whose row it is.'
          : `The row has ${faults[0]?.found ?? 'other fields'}, the heading ${faults[0]?.expected ?? ''}.`,
    }))
}
