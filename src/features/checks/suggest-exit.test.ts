import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { suggestionWords } from './finding-words.ts'
import { suggestChanges } from './suggest-exit.ts'

/** Episodes as `2024-05-01 S`, `2024-05-01 S 2025-01-02 E4A`; after a `/` the placement. */
const episodes = (...texts: string[]) =>
  texts.map((text) => {
    const [said = '', place = ''] = text.split(' / ')
    const [decom = '', rne = '', dec, rec = ''] = said.split(' ')
    const rest = { ls: 'V2', place, provider: 'PR1', placePost: '', urn: '' }
    return { decom: isoDay(decom), rne, dec: dec === undefined ? null : isoDay(dec), rec, ...rest }
  })

type Returns = readonly (readonly string[])[]

const returnsOf = (returns: Returns) =>
  returns.map((told, at) => ({ collection: 2027 - returns.length + at, episodes: episodes(...told) }))

const ROWS: readonly (readonly [what: string, returns: Returns, suggested: readonly string[]])[] = [
  ['nothing follows', [['2024-05-01 S'], []], ['2: 2024-05-01 to 2025-03-31']],
  ['care begins anew', [['2024-05-01 S'], ['2025-06-02 S']], ['1A: 2024-05-01 to 2025-03-31, by 2025-06-02']],
  [
    'care begins anew before the year ended',
    [['2024-05-01 S'], ['2025-03-20 S']],
    ['1A: 2024-05-01 to 2025-03-19, by 2025-03-20'],
  ],
  ['care goes on', [['2024-05-01 S'], ['2025-06-02 P']], ['1: 2024-05-01 to 2025-06-02, by 2025-06-02']],
  [
    'care goes on in the same placement: said twice',
    [['2025-03-20 S / U4'], ['2025-03-21 P / U4']],
    ['3: 2025-03-20 left out, by 2025-03-21'],
  ],
  [
    'the episode before it in a later return says the same',
    [['2025-03-20 S / U4'], ['2025-03-19 S / U4']],
    ['3: 2025-03-20 left out, by 2025-03-19'],
  ],
  [
    'care begins anew in the same placement: not said twice',
    [['2025-03-20 S / U4'], ['2025-03-22 S / U4']],
    ['1A: 2025-03-20 to 2025-03-21, by 2025-03-22'],
  ],
  [
    'a later return has that time in another placement',
    [['2025-03-20 P / U4'], ['2025-02-01 S 2025-09-01 E4A / K2']],
    ['3A: 2025-03-20 left out, by 2025-02-01'],
  ],
  [
    'an episode of a later return that ended the day it began replaces nothing',
    [['2025-03-20 S / U4'], ['2025-02-01 S 2025-03-20 X1 / K2']],
    ['2: 2025-03-20 to 2025-03-31'],
  ],
  [
    'an overlap in the newest return',
    [[], ['2025-05-01 S 2025-08-03 X1', '2025-08-01 P']],
    ['4: 2025-05-01 to 2025-08-01, by 2025-08-01'],
  ],
  [
    'a gap after X1 across two returns',
    [['2024-05-01 S 2025-03-30 X1'], ['2025-04-02 P']],
    ['5: 2024-05-01 to 2025-04-02, by 2025-04-02'],
  ],
  ['a gap after leaving care is none', [['2024-05-01 S 2025-03-30 E4A'], ['2025-04-02 S']], []],
  ['one ends as the next begins', [[], ['2025-05-01 S 2025-08-01 X1', '2025-08-01 P']], []],
  ['it goes on', [['2024-05-01 S'], ['2024-05-01 S']], []],
  ['it has an end', [['2024-05-01 S 2025-01-02 E4A'], []], []],
  ['open in the newest return', [[], ['2025-06-02 S']], []],
  [
    'two that were left open in two years, each by itself',
    [['2023-05-01 S'], ['2024-06-01 S'], ['2025-07-01 S']],
    ['1A: 2023-05-01 to 2024-03-31, by 2024-06-01', '1A: 2024-06-01 to 2025-03-31, by 2025-07-01'],
  ],
]

test('the published steps are followed in their order, and each says what it rests on', () => {
  for (const [what, told, suggested] of ROWS) {
    const changes = suggestChanges(returnsOf(told), 2026)
    assert.deepEqual(
      changes.map(({ step, opened, closeOn, restsOn }) => {
        const does = closeOn === null ? 'left out' : `to ${toIsoDate(closeOn)}`
        const by = restsOn === null ? '' : `, by ${toIsoDate(restsOn.from)}`
        return `${step}: ${toIsoDate(opened)} ${does}${by}`
      }),
      suggested,
      what,
    )
    for (const change of changes)
      assert.match(suggestionWords(change), /^A published way of guessing would .* It is a guess/)
  }
})

test('a suggestion names the episode and the return that it rests on', () => {
  const [change] = suggestChanges(returnsOf([['2024-05-01 S 2025-03-30 X1'], ['2025-04-02 P']]), 2026)
  assert.equal(
    change && suggestionWords(change),
    'A published way of guessing would end the episode that began on 1 May 2024 (return for 2024-25) on 2 April 2025, because of the episode that began on 2 April 2025 (return for 2025-26): this one ends with X1, which says that care goes on that day. It is a guess and gives no real reason for leaving: ask.',
  )
})
