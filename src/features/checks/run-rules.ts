import type { TableName } from '../returns/index.ts'
import { toCheckedChild, type CheckedChild, type LostRow } from './checked-child.ts'
import type { CheckedRows } from './checked-row.ts'
import type { CheckYear } from './check-year.ts'
import type { EnteredCare } from './entered-care.ts'
import { type CouldNotRun, createReadiness } from './could-not-run.ts'
import { type Found, NOTHING_FOUND, type Rule } from './rule.ts'

/** A row that a rule marks, of which child. */
export type Finding = Found & { readonly rule: Rule; readonly child: string }

export type Checked = {
  /** Rule by rule in the order given, then in the order of the children and of their rows. */
  readonly findings: readonly Finding[]
  readonly couldNotRun: readonly CouldNotRun[]
  readonly rulesRun: readonly Rule[]
  readonly children: number
  /** The rules that could not look at a child, child by child. */
  readonly leftOut: readonly { readonly child: string; readonly rules: readonly Rule[] }[]
}

/** A child's rows of the year and of the year before, as they were read. */
export type ChildToCheck = {
  readonly id: string
  readonly rows: CheckedRows
  readonly before: CheckedRows
  /** Whether any of the rows has `unreadable`, or is lost. */
  readonly hasUnreadable: boolean
  readonly entered?: readonly EnteredCare[]
  readonly lost?: readonly LostRow[]
}

/** Runs the rules that hold in the year over every child, in one pass. */
export function runRules(rules: readonly Rule[], year: CheckYear, children: Iterable<ChildToCheck>): Checked {
  const readiness = createReadiness(
    rules.filter((rule) => holdsIn(rule, year.collection)),
    year,
  )
  const lanes = readiness.ready.map((rule) => ({ rule, findings: new Array<Finding>() }))
  const leftOut: { child: string; rules: readonly Rule[] }[] = []
  let count = 0
  for (const { id, rows, before, hasUnreadable, entered = NONE, lost = NONE } of children) {
    const child = toCheckedChild(id, rows, before, { entered, lost })
    const barred = hasUnreadable ? readiness.barredFor(child) : null
    if (barred !== null && barred.size > 0) leftOut.push({ child: id, rules: [...barred] })
    for (const { rule, findings } of lanes) {
      if (barred?.has(rule) !== true) runOne(rule, child, year, findings)
    }
    count += 1
  }
  return {
    findings: lanes.flatMap(({ findings }) => findings),
    couldNotRun: readiness.couldNotRun(),
    rulesRun: readiness.ready,
    children: count,
    leftOut,
  }
}

const NONE: readonly never[] = []

function runOne(rule: Rule, child: CheckedChild, year: CheckYear, findings: Finding[]): void {
  const found = rule.find(child, year)
  if (found === NOTHING_FOUND) return
  for (const { table, line, fields, says, of } of found) {
    const finding = { rule, child: child.id, table, line, fields, says }
    findings.push(of === undefined ? finding : { ...finding, of })
  }
}

export function holdsIn({ years: { from, to } }: Rule, collection: number): boolean {
  return (from === null || collection >= from) && (to === null || collection <= to)
}

/** The tables of a year of which any row was read. */
export function tablesOf(files: readonly { readonly table: TableName }[]): ReadonlySet<TableName> {
  return new Set(files.map(({ table }) => table))
}
