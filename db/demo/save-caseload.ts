import type { IsoDate } from '../../src/kit/dates/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'
import { OFFICERS } from './people.ts'

type Work = readonly [kind: string, number: number, from: IsoDate, to: IsoDate | null, note?: string]

// What the officers do besides: chairing conferences grew in 2024, and one reviews foster carers.
const WORK: Readonly<Partial<Record<keyof typeof OFFICERS, readonly Work[]>>> = {
  ruth: [
    ['plans', 8, '2021-04-01', '2024-09-01'],
    ['plans', 14, '2024-09-01', null],
    ['far', 3, '2025-01-06', null],
  ],
  owen: [['carers', 24, '2023-04-03', null]],
  farah: [['plans', 11, '2022-01-10', null]],
  helen: [
    ['plans', 9, '2021-04-01', '2025-05-01'],
    ['plans', 16, '2025-05-01', null],
  ],
  joel: [['hours', 4, '2025-09-01', null, 'Trains new IROs']],
  sunita: [['hours', 7.5, '2026-02-02', null, 'Audits of records']],
}

/** Writes what the officers do besides holding children, over five years. */
export async function saveCaseload(trx: Trx, recordedBy: string): Promise<void> {
  const rows = Object.entries(WORK).flatMap(([name, work]) =>
    work.map(([kind, number, from, to, note], place) => ({
      id: `work-${name}-${place}`,
      officer_id: Object.entries(OFFICERS).find(([key]) => key === name)?.[1].id ?? '',
      kind,
      number,
      note: note ?? '',
      from_day: from,
      to_day: to,
      recorded_by: recordedBy,
      recorded_at: new Date(`${from}T10:00:00Z`),
    })),
  )
  await trx.insertInto('officer_work').values(rows).execute()
  await shortenWeek(trx)
}

// One officer went down to three days a week and kept the children: since then they are over every limit.
async function shortenWeek(trx: Trx): Promise<void> {
  const from: IsoDate = '2026-03-02'
  const post = await trx
    .updateTable('post')
    .set({ to_day: from })
    .where('person_id', '=', OFFICERS.martin.id)
    .where('kind', '=', 'iro')
    .where('to_day', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (post === undefined) return
  const fewer = { id: `${post.id}-shorter`, from_day: from, to_day: null, full_time_equivalent: 0.6 }
  await trx
    .insertInto('post')
    .values({ ...post, ...fewer, own_limit: 40, own_limit_because: 'Three days a week' })
    .execute()
}
