import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { suggestExit } from './suggest-exit.ts'

/** Episodes as `2024-05-01 S`, `2024-05-01 S 2025-01-02 E4A`. */
const episodes = (...texts: string[]) =>
  texts.map((text) => {
    const [decom = '', rne = '', dec, rec = ''] = text.split(' ')
    return { decom: isoDay(decom), rne, dec: dec === undefined ? null : isoDay(dec), rec }
  })

const guess = (before: readonly string[], now: readonly string[]) => {
  const returns = [
    { collection: 2025, episodes: episodes(...before) },
    { collection: 2026, episodes: episodes(...now) },
  ]
  const found = suggestExit(returns, 2026)
  return found === null ? null : `${toIsoDate(found.closeOn)} ${found.because}`
}

test('an exit is guessed as the published method does, of an episode left open and not carried on', () => {
  assert.equal(guess(['2024-05-01 S'], []), '2025-03-31 nothing-follows')
  assert.equal(guess(['2024-05-01 S'], ['2025-06-02 S']), '2025-03-31 begins-anew')
  assert.equal(guess(['2024-05-01 S'], ['2025-03-20 S']), '2025-03-19 begins-anew')
  assert.equal(guess(['2024-05-01 S'], ['2025-06-02 P']), '2025-06-02 next-goes-on')
})

test('nothing is guessed of an episode that goes on, or has an end, or is open in the newest return', () => {
  assert.equal(guess(['2024-05-01 S'], ['2024-05-01 S']), null)
  assert.equal(guess(['2024-05-01 S 2025-01-02 E4A'], []), null)
  assert.equal(guess([], ['2025-06-02 S']), null)
})
