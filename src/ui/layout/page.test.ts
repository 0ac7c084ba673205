import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  toConflictPage,
  toFaultPage,
  toForbiddenPage,
  toNotFoundPage,
  toTooLargePage,
} from '../errors/error-page.ts'
import { html } from '../html.ts'
import { renderPartsPage } from '../parts-page.ts'
import { renderBarePage, renderPage } from './index.ts'

const user = { name: "Ruth O'Adeyemi", csrfToken: 'token' }
const nav = [
  { key: 'today', text: 'Today', href: '/' },
  { key: 'children', text: 'Children', href: '/children' },
]
const frame = { title: 'Tilly <Marsh>', main: html`<h1>Tilly</h1>`, user, nav, activeNav: 'children' }

test('a page has its language, title, skip link, search, sign-out with a token, and the present place marked', () => {
  const page = String(renderPage({ ...frame, banner: 'The date is fixed', searchText: '4"' }))
  assert.match(page, /^<!doctype html>\n<html lang="en"/)
  assert.match(page, /<title>Tilly &lt;Marsh&gt; - Footprint<\/title>/)
  assert.match(page, /href="#main" class="govuk-skip-link"/)
  assert.match(page, /action="\/children" method="get" role="search"/)
  assert.match(page, /action="\/sign-out" method="post"><input type="hidden" name="csrf" value="token">/)
  assert.match(page, /href="\/children" aria-current="true"/)
  assert.match(page, /The date is fixed/)
  assert.match(page, /value="4&quot;"/)
})

test('a page with errors says so in its title and begins with the summary', () => {
  const page = String(renderPage({ ...frame, errors: [{ field: 'held-on-day', message: 'Enter the date' }] }))
  assert.match(page, /<title>Error: Tilly/)
  assert.match(page, /<main id="main" class="fp-main"><div class="govuk-error-summary"/)
})

test('a bare page has neither navigation nor search nor sign-out', () => {
  const page = String(renderBarePage({ title: 'Sign in', main: 'x' }))
  assert.doesNotMatch(page, /sign-out|role="search"|fp-nav/)
})

test('a child’s page has its own font, and a long task draws itself anew', () => {
  const page = String(renderBarePage({ title: 'Hello', main: 'x', audience: 'young', refreshSeconds: 2 }))
  assert.match(page, /fp-body--young/)
  assert.match(page, /<meta http-equiv="refresh" content="2">/)
})

test('nothing is inline: no style, no script text, no handler', () => {
  const page = String(renderPage({ ...frame, main: renderPartsPage() }))
  assert.doesNotMatch(page, / style=| on[a-z]+=|javascript:|<style/)
  assert.doesNotMatch(page, /<script(?![^>]*src=)/)
})

test('no id stands twice on the parts page', () => {
  const ids = [...String(renderPartsPage()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
})

test('each error page has its status and says what to do', () => {
  const pages = [
    toForbiddenPage('Not yours.'),
    toNotFoundPage(),
    toConflictPage({ what: 'this review', changedBy: 'Dan', versions: html`<p>both</p>` }),
    toTooLargePage('50 MB'),
    toFaultPage('k3v9x2'),
  ]
  assert.deepEqual(
    pages.map(({ status }) => status),
    [403, 404, 409, 413, 500],
  )
  assert.match(String(pages[0]?.main), /Not yours\./)
  assert.match(String(pages[2]?.main), /both/)
  assert.match(String(pages[4]?.main), /k3v9x2/)
})
