import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partWho, saysWho, toBlocks, toReadingText } from './blocks.ts'

test('an empty line parts paragraphs, and lines next to each other are one', () => {
  assert.deepEqual(toBlocks('One\nmore.\n\n\nTwo.'), [
    { kind: 'paragraph', text: 'One more.' },
    { kind: 'paragraph', text: 'Two.' },
  ])
})

test('lines that begin with a hyphen are one list, also with an empty line between', () => {
  assert.deepEqual(toBlocks('Before\n- a | Dan, by 8 May 2026\n\n- b'), [
    { kind: 'paragraph', text: 'Before' },
    {
      kind: 'list',
      items: [
        { says: 'a', who: 'Dan, by 8 May 2026' },
        { says: 'b', who: '' },
      ],
    },
  ])
})

test('nothing gives nothing', () => assert.deepEqual(toBlocks(' \n\n '), []))

test('a list is a table where every item says who', () => {
  assert.equal(saysWho([{ says: 'a', who: 'Dan' }]), true)
  assert.equal(
    saysWho([
      { says: 'a', who: 'Dan' },
      { says: 'b', who: '' },
    ]),
    false,
  )
})

test('the name is parted from the day', () => {
  assert.deepEqual(partWho('Dan, by 8 May 2026'), { name: 'Dan', rest: ', by 8 May 2026' })
  assert.deepEqual(partWho('Dan'), { name: 'Dan', rest: '' })
})

test('read aloud, every item is a sentence', () => {
  assert.equal(toReadingText('We met.\n- Swim | Jo\n- Read'), 'We met.\nSwim Jo.\nRead.')
})
