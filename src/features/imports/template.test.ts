import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { faultsOfHeading, isTemplateHeading, openTemplate, TEMPLATE_COLUMNS } from './template.ts'

const TODAY = isoDay('2026-11-21')
const read = openTemplate(TEMPLATE_COLUMNS, TODAY)

test('a template is known by its heading, in any order and case', () => {
  assert.equal(isTemplateHeading(['iro', 'Identifier']), true)
  assert.equal(isTemplateHeading(['Identifier']), false)
  assert.equal(isTemplateHeading(['CHILD', 'SEX', 'DOB']), false)
})

test('columns that are not the template’s, or are there twice, are told', () => {
  assert.deepEqual(faultsOfHeading(TEMPLATE_COLUMNS), [])
  assert.match(faultsOfHeading(['Identifier', 'IRO', 'Height'])[0] ?? '', /HEIGHT/)
  assert.match(faultsOfHeading(['Identifier', 'IRO', 'iro'])[0] ?? '', /twice/)
})

test('a row is read, and a blank says nothing', () => {
  const { row, faults } = read(2, ['C1', 'Tilly', ' Marsh ', 'Ruth Adeyemi', '', '', '04/07/2026'])
  assert.deepEqual(faults, [])
  assert.deepEqual(row, {
    line: 2,
    identifier: 'C1',
    givenName: 'Tilly',
    familyName: 'Marsh',
    officer: 'Ruth Adeyemi',
    team: null,
    siblingGroup: null,
    officerSince: isoDay('2026-07-04'),
  })
})

test('faults are located', () => {
  const faultsOf = (fields: readonly string[]) => read(2, fields).faults.map(({ column }) => column)
  assert.deepEqual(faultsOf(['', 'Tilly', '', '', '', '', '']), ['IDENTIFIER'])
  assert.deepEqual(faultsOf(['C1', 'T'.repeat(101), '', '', '', '', '']), ['GIVEN NAME'])
  assert.deepEqual(faultsOf(['C1', '', '', '', '', '', '04/07/2026']), ['IRO SINCE'])
  assert.deepEqual(faultsOf(['C1', '', '', 'Ruth', '', '', '31/02/2026']), ['IRO SINCE'])
  assert.deepEqual(faultsOf(['C1', '', '', 'Ruth', '', '', '22/11/2026']), ['IRO SINCE'])
  assert.deepEqual(faultsOf(['C1', '', '', 'Ruth', '', '', '21/11/2026']), [])
})

test('the mark before what could be a formula is taken off again', () => {
  assert.equal(read(2, ['C1', '', '', '', "'=Team", '', '']).row.team, '=Team')
})
