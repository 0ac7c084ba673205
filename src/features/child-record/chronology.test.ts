import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay } from '../../kit/dates/index.ts'
import { type ChronologyContent, digestOf, isAsSigned, readContent, toContentJson } from './chronology.ts'

const CONTENT: ChronologyContent = {
  name: 'Tilly Marsh',
  number: '40213',
  signer: 'Ruth Adeyemi',
  lines: [
    { on: isoDay('2026-05-02'), kind: 'contact', says: 'Visit', by: 'Ruth Adeyemi', note: 'She is well.' },
  ],
}

test('what was signed is read as it was written', () => {
  assert.deepEqual(readContent(JSON.parse(toContentJson(CONTENT))), CONTENT)
})

test('the digest is the same whatever the order in which a database gives the fields', () => {
  const { lines, signer, number, name } = CONTENT
  assert.equal(digestOf({ lines, signer, number, name }), digestOf(CONTENT))
})

test('another letter is another digest, and the list is then not as it was signed', () => {
  const digest = digestOf(CONTENT)
  assert.equal(isAsSigned({ content: CONTENT, digest }), true)
  assert.equal(isAsSigned({ content: { ...CONTENT, signer: 'Ruth Adeyemy' }, digest }), false)
})

test('an address of a page is no part of what is signed', () => {
  const [line] = CONTENT.lines
  const lines = line === undefined ? [] : [{ ...line, href: '/children/x/contact' }]
  assert.equal(digestOf({ ...CONTENT, lines }), digestOf(CONTENT))
})
