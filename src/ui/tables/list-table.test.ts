import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import {
  changeQuery,
  type ListColumn,
  type ListState,
  pagesShown,
  parseListState,
  readPageNumber,
  readPageOf,
  renderListTable,
  rowsOfPage,
  toCsv,
} from './index.ts'

type Row = { readonly name: string; readonly due: string }

const columns: readonly ListColumn<Row>[] = [
  {
    key: 'name',
    heading: 'Child',
    sort: 'ascending',
    namesRow: true,
    cell: (row) => html`<a href="/c">${row.name}</a>`,
    csv: (row) => row.name,
  },
  { key: 'due', heading: 'Due', sort: 'descending', cell: (row) => row.due, csv: (row) => row.due },
  { key: 'action', heading: 'Action', hiddenHeading: true, cell: () => '', csv: () => '' },
]
const usual = { sort: 'name', direction: 'ascending' } as const
const rows: readonly Row[] = [{ name: '<Obi>', due: '=1+1' }]

function draw(state: ListState, shown: readonly Row[] = rows): string {
  return String(
    renderListTable({
      caption: 'Children',
      summary: '120 children',
      columns,
      rows: shown,
      total: shown.length && 120,
      path: '/children',
      query: { team: 'north', page: '2' },
      state,
      csvHref: '/children.csv',
      empty: 'No child matches.',
    }),
  )
}

test('the sorted heading says so and its link turns the order round', () => {
  const table = draw({ ...usual, page: 2 })
  assert.match(
    table,
    /aria-sort="ascending"><a class="fp-table__sort" href="\/children\?team=north&amp;sort=name&amp;direction=descending"/,
  )
})

test('another heading sorts its own way first, from page 1, and keeps the filters', () => {
  assert.match(
    draw({ ...usual, page: 2 }),
    /href="\/children\?team=north&amp;sort=due&amp;direction=descending"/,
  )
})

test('a list of 120 has three pages, the present one marked', () => {
  const table = draw({ ...usual, page: 2 })
  assert.match(table, /href="\/children\?team=north&amp;page=3" aria-label="Page 3"/)
  assert.match(table, /href="\/children\?team=north&amp;page=2" aria-label="Page 2" aria-current="page"/)
})

test('a list with nothing in it says so in a line and offers no download', () => {
  const table = draw({ ...usual, page: 1 }, [])
  assert.match(table, /<p class="fp-empty">No child matches\.<\/p>/)
  assert.doesNotMatch(table, /<table|\.csv/)
})

test('cells are escaped on the page and no formula in the CSV', () => {
  assert.match(draw({ ...usual, page: 1 }), /&lt;Obi&gt;/)
  assert.equal(toCsv(columns, rows), "Child,Due,Action\r\n<Obi>,'=1+1,\r\n")
})

test('a sort that is no column, and a page that is no number, are the usual ones', () => {
  assert.deepEqual(parseListState({ sort: 'action', page: '-1' }, columns, usual), { ...usual, page: 1 })
  assert.deepEqual(parseListState({ sort: 'due', page: '3' }, columns, usual), {
    sort: 'due',
    direction: 'descending',
    page: 3,
  })
})

test('the address keeps repeated filters and drops empty ones', () => {
  assert.equal(changeQuery('/x', { team: ['a', 'b'], q: '' }, { page: '2' }), '/x?team=a&team=b&page=2')
  assert.equal(changeQuery('/x', { page: '2' }, { page: null }), '/x')
})

test('page numbers leave out what is far, but never a single page', () => {
  assert.deepEqual(pagesShown(7, 20), [1, null, 6, 7, 8, null, 20])
  assert.deepEqual(pagesShown(3, 5), [1, 2, 3, 4, 5])
  assert.deepEqual(pagesShown(1, 1), [1])
})

test('the second page begins with the fifty-first row', () => {
  const numbers = Array.from({ length: 51 }, (_, index) => index + 1)
  assert.deepEqual(rowsOfPage(numbers, 2), [51])
})

test('a page is asked for by its number; anything else is the first, and so is a page behind the end of a list', () => {
  const asked = (page: string) => new URLSearchParams({ page })
  assert.equal(readPageNumber(new URLSearchParams()), 1)
  assert.deepEqual(
    ['3', '0', '-1', '1e3', '2.5', '9999999', ''].map((page) => readPageNumber(asked(page))),
    [3, 1, 1, 1, 1, 1, 1],
  )
  assert.equal(readPageOf(asked('2'), 51), 2)
  assert.equal(readPageOf(asked('3'), 51), 1)
})
