import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childrenOf, runOn } from '../../../test/support/checks/rule-rows.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { TABLES } from '../returns/index.ts'
import type { Care } from './care.ts'
import { toCheckYear } from './check-year.ts'
import type { CheckedChild } from './checked-child.ts'
import { toCheckedChild } from './checked-child.ts'
import { EVERY_RULE } from './rules/every-rule.ts'
import { rule166 } from './rules/reviews/rule-166.ts'
import { rule440 } from './rules/reviews/rule-440.ts'
import { rule501 } from './rules/episode-chain/rule-501.ts'
import { ruleIro08 } from './rules/iro/rule-iro08.ts'
import { runRules } from './run-rules.ts'

const X1 = { DEC: '01/08/2025', REC: 'X1' }
const BROKEN = { CHILD: 'C1', DECOM: '2025-09-01' }
const OVERLAP = [
  { CHILD: 'C2', ...X1 },
  { CHILD: 'C2', DECOM: '31/07/2025', RNE: 'P' },
]

test('a date that cannot be read in one child stops no rule for another', () => {
  const { findings, couldNotRun } = runOn(rule501, { Episodes: [{ ...X1 }, BROKEN, ...OVERLAP] })
  assert.deepEqual(
    findings.map(({ child, line }) => `${child} ${line}`),
    ['C2 5'],
  )
  assert.deepEqual(couldNotRun, [
    { rule: '501', table: 'Episodes', line: 3, why: 'DECOM is “2025-09-01”, not a date written dd/mm/yyyy.' },
  ])
})

test('a rule that judges rows still looks at the other rows of the child', () => {
  const young = { DOB: '02/05/2021', REVIEW_CODE: 'PN0' }
  const { findings, couldNotRun } = runOn(rule440, {
    Reviews: [
      { ...young, REVIEW: 'soon' },
      { ...young, REVIEW: '03/06/2025' },
    ],
  })
  assert.deepEqual([findings.map(({ line }) => line), couldNotRun.map(({ line }) => line)], [[3], [2]])
})

test('a rule that does not lean on a date is not stopped by it', () => {
  const { findings, couldNotRun } = runOn(rule166, { Reviews: [{ DOB: 'x', REVIEW: '' }] })
  assert.deepEqual([findings.length, couldNotRun.length], [1, 0])
})

test('what a file of wrong dates would name thousands of times is cut short, with how many more there are', () => {
  const { couldNotRun } = runOn(rule501, {
    Episodes: Array.from({ length: 1500 }, (_, at) => ({ CHILD: `C${at}`, DECOM: '2025-09-01' })),
  })
  assert.equal(couldNotRun.length, 1001)
  assert.equal(couldNotRun.at(-1)?.why, 'And so on 500 more lines.')
})

test('a rule that needs a table that is not there is not run, and says so once', () => {
  const year = toCheckYear(2026, { tables: new Set(['Episodes']), before: new Set() })
  const { couldNotRun, rulesRun } = runRules([ruleIro08], year, childrenOf({ Episodes: [{}] }))
  assert.deepEqual(rulesRun, [])
  assert.deepEqual(couldNotRun, [
    {
      rule: 'IRO08',
      table: 'Episodes',
      line: 0,
      why: 'There is no Episodes file of the year before, and the rule needs one.',
    },
  ])
})

test('every rule has a code of its own and says all that a person needs', () => {
  const codes = EVERY_RULE.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  for (const { code, name, says, touches, source } of EVERY_RULE) {
    for (const text of [says, touches]) assert.match(text, /^[A-Z0-9].*[.]$/, code)
    assert.match(name, /^[A-Z0-9].*[^.]$/, code)
    assert.ok(source.length > 10, code)
  }
})

/** Rows of many kinds, so that every rule goes down its whole way. */
const SAMPLE = childrenOf({
  Header: [{ DOB: '01/06/2007', MOTHER: '1' }],
  Episodes: [
    { DECOM: '01/05/2024', LS: 'V2', ...X1 },
    { DECOM: '02/08/2025', RNE: 'P', LS: 'V4', PLACE: 'T0', DEC: '03/08/2025', REC: 'E4A' },
    { DECOM: '05/08/2025', RNE: 'S', LS: 'E1', PLACE: 'A5', DEC: '05/08/2025', REC: 'E11' },
    { DECOM: '06/08/2025', RNE: 'L', LS: 'E1', PLACE: 'T0' },
  ],
  Reviews: [{}, { REVIEW: '30/12/2025' }, { REVIEW: '30/12/2025', REVIEW_CODE: 'PN0' }],
  Missing: [
    { MISSING: 'M', MIS_START: '01/06/2025' },
    { MISSING: 'M', MIS_START: '01/07/2025', MIS_END: '02/07/2025' },
  ],
  PlacedAdoption: [
    { DATE_PLACED: '01/06/2025', DATE_PLACED_CEASED: '01/07/2025', REASON_PLACED_CEASED: 'RD1' },
  ],
  AD1: [{ DATE_INT: '01/06/2025', DATE_MATCH: '05/08/2025' }],
  before: { Episodes: [{ DECOM: '01/05/2024' }], Reviews: [{ REVIEW: '20/05/2024' }] },
})

/** The date columns that are watched, by what a row calls them. */
const DATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Episodes: { decom: 'DECOM', dec: 'DEC' },
  Reviews: { born: 'DOB', review: 'REVIEW' },
  Missing: { born: 'DOB', from: 'MIS_START', to: 'MIS_END' },
  PlacedAdoption: { born: 'DOB', decided: 'DATE_PLACED', ceased: 'DATE_PLACED_CEASED' },
  AD1: { born: 'DOB', interim: 'DATE_INT', matched: 'DATE_MATCH' },
}

/** The child, noting which date columns of its rows are looked at. */
function watched(child: CheckedChild, seen: (column: string) => void): CheckedChild {
  const watch = <Row extends object>(table: string, rows: readonly Row[]): readonly Row[] =>
    rows.map(
      (row) =>
        new Proxy(row, {
          get: (target, name, receiver) => {
            const column = DATES[table.replace('before.', '')]?.[String(name)]
            if (column !== undefined) seen(`${table}.${column}`)
            return Reflect.get(target, name, receiver)
          },
        }),
    )
  const now = {
    ...child.rows,
    Episodes: watch('Episodes', child.episodes),
    Reviews: watch('Reviews', child.rows.Reviews),
    Missing: watch('Missing', child.rows.Missing),
    PlacedAdoption: watch('PlacedAdoption', child.rows.PlacedAdoption),
    AD1: watch('AD1', child.rows.AD1),
  }
  const before = {
    ...child.before.rows,
    Episodes: watch('before.Episodes', child.before.episodes),
    Reviews: watch('before.Reviews', child.before.rows.Reviews),
  }
  const { born, header } = child
  return {
    id: child.id,
    rows: now,
    episodes: now.Episodes,
    before: { rows: before, episodes: before.Episodes },
    header,
    care: () => watchedCare(child, seen),
    entered: [{ line: 2, began: isoDay('2025-08-05'), entered: isoDay('2025-08-04') }],
    lost: [],
    get born() {
      seen('Header.DOB')
      return born
    },
  }
}

/** Care leans on the dates of every episode, and on those of reviews where reviews are asked for. */
function watchedCare(child: CheckedChild, seen: (column: string) => void): Care {
  for (const column of ['DECOM', 'DEC']) for (const when of ['', 'before.']) seen(`${when}Episodes.${column}`)
  const seeReviews = () => ['', 'before.'].forEach((when) => seen(`${when}Reviews.REVIEW`))
  const { spans, outside } = child.care()
  return {
    spans: spans.map((span) => ({
      ...span,
      get reviews() {
        seeReviews()
        return span.reviews
      },
    })),
    get outside() {
      seeReviews()
      return outside
    },
  }
}

/** They look at dates only to say what was found in their place, or whether anything was. */
const SAY_WHAT_IS_UNREADABLE: ReadonlySet<string> = new Set(['141', '142', '147', '148', '166', '167', '399'])

test('every rule says which dates it leans on', () => {
  const tables = new Set(TABLES.map(({ name }) => name))
  const year = toCheckYear(2026, { tables, before: tables })
  const undeclared: string[] = []
  for (const rule of EVERY_RULE.filter(({ code }) => !SAY_WHAT_IS_UNREADABLE.has(code))) {
    for (const { id, rows, before } of SAMPLE) {
      const seen = new Set<string>()
      const child = watched(toCheckedChild(id, rows, before), (column) => seen.add(column))
      seen.clear()
      Array.from(rule.find(child, year))
      const declared = new Set<string>(rule.reads)
      undeclared.push(
        ...[...seen].filter((column) => !declared.has(column)).map((one) => `${rule.code} ${one}`),
      )
    }
  }
  assert.deepEqual(undeclared, [])
})
