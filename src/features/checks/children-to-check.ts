import { type ChildRows, type LoadedYear, noRows, type UnreadRow } from '../returns/index.ts'
import { asChecked, type CheckedRows } from './checked-row.ts'
import type { CouldNotRun } from './could-not-run.ts'
import type { EnteredCare } from './entered-care.ts'
import { canBePutBack, putBack } from './mended-row.ts'
import type { LostRow } from './checked-child.ts'
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
    const refused = { now: broken.now.get(id) ?? NO_UNREAD, before: broken.before.get(id) ?? NO_UNREAD }
    const read = { now: rows, before: before?.children.get(id) }
    return toChildToCheck(id, { read, refused, entered: entered.get(id) ?? NOT_SAID })
  }
  for (const [id, rows] of now.children) yield toCheck(id, rows)
  const elsewhere = [broken.now, before?.children ?? new Map<string, ChildRows>(), broken.before]
  const gone = new Set(
    elsewhere.flatMap((children) => [...children.keys()].filter((id) => !now.children.has(id))),
  )
  for (const id of gone) yield toCheck(id, undefined)
}

const NO_UNREAD: readonly UnreadRow[] = []

/** What the files of a year and of the year before have of one child. */
export type ReadChild = {
  readonly read: { readonly now: ChildRows | undefined; readonly before: ChildRows | undefined }
  readonly refused: { readonly now: readonly UnreadRow[]; readonly before: readonly UnreadRow[] }
  readonly entered: readonly EnteredCare[]
}

/** A child with its refused rows put back in their places, as far as they tell which field is which. */
export function toChildToCheck(id: string, { read, refused, entered }: ReadChild): ChildToCheck {
  return {
    id,
    rows: withUnread(read.now, refused.now),
    before: withUnread(read.before, refused.before),
    hasUnreadable: refused.now.length > 0 || refused.before.length > 0,
    entered,
    lost: [
      ...lostIn(refused.now),
      ...lostIn(refused.before).map((row) => ({ ...row, of: 'year-before' as const })),
    ],
  }
}

function withUnread(rows: ChildRows | undefined, unread: readonly UnreadRow[]): CheckedRows {
  const read = rows === undefined ? NO_ROWS : asChecked(rows)
  return unread.length === 0 ? read : putBack(read, unread.filter(canBePutBack))
}

function lostIn(unread: readonly UnreadRow[]): readonly LostRow[] {
  return unread.filter((row) => !canBePutBack(row)).map(({ table, line }) => ({ table, line }))
}

function unreadByChild(year: ReadYear | null): Map<string, readonly UnreadRow[]> {
  return Map.groupBy(
    (year?.unreadRows ?? []).filter(({ child }) => child !== ''),
    ({ child }) => child,
  )
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
