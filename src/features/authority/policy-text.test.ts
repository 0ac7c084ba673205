import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPolicyText, toPolicyBlocks } from './policy-text.ts'

test('a blank line begins a paragraph, # a heading, and lines with - are a list', () => {
  assert.deepEqual(toPolicyBlocks('# Your review\r\n\r\nWe meet\r\nwith you.\n\n- where\n- when\n'), [
    { kind: 'heading', text: 'Your review' },
    { kind: 'paragraph', text: 'We meet with you.' },
    { kind: 'list', items: ['where', 'when'] },
  ])
})

test('what is typed is never taken for part of the page', () => {
  assert.match(renderPolicyText('<b>bold</b>').toString(), /&lt;b&gt;bold/)
})
