// Rules tested as rows of a table: what a child's files say, and which of its rows the rule marks.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createChildrenRows,
  TABLES,
  type TableName,
  type UnreadRow,
} from '../../../src/features/returns/index.ts'
import { type ChildToCheck, type Rule, runRules, toCheckYear } from '../../../src/features/checks/index.ts'
import { childrenToCheck } from '../../../src/features/checks/children-to-check.ts'

/** A row by its columns; what is left out has the usual value below. */
export type Cells = Readonly<Record<string, string>>
export type FileRows = { readonly [Name in TableName]?: readonly Cells[] }

export type RuleCase = FileRows & {
  readonly rule: Rule
  /** What is so, as the beginning of a sentence: `an episode that begins before the one before ended`. */
  readonly what: string
  /** The rows of the year before. */
  readonly before?: FileRows
  /** Collection year; 2026 where left out. */
  readonly year?: number
  /** The marked rows, such as `Episodes 3` (the first row is line 2); empty where nothing is wrong. */
  readonly found: readonly string[]
}

/** Usual values: a boy born on 2 May 2012, in foster care under section 20 since 1 May 2025. */
const USUAL: { readonly [Name in TableName]?: Cells } = {
  Header: { SEX: 'M', DOB: '02/05/2012', ETHNIC: 'WBRI', UPN: 'UN4' },
  Episodes: {
    DECOM: '01/05/2025',
    RNE: 'S',
    LS: 'V2',
    CIN: 'N1',
    PLACE: 'U6',
    PLACE_PROVIDER: 'PR1',
    HOME_POST: 'ZA1 1AA',
    PL_POST: 'ZB1 1AA',
    URN: '1234567',
  },
  Reviews: { DOB: '02/05/2012', REVIEW: '20/05/2025', REVIEW_CODE: 'PN1' },
}

const CHILD = 'C1'

/** Reads the rows as the files of a return would be read. */
function readRows(files: FileRows) {
  const read = createChildrenRows()
  const unreadRows: UnreadRow[] = []
  for (const table of TABLES) {
    const columns = table.columns.map(({ name }) => name)
    const reader = table.open(new Map(columns.map((column, at) => [column, at])))
    for (const [at, cells] of (files[table.name] ?? []).entries()) {
      const found: Cells = { CHILD, ...USUAL[table.name], ...cells }
      const faults = reader.read(
        at + 2,
        columns.map((column) => found[column] ?? ''),
      )
      if (faults.length === 0) continue
      const row = new Map(columns.map((column) => [column, found[column] ?? '']))
      unreadRows.push({ table: table.name, line: at + 2, child: row.get('CHILD') ?? '', found: row, faults })
    }
    read.add(reader.takeBatch())
  }
  return { children: read.children, unreadRows }
}

/** The children of these files as the rules see them: a Header row stands for the child where none is given. */
export function childrenOf(files: FileRows & { readonly before?: FileRows }): readonly ChildToCheck[] {
  const { before = {}, ...now } = files
  return [...childrenToCheck(readRows({ Header: [{}], ...now }), readRows(before))]
}

/** What a rule says of these files. */
export function runOn(rule: Rule, files: FileRows & { readonly before?: FileRows }, collection = 2026) {
  const tables = new Set(TABLES.map(({ name }) => name))
  return runRules([rule], toCheckYear(collection, { tables, before: tables }), childrenOf(files))
}

/** One test a case. */
export function testRules(cases: readonly RuleCase[]): void {
  for (const { rule, what, found, year, ...files } of cases) {
    test(`${rule.code}: ${what} is ${found.length === 0 ? 'let be' : 'found'}`, () => {
      const { findings, rulesRun } = runOn(rule, files, year)
      assert.deepEqual(
        findings.map(({ table, line }) => `${table} ${line}`),
        found,
      )
      for (const { says } of findings) assert.match(says, /^[A-Z0-9“].*[.]$/s)
      assert.equal(rulesRun.length, found.length > 0 ? 1 : rulesRun.length)
    })
  }
}
