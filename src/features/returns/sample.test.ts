import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isoDay, parseReturnDay } from '../../kit/dates/index.ts'
import { type ChildFacts, loadReturns, readReturns } from './index.ts'

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const CLEAN = `${DATA}ssda903-clean`
const FLAWED = `${DATA}ssda903-flawed`

function linesOf(path: string): string[][] {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  return lines.slice(1).map((line) => line.split(','))
}

async function factsOf(path: string): Promise<Map<string, ChildFacts>> {
  const { facts } = await readReturns([path])
  return new Map([...facts].map((fact) => [fact.child, fact]))
}

test('every row of every file of the clean sample is read, for the year it is for and the year before', async () => {
  const { years, refusedFiles, refusedRows, warnings } = await loadReturns([CLEAN], {})
  assert.deepEqual([refusedFiles, refusedRows, warnings], [[], [], []])
  assert.deepEqual(
    years.map(({ year }) => year.collection),
    [2025, 2026],
  )
  assert.equal(years[1]?.files.length, 11)
  for (const { path, files } of years) {
    for (const { file, rows } of files) {
      const name = file.replace('prev/', '')
      assert.equal(rows, linesOf(`${path}/${name}`).length, file)
    }
  }
})

test('the flawed sample loses only the three rows whose dates cannot be read', async () => {
  const { years, refusedFiles, refusedRows } = await loadReturns([FLAWED], {})
  assert.deepEqual(refusedFiles, [])
  const injected = new Map(
    linesOf(`${FLAWED}/_injected.csv`).map(([fault = '', child = '']) => [child, fault]),
  )
  const located = refusedRows.map(
    ({ file, line, column, found, child }) => `${injected.get(child)} ${file} ${line} ${column} ${found}`,
  )
  assert.deepEqual(located, [
    '141 episodes.csv 102 DECOM 2025-06-01',
    '147 episodes.csv 455 DEC 31/02/2026',
    '166 reviews.csv 229 REVIEW not known',
  ])
  const read = years[1]?.files.reduce((rows, file) => rows + (file.rows ?? 0), 0)
  const written = years[1]?.files.reduce((rows, { file }) => rows + linesOf(`${FLAWED}/${file}`).length, 0)
  assert.equal(read, (written ?? 0) - 3)
})

test('every review of the answer sheet is in a period of care that starts when the sheet says', async () => {
  for (const sample of [CLEAN, FLAWED]) {
    const injected = new Set(linesOf(`${FLAWED}/_injected.csv`).map(([, child]) => child))
    const facts = await factsOf(sample)
    for (const [child = '', start = '', , , held = ''] of linesOf(`${sample}/_review_truth.csv`)) {
      if (held === '' || (sample === FLAWED && injected.has(child))) continue
      const day = parseReturnDay(held)
      const periods = facts.get(child)?.history.periods ?? []
      const period = periods.find(({ reviews }) => reviews.some(({ parts }) => parts[0] === day))
      assert.notEqual(period, undefined, `${child} ${held}`)
      if (period?.startKnown === true) assert.equal(period.start, parseReturnDay(start), child)
      else assert.ok((parseReturnDay(start) ?? Infinity) <= (period?.start ?? 0), child)
    }
  }
})

test('no review of the clean sample is outside a period of care, and no period ends without a row that says so', async () => {
  const facts = [...(await factsOf(CLEAN)).values()]
  assert.equal(facts.length, 646)
  for (const { child, reviews, periods, born } of facts) {
    assert.ok(
      reviews.every(({ heldIn }) => heldIn !== null),
      child,
    )
    assert.ok(
      periods.every(({ ending }) => ending === 'recorded' || ending === 'open'),
      child,
    )
    assert.notEqual(born, null)
  }
})

test('the faults of the flawed sample about periods of care come out as such', async () => {
  const facts = await factsOf(FLAWED)
  const childOf = new Map(
    linesOf(`${FLAWED}/_injected.csv`).map(([fault = '', child = '']) => [fault, child]),
  )
  const outside = [...facts.values()].filter(({ reviews }) => reviews.some(({ heldIn }) => heldIn === null))
  const children = outside.map(({ child }) => child)
  for (const fault of ['IRO01', 'IRO02']) assert.ok(children.includes(childOf.get(fault) ?? ''), fault)
  const twice = facts.get(childOf.get('IRO03') ?? '')?.reviews.map(({ review }) => review) ?? []
  assert.equal(new Set(twice).size, twice.length - 1)
  assert.equal(facts.get(childOf.get('147') ?? '')?.periods.at(-1)?.ending, 'unrecorded-exit')
  assert.equal(facts.get(childOf.get('INT03') ?? '')?.periods.length, 1)
})

test('the year before is left out where its folder is read alone', async () => {
  const { years, reviewsKnown } = await readReturns([`${CLEAN}/prev`])
  assert.deepEqual(
    years.map(({ year }) => year.collection),
    [2025],
  )
  assert.deepEqual(reviewsKnown, {
    from: isoDay('2024-04-01'),
    to: isoDay('2025-03-31'),
    latestCollection: 2025,
  })
})
