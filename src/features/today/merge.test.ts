import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty } from '../../law/citations/reason.ts'
import { isoDay } from '../../kit/dates/index.ts'
import { firstInOrder, inOrderOf } from './merge.ts'
import type { WorkGroupKey } from './work.ts'

const row = (
  child: string,
  due: string | null,
  more: { readonly duty?: Duty; readonly group?: WorkGroupKey; readonly officer?: string } = {},
) => ({
  group: more.group ?? 'soon',
  duty: more.duty ?? 'should',
  order: { actOn: due === null ? null : isoDay(due), child, officer: more.officer ?? null },
})
const namesOf = (rows: readonly ReturnType<typeof row>[], ...sort: Parameters<typeof inOrderOf>[1][]) =>
  sort.flatMap((one) => inOrderOf(rows, one)).map(({ order }) => order.child)

test('rows stand by day, those without a day last whichever way the list runs', () => {
  const rows = [row('none', null), row('late', '2026-11-20'), row('early', '2026-11-02')]
  assert.deepEqual(namesOf(rows, { by: 'due', order: 'up' }), ['early', 'late', 'none'])
  assert.deepEqual(namesOf(rows, { by: 'due', order: 'down' }), ['late', 'early', 'none'])
})

test('of what is overdue, that which the law asks for stands before guidance and our own policy', () => {
  const group = 'overdue' as const
  const rows = [
    row('ours', '2026-01-01', { group, duty: 'local' }),
    row('guidance', '2026-02-01', { group }),
    row('law', '2026-03-01', { group, duty: 'must' }),
  ]
  assert.deepEqual(namesOf(rows, { by: 'due', order: 'up' }), ['law', 'guidance', 'ours'])
  assert.deepEqual(namesOf(rows, { by: 'child', order: 'up' }), ['guidance', 'law', 'ours'])
})

test('by officer, children whom nobody holds stand last', () => {
  const rows = [
    row('c', '2026-01-01'),
    row('b', '2026-01-01', { officer: 'z' }),
    row('a', null, { officer: 'a' }),
  ]
  assert.deepEqual(namesOf(rows, { by: 'officer', order: 'up' }), ['a', 'b', 'c'])
})

test('the first rows are those that the whole list begins with', () => {
  const days = ['2026-03-01', null, '2026-01-01', '2026-02-01', '2026-01-01', null, '2026-01-01']
  const rows = days.map((due, at) => row(`child ${at % 3}`, due, { officer: at % 2 === 0 ? 'z' : 'a' }))
  for (const by of ['due', 'child', 'officer'] as const) {
    for (const order of ['up', 'down'] as const) {
      for (const most of [1, 3, 7, 9]) {
        const sort = { by, order }
        assert.deepEqual(firstInOrder(rows, sort, most), inOrderOf(rows, sort).slice(0, most))
      }
    }
  }
})
