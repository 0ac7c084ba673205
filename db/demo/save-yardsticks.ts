// Targets for five measures, two earlier years that are typed, and figures of other places: all invented.
import { isoDay } from '../../src/kit/dates/index.ts'
import { CATALOGUE, keepYardsticks, type YardstickSaid } from '../../src/features/figures/index.ts'
import type { Db } from '../../src/platform/db/index.ts'

const NOW = new Date('2026-04-20T09:00:00Z')
const PLAN = 'Service plan 2025-26, page 3'
const RELEASE = 'Invented statistical release, table 4'

const NONE = { numerator: null, denominator: null, aim: null, because: '' } as const

const target = (measure: string, value: number, aim: 'at-least' | 'at-most' = 'at-least'): YardstickSaid => ({
  ...NONE,
  measure,
  who: 'target',
  from: isoDay('2025-04-01'),
  value,
  aim,
  source: PLAN,
})

const typed = (
  measure: string,
  year: string,
  numbers: Pick<YardstickSaid, 'numerator' | 'denominator' | 'value'>,
): YardstickSaid => ({
  ...numbers,
  measure,
  who: 'own',
  from: isoDay(`${year}-04-01`),
  aim: null,
  source: `Annual report ${year}, page 7`,
  because: 'From before this software',
})

const other = (measure: string, who: 'region' | 'neighbours' | 'england', value: number): YardstickSaid => ({
  ...NONE,
  measure,
  who,
  from: isoDay('2024-04-01'),
  value,
  source: RELEASE,
})

const ALL: readonly YardstickSaid[] = [
  target('reviews-on-time', 95),
  target('obligations-met', 95),
  target('participation-rate', 90),
  target('three-or-more-placements', 10, 'at-most'),
  target('record-completed-in-15', 80),
  typed('reviews-on-time', '2020', { numerator: 372, denominator: 412, value: 90.3 }),
  typed('reviews-on-time', '2019', { numerator: 341, denominator: 389, value: 87.7 }),
  typed('disputes', '2020', { numerator: null, denominator: null, value: 41 }),
  other('three-or-more-placements', 'region', 10.4),
  other('three-or-more-placements', 'neighbours', 9.8),
  other('three-or-more-placements', 'england', 10.1),
  other('long-term-stability', 'england', 68.6),
]

/** Saves what the figures of the demonstration are held against. */
export async function saveYardsticks(db: Db, accountId: string): Promise<void> {
  const rows = ALL.flatMap((said) => {
    const measure = CATALOGUE.find(({ id }) => id === said.measure)
    return measure === undefined ? [] : [{ said, measure }]
  })
  await keepYardsticks(db, rows, { accountId, now: NOW })
}
