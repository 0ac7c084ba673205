// Writes an invented return of two years for any number of children:
//   node test/bench/generate-return.ts --children 85000 --out DIR [--seed 1]
// DIR holds 2025/26, DIR/prev 2024/25. The same seed writes the same files.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, ageOn, birthdayOf } from '../../src/kit/dates/index.ts'
import { type ReturnYear, returnYear } from '../../src/law/returns/index.ts'
import { type InventedChild, inventChild } from './invented-child.ts'
import { createRandom, type Random } from './random.ts'
import { createReturnWriter, type ReturnWriter } from './return-writer.ts'

const YEARS = { before: returnYear(2025), now: returnYear(2026) }

/** Writes so many children for 2025/26 (and those of the year before, most of them the same) into a folder. */
export async function generateReturn(folder: string, children: number, seed: number): Promise<void> {
  const random = createRandom(seed)
  const now = createReturnWriter(folder)
  const before = createReturnWriter(join(folder, 'prev'))
  for (let number = 1, written = 0; written < children; ) {
    const child = inventChild(number, random)
    const inNow = writeChild(now, YEARS.now, child, random)
    const inBefore = writeChild(before, YEARS.before, child, random)
    written += inNow
    number += Math.max(inNow, inBefore)
    await Promise.all([now.drain(), before.drain()])
  }
  await Promise.all([now.close(), before.close()])
}

/** Writes what a year's return says of a child; 1 when it says anything, else 0. */
function writeChild(to: ReturnWriter, year: ReturnYear, child: InventedChild, random: Random): 0 | 1 {
  const episodes = child.episodes.filter(
    ({ decom, dec }) => decom <= year.to && (dec === null || dec >= year.from),
  )
  if (episodes.length === 0) return 0
  const { id, born, sex } = child
  to.write('header', [id, sex, born, child.ethnic, 'UN1', sex === 'F' ? '0' : '', ''])
  for (const { decom, rne, ls, place, provider, dec, rec, reason, home, postcode, urn } of episodes) {
    const closed = dec !== null && dec <= year.to
    const ending = closed ? [dec, rec, reason] : [null, '', '']
    const where = ls === 'V4' ? ['', '', ''] : [home, postcode, urn]
    to.write('episodes', [id, decom, rne, ls, child.need, place, provider, ...ending, ...where])
    if (ls === 'E1' && rne === 'P') to.write('placed_for_adoption', [id, born, decom, null, ''])
  }
  writeReviews(to, year, child, random)
  for (const { id: worker, from, to: until } of child.workers) {
    if (from > year.to || (until !== null && until < year.from)) continue
    to.write('sw_episodes', [
      id,
      born,
      worker,
      from,
      until !== null && until <= year.to ? until : null,
      'MANAGE',
    ])
  }
  writeSeldom(to, year, child, random)
  return 1
}

function writeReviews(to: ReturnWriter, year: ReturnYear, child: InventedChild, random: Random): void {
  for (const held of child.reviews) {
    if (held < year.from || held > year.to) continue
    const code = ageOn(child.born, held) < 4 ? 'PN0' : random.pick(['PN1', 'PN1', 'PN1', 'PN5', 'PN6', 'PN7'])
    to.write('reviews', [child.id, child.born, held, code])
  }
}

function writeSeldom(to: ReturnWriter, year: ReturnYear, child: InventedChild, random: Random): void {
  const { id, born, sex } = child
  if (child.unaccompanied === 'yes') to.write('uasc', [id, sex, born, birthdayOf(born, 18)])
  if (random.chance(0.025)) {
    const from = addDays(year.from, random.between(0, 356))
    to.write('missing', [id, born, 'M', from, addDays(from, random.between(1, 7))])
  }
  if (child.episodes.some(({ decom, dec }) => decom < year.from && (dec === null || dec > year.to))) {
    const sdq = ageOn(born, year.to) >= 4 ? String(random.between(0, 40)) : ''
    to.write('oc2', [id, born, sdq, '', '0', '', '1', '1', '1', '0', '', ''])
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      children: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (values.out === undefined) throw new Error('use: generate-return --children 85000 --out DIR [--seed 1]')
  await generateReturn(values.out, Number(values.children ?? 1000), Number(values.seed))
}
