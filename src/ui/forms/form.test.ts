import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import {
  errorFor,
  renderDateField,
  renderErrorSummaryFor,
  renderFilterForm,
  renderForm,
  toVersion,
} from './index.ts'

const errors = [
  { field: 'held-on-month', message: 'The date must include a month & year', alsoMarks: ['held-on-year'] },
]

test('a form carries its token and the version it was drawn from', () => {
  const form = String(
    renderForm({ action: '/reviews', csrfToken: 'a"b', version: 3, fields: html`<p>x</p>` }),
  )
  assert.match(form, /method="post" novalidate/)
  assert.match(form, /name="csrf" value="a&quot;b"/)
  assert.match(form, /name="version" value="3"/)
})

test('a form for something new carries no version', () => {
  assert.doesNotMatch(String(renderForm({ action: '/reviews', csrfToken: 't', fields: null })), /version/)
})

test('a version is a whole number; whatever else was sent is one that no record has', () => {
  assert.deepEqual([toVersion('0'), toVersion('12')], [0, 12])
  for (const forged of [null, undefined, '', ' 1', 'x', 'NaN', '-2', '1.5', '1e3', '0x1', '9999999999', '٣'])
    assert.equal(toVersion(forged), -1, String(forged))
})

test('a filter form is sent in the address', () => {
  assert.match(
    String(renderFilterForm({ action: '/children', label: 'Filter', fields: null })),
    /method="get"/,
  )
})

test('the summary leads to the box that is wrong, and its words are escaped', () => {
  assert.match(
    String(renderErrorSummaryFor(errors)),
    /<a href="#held-on-month">The date must include a month &amp; year<\/a>/,
  )
})

test('only the wrong boxes of a date are marked, and what was typed stands in the others', () => {
  const field = String(
    renderDateField({
      name: 'held-on',
      legend: { text: 'When?' },
      text: { day: '27', month: '', year: '' },
      errors,
    }),
  )
  const marked = [...field.matchAll(/govuk-input--error[^>]*id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(marked, ['held-on-month', 'held-on-year'])
  assert.match(field, /id="held-on-day" name="held-on-day" type="text" value="27"/)
})

test('a field without an error has no message', () => {
  assert.equal(errorFor(errors, 'format'), undefined)
  assert.deepEqual(errorFor(errors, 'held-on-month'), { text: 'The date must include a month & year' })
})
