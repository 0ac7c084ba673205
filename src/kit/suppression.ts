// Which counts of a table are hidden, so that nobody can tell from the others that one of them is 1 to 4.
//
// Counts of 1 to 4 are hidden; and others with them, until each could, for all that is shown, as well be 5 or more. That
// is proved for each by changing the hidden counts to others that make the same sums (`couldBeMore`), never supposed.

export type Cell = {
  readonly key: string
  readonly value: number
  /** `derived`: is not printed, and could be worked out from others: what is left of a whole. */
  readonly kind: 'printed' | 'derived'
}

/** That the parts make the whole. */
export type Sum = { readonly whole: string; readonly parts: readonly string[] }

export type CountTable = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** The least that a hidden count must be able to be. */
export const LEAST_SHOWN = 5

/** Whether a count could point at a child. */
export function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_SHOWN
}

type Known = {
  readonly sums: readonly Sum[]
  readonly cells: ReadonlyMap<string, Cell>
  readonly sumsOf: ReadonlyMap<string, readonly Sum[]>
  /** What is to stay shown. */
  readonly shown: ReadonlySet<string>
}

export type Wishes = {
  /** Cells to hide and to protect whatever their counts are, since they were hidden before. */
  readonly also?: ReadonlySet<string>
  /** Cells to show together where hiding others protects as well, what matters most first. */
  readonly rather?: readonly (readonly string[])[]
}

/** The printed cells to hide. */
export function findHidden(table: CountTable, wishes: Wishes = {}): ReadonlySet<string> {
  return new Set(splitApart(table).flatMap((part) => [...findHiddenIn(part, wishes)]))
}

/** A table as tables that no sum joins: what is hidden in one tells nothing of another, and small tables are quick. */
function splitApart({ cells, sums }: CountTable): readonly CountTable[] {
  const leads = new Map<string, string>()
  const leadOf = (key: string): string => {
    let lead = key
    for (let next = leads.get(lead); next !== undefined && next !== lead; next = leads.get(lead)) lead = next
    leads.set(key, lead)
    return lead
  }
  for (const { whole, parts } of sums) {
    for (const part of parts) leads.set(leadOf(part), leadOf(whole))
  }
  const sumsOf = Map.groupBy(sums, ({ whole }) => leadOf(whole))
  return [...Map.groupBy(cells, ({ key }) => leadOf(key))].map(([lead, some]) => ({
    cells: some,
    sums: sumsOf.get(lead) ?? [],
  }))
}

function findHiddenIn(table: CountTable, { also = new Set(), rather = [] }: Wishes): ReadonlySet<string> {
  const known = toKnown(table)
  const small = table.cells.filter(({ key, value }) => isSmall(value) || also.has(key))
  const must = table.cells.flatMap(({ key, value, kind }) =>
    kind === 'derived' || isSmall(value) || also.has(key) ? [key] : [],
  )
  let shown: ReadonlySet<string> = new Set()
  let hidden = protect({ ...known, shown }, small, must)
  for (const wished of rather) {
    const isOpen = wished.some((key) => hidden.has(key)) && !wished.some((key) => must.includes(key))
    const tried = new Set([...shown, ...wished])
    const others = isOpen ? protect({ ...known, shown: tried }, small, must) : hidden
    if (!isOpen || !small.every((cell) => couldBeMore(known, others, cell))) continue
    shown = tried
    hidden = others
  }
  return new Set([...hidden].filter((key) => known.cells.get(key)?.kind === 'printed'))
}

/** What must be hidden, and what else protects it. */
function protect(known: Known, small: readonly Cell[], must: readonly string[]): Set<string> {
  const hidden = new Set(must)
  while (hideMore(known, small, hidden));
  showAgain(known, small, hidden)
  return hidden
}

/** Hides more until each small count in turn is protected; true where that was needed, so that all are looked at again. */
function hideMore(known: Known, small: readonly Cell[], hidden: Set<string>): boolean {
  const before = hidden.size
  for (const cell of small) {
    while (!couldBeMore(known, hidden, cell)) {
      const next = nearestShown(known, hidden, cell)
      if (next === null) break
      hidden.add(next)
    }
  }
  return hidden.size > before
}

/** Shows again what was hidden on the way to what protects, and is no help itself. */
function showAgain(known: Known, small: readonly Cell[], hidden: Set<string>): void {
  const must = new Set(small.map(({ key }) => key))
  for (const key of Array.from(hidden)) {
    if (must.has(key) || known.cells.get(key)?.kind === 'derived') continue
    hidden.delete(key)
    if (!small.every((cell) => couldBeMore(known, hidden, cell))) hidden.add(key)
  }
}

function toKnown({ cells, sums }: CountTable): Known {
  const sumsOf = new Map<string, Sum[]>()
  for (const sum of sums) {
    for (const key of [sum.whole, ...sum.parts]) sumsOf.set(key, [...(sumsOf.get(key) ?? []), sum])
  }
  return { sums, cells: new Map(cells.map((cell) => [cell.key, cell])), sumsOf, shown: new Set() }
}

/**
 * The shown cell to hide next: as near as possible to the one that is to be protected; of those the smallest part, else a
 * whole; nought only where nothing else is left. Null where all around is hidden.
 */
function nearestShown(
  { cells, sumsOf, shown: stays }: Known,
  hidden: ReadonlySet<string>,
  from: Cell,
): string | null {
  const seen = new Set([from.key])
  let noughts: string | null = null
  for (let edge = [from.key]; edge.length > 0; ) {
    const sums = edge.flatMap((key) => sumsOf.get(key) ?? [])
    const shown = (keys: readonly string[]): readonly string[] =>
      keys
        .filter((key) => !hidden.has(key) && !stays.has(key))
        .toSorted((one, other) => (cells.get(one)?.value ?? 0) - (cells.get(other)?.value ?? 0))
    const near = [...shown(sums.flatMap(({ parts }) => parts)), ...shown(sums.map(({ whole }) => whole))]
    const found = near.find((key) => cells.get(key)?.value !== 0)
    if (found !== undefined) return found
    noughts ??= near[0] ?? null
    edge = sums.flatMap(({ whole, parts }) => [whole, ...parts]).filter((key) => !seen.has(key))
    for (const key of edge) seen.add(key)
  }
  return noughts
}

/** In which order the cells of a sum are tried: one order may find numbers where another runs into a dead end. */
type Order = (keys: readonly string[], known: Known) => readonly string[]

const links = ({ sumsOf }: Known, key: string): number => sumsOf.get(key)?.length ?? 0

const ORDERS: readonly Order[] = [
  (keys) => keys,
  (keys) => keys.toReversed(),
  (keys, known) => keys.toSorted((one, other) => links(known, other) - links(known, one)),
  (keys, known) => keys.toSorted((one, other) => links(known, one) - links(known, other)),
]

type Trial = {
  readonly known: Known
  readonly hidden: ReadonlySet<string>
  readonly order: Order
  /** By how much each was changed so far. A cell is changed once. */
  readonly changes: Map<string, number>
}

/** By how much more a count must be able to be: a small one as much as one that is shown, another by as much as that. */
const toMore = ({ value }: Cell): number => (value < LEAST_SHOWN ? LEAST_SHOWN - value : LEAST_SHOWN)

/** Whether other numbers for the hidden cells make the same sums with this one at 5 or more. */
function couldBeMore(known: Known, hidden: ReadonlySet<string>, cell: Cell): boolean {
  return ORDERS.some((order) => {
    const trial: Trial = { known, hidden, order, changes: new Map() }
    return (
      change(trial, { key: cell.key, by: toMore(cell), pending: [] }) &&
      known.sums.every((sum) => gapOf(trial, sum) === 0)
    )
  })
}

type Change = {
  readonly key: string
  readonly by: number
  /** The sums that are being put right already, further out. */
  readonly pending: readonly Sum[]
}

function change(trial: Trial, { key, by, pending }: Change): boolean {
  trial.changes.set(key, by)
  return (trial.known.sumsOf.get(key) ?? []).every(
    (sum) => pending.includes(sum) || balance(trial, sum, [...pending, sum]),
  )
}

/** How much more the parts make than the whole, as changed. */
function gapOf({ known, changes }: Trial, { whole, parts }: Sum): number {
  const now = (key: string): number => (known.cells.get(key)?.value ?? 0) + (changes.get(key) ?? 0)
  return parts.reduce((total, part) => total + now(part), 0) - now(whole)
}

/** Changes hidden cells of a sum that were not changed yet, until it is right again; else all is as before. */
function balance(trial: Trial, sum: Sum, pending: readonly Sum[]): boolean {
  const before = new Map(trial.changes)
  for (const key of trial.order([sum.whole, ...sum.parts], trial.known)) {
    const gap = gapOf(trial, sum)
    if (gap === 0) return true
    if (!trial.hidden.has(key) || trial.changes.has(key)) continue
    const by = Math.max(key === sum.whole ? gap : -gap, -roomBelow(trial.known, key))
    if (by === 0) continue
    const sofar = new Map(trial.changes)
    if (!change(trial, { key, by, pending })) restore(trial, sofar)
  }
  if (gapOf(trial, sum) === 0) return true
  restore(trial, before)
  return false
}

/** By how much a hidden cell may be less than it is: a printed one is known not to be nought, for noughts are shown. */
function roomBelow({ cells }: Known, key: string): number {
  const cell = cells.get(key)
  if (cell === undefined) return 0
  return Math.max(0, cell.value - (cell.kind === 'printed' ? 1 : 0))
}

function restore({ changes }: Trial, to: ReadonlyMap<string, number>): void {
  changes.clear()
  for (const [key, by] of to) changes.set(key, by)
}
