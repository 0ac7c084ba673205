import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Cell, type CountTable, findHidden } from './suppression.ts'

const cell = (key: string, value: number, kind: Cell['kind'] = 'printed'): Cell => ({ key, value, kind })

function split(values: readonly number[], name = 'part'): CountTable {
  const parts = values.map((value, index) => cell(`${name} ${index + 1}`, value))
  const all = values.reduce((sum, value) => sum + value, 0)
  return {
    cells: [cell('all', all), ...parts],
    sums: [{ whole: 'all', parts: parts.map(({ key }) => key) }],
  }
}

const share = (numerator: number, base: number): CountTable => ({
  cells: [cell('counted', numerator), cell('base', base), cell('rest', base - numerator, 'derived')],
  sums: [{ whole: 'base', parts: ['counted', 'rest'] }],
})

const hiddenOf = (table: CountTable): readonly string[] => [...findHidden(table)].toSorted()

const splits: readonly [string, readonly number[], readonly string[]][] = [
  ['a small part goes with the smallest of the others', [3, 20, 30], ['part 1', 'part 2']],
  ['two parts that make too little take a third along', [1, 1, 9], ['part 1', 'part 2', 'part 3']],
  ['two small parts that make enough stand by themselves', [4, 4, 0, 90], ['part 1', 'part 2']],
  ['where no part is left, the whole goes', [3, 2], ['all', 'part 1', 'part 2']],
  ['a small whole goes with its part, and noughts stay', [1, 0, 0], ['all', 'part 1']],
  ['nothing is hidden where nothing is small', [0, 5, 30], []],
]
for (const [title, values, hidden] of splits) {
  test(`of parts: ${title}`, () => assert.deepEqual(hiddenOf(split(values)), hidden))
}

const shares: readonly [string, number, number, readonly string[]][] = [
  ['7 late of 1,593 may be told', 1586, 1593, []],
  ['3 late of 1,593 may not, so neither may those in time', 1590, 1593, ['counted']],
  ['a small numerator goes, and its base stays', 3, 40, ['counted']],
  ['none of a small base leaves the nought', 0, 3, ['base']],
  ['a base of 5 with both halves small goes as well', 2, 5, ['base', 'counted']],
  ['none, and all, are told', 0, 30, []],
  ['all of 30 is told', 30, 30, []],
]
for (const [title, numerator, base, hidden] of shares) {
  test(`of a share: ${title}`, () => assert.deepEqual(hiddenOf(share(numerator, base)), hidden))
}

test('what two tables say of one whole is held together', () => {
  const first = split([3, 40], 'theme')
  const second = split([13, 30], 'stage')
  const both = { cells: [...first.cells, ...second.cells.slice(1)], sums: [...first.sums, ...second.sums] }
  assert.deepEqual(hiddenOf(both), ['theme 1', 'theme 2'])
})

test('a small difference of two counts hides one of them', () => {
  const table: CountTable = {
    cells: [cell('held', 100), cell('judged', 97), cell('rest', 3, 'derived')],
    sums: [{ whole: 'held', parts: ['judged', 'rest'] }],
  }
  assert.deepEqual(hiddenOf(table), ['judged'])
})

/** Whether hidden parts (each at least 1) can make up what is shown to a whole. Worked out here apart from the code. */
function fits(whole: number, parts: readonly number[], isHidden: (index: number) => boolean): boolean {
  const shown = parts.reduce((sum, value, index) => sum + (isHidden(index) ? 0 : value), 0)
  const hidden = parts.filter((_, index) => isHidden(index)).length
  return hidden === 0 ? whole === shown : whole - shown >= hidden
}

test('of two splits of one whole, no hidden count of 1 to 4 can be told from the others', () => {
  const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(counts, fc.nat(30), (first, more) => {
      const all = first.reduce((sum, value) => sum + value, 0)
      const cut = Math.min(more, all)
      const second = [cut, all - cut]
      const [one, other] = [split(first, 'theme'), split(second, 'stage')]
      const hidden = findHidden({
        cells: [...one.cells, ...other.cells.slice(1)],
        sums: [...one.sums, ...other.sums],
      })
      const wholes = hidden.has('all') ? Array.from({ length: 200 }, (_, value) => value + 1) : [all]
      const isHidden = (name: string) => (index: number) => hidden.has(`${name} ${index + 1}`)
      for (const [name, parts, others] of [
        ['theme', first, second],
        ['stage', second, first],
      ] as const) {
        const otherName = name === 'theme' ? 'stage' : 'theme'
        for (const [at, value] of parts.entries()) {
          if (value === 0 || value > 4) continue
          assert.ok(hidden.has(`${name} ${at + 1}`))
          // With 5 here and 1 in every other hidden part, what is left over may be put on this one.
          const least = parts.map((count, index) => (isHidden(name)(index) ? 1 : count)).with(at, 5)
          const sum = least.reduce((total, count) => total + count, 0)
          const couldBeFive = wholes.some((whole) => fits(whole, others, isHidden(otherName)) && whole >= sum)
          assert.ok(couldBeFive, `${name} ${at + 1} of ${first.join()} / ${second.join()}`)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
