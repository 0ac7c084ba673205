import type { Trx } from '../../src/platform/db/index.ts'

/** What posts cost at the fictional council, as its manager decided it. How long work takes nobody has decided yet. */
export async function saveCaseFigures(trx: Trx, manager: string): Promise<void> {
  const bands = [
    { name: 'IRO', salary: 51_000, onCosts: 31 },
    { name: 'IRO, agency', salary: 74_000, onCosts: 0 },
  ]
  await trx
    .insertInto('salary_bands')
    .values({
      number: 1,
      from_day: '2026-04-01',
      bands: JSON.stringify(bands),
      made_by: manager,
      made_at: new Date('2026-04-01T09:15:00Z'),
    })
    .execute()
}
