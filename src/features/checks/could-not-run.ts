import type { TableName } from '../returns/index.ts'
import type { CheckedChild, LostRow } from './checked-child.ts'
import type { CheckedRow, CheckedRows, Unreadable } from './checked-row.ts'
import type { CheckYear } from './check-year.ts'
import { ENTERED_CARE_TABLE } from './entered-care.ts'
import type { NeededTable, Rule } from './rule.ts'

/** Where a rule could not be run, and why. Line 0: the table was not there at all. */
export type CouldNotRun = {
  /** The rule's code; `all` for a row that no rule could look at. */
  readonly rule: string
  readonly table: TableName | typeof ENTERED_CARE_TABLE
  readonly line: number
  readonly why: string
  /** The line is in the file of the year before. */
  readonly of?: 'year-before'
  /** It stands for so many more lines. */
  readonly more?: number
}

/** Which rules can run at all, and which cannot for one child. What cannot be run is noted as it is asked for. */
export type Readiness = {
  readonly ready: readonly Rule[]
  readonly couldNotRun: () => readonly CouldNotRun[]
  /** The rules that must leave this child out; null where none must. */
  readonly barredFor: (child: CheckedChild) => ReadonlySet<Rule> | null
}

/** So many lines are named for each rule; of more only how many. A file of wrong dates would name millions. */
const NAMED = 1000

export function createReadiness(rules: readonly Rule[], year: CheckYear): Readiness {
  const missing: CouldNotRun[] = []
  const ready: Rule[] = []
  for (const rule of rules) {
    const table = rule.needs.find((needed) => !isThere(needed, year))
    if (table === undefined) ready.push(rule)
    else missing.push({ rule: rule.code, table: nameOf(table), line: 0, why: sayMissing(table) })
  }
  const noted = new Map(ready.map((rule) => [rule, { named: new Array<CouldNotRun>(), more: 0 }]))
  return {
    ready,
    couldNotRun: () => [
      ...missing,
      ...[...noted.values()].flatMap(({ named, more }) => withMore(named, more)),
    ],
    barredFor: (child) => {
      const broken = [...brokenIn(child.rows, ''), ...brokenIn(child.before.rows, 'before.')]
      const barred = new Set<Rule>()
      for (const [rule, notes] of noted) {
        const note = (one: CouldNotRun) => {
          if (notes.named.length < NAMED) notes.named.push(one)
          else notes.more += 1
        }
        for (const one of broken.filter((field) => leansOn(rule, field))) {
          note(toCouldNotRun(rule, one))
          if (rule.judges === 'child') barred.add(rule)
        }
        for (const lost of child.lost.filter((row) => needsAllOf(rule, row))) {
          note({ rule: rule.code, ...lost, why: 'The fields of the row do not fit the heading.' })
          barred.add(rule)
        }
      }
      return barred
    },
  }
}

function withMore(named: readonly CouldNotRun[], more: number): readonly CouldNotRun[] {
  const [first] = named
  if (first === undefined || more === 0) return named
  return [
    ...named,
    { rule: first.rule, table: first.table, line: 0, why: `And so on ${more} more lines.`, more },
  ]
}

type Broken = {
  readonly table: TableName
  readonly line: number
  readonly when: string
  readonly field: Unreadable
}

function leansOn({ reads }: Rule, { table, when, field }: Broken): boolean {
  return reads.some((column) => column === `${when}${table}.${field.column}`)
}

/** Whether a rule is silent on a child because a row of the child is lost as a whole: it might be the one that is missed. */
function needsAllOf({ needs, judges }: Rule, { table, of }: LostRow): boolean {
  return of === undefined ? judges === 'child' && needs.includes(table) : needs.includes(`before.${table}`)
}

function toCouldNotRun({ code }: Rule, { table, line, when, field }: Broken): CouldNotRun {
  const of = when === '' ? {} : { of: 'year-before' as const }
  return { rule: code, table, line, why: sayUnreadable(field, when), ...of }
}

function brokenIn(rows: CheckedRows, when: '' | 'before.'): readonly Broken[] {
  const broken: Broken[] = []
  let table: TableName
  for (table in rows) {
    const list: readonly CheckedRow<TableName>[] = rows[table]
    for (const { line, unreadable } of list) {
      for (const field of unreadable ?? NONE) broken.push({ table, line, when, field })
    }
  }
  return broken
}

const NONE: readonly Unreadable[] = []

function isThere(needed: NeededTable, { tables, before, knowsEnteredCare }: CheckYear): boolean {
  if (needed === ENTERED_CARE_TABLE) return knowsEnteredCare
  return isOfBefore(needed) ? before.has(TABLE_BEFORE[needed]) : tables.has(needed)
}

function isOfBefore(needed: NeededTable): needed is `before.${TableName}` {
  return needed.startsWith('before.')
}

function nameOf(needed: NeededTable): CouldNotRun['table'] {
  return isOfBefore(needed) ? TABLE_BEFORE[needed] : needed
}

const TABLE_BEFORE: Readonly<Record<`before.${TableName}`, TableName>> = {
  'before.Header': 'Header',
  'before.Episodes': 'Episodes',
  'before.Reviews': 'Reviews',
  'before.UASC': 'UASC',
  'before.OC2': 'OC2',
  'before.OC3': 'OC3',
  'before.AD1': 'AD1',
  'before.PlacedAdoption': 'PlacedAdoption',
  'before.PrevPerm': 'PrevPerm',
  'before.Missing': 'Missing',
  'before.SWEpisodes': 'SWEpisodes',
  'before.DoLo': 'DoLo',
}

function sayMissing(needed: NeededTable): string {
  const year = isOfBefore(needed) ? ' of the year before' : ''
  return `There is no ${nameOf(needed)} file${year}, and the rule needs one.`
}

function sayUnreadable({ column, found }: Unreadable, when: string): string {
  const where = when === '' ? '' : ' in the file of the year before'
  return found === ''
    ? `${column}${where} is blank, and the rule needs its date.`
    : `${column}${where} is “${found}”, not a date written dd/mm/yyyy.`
}
