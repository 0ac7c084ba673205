// Three authorities that do not exist, with the files they would have sent, so that there is something to compare with.
import { createHash } from 'node:crypto'
import {
  type BenchmarkContent,
  bringFile,
  confirmSeenKey,
  type ExchangedFigure,
  findAbout,
  keyPairFrom,
  labelAuthority,
  listKeys,
  type Region,
  sayAbout,
  signContent,
  toFingerprint,
} from '../../src/features/benchmark/index.ts'
import type { Db } from '../../src/platform/db/index.ts'

const NOW = new Date('2026-06-15T10:30:00Z')

const share = (id: string, unit: string, numerator: number, denominator: number): ExchangedFigure => ({
  id,
  definition: 1,
  unit,
  notRecorded: 0,
  shape: 'share',
  numerator,
  denominator,
})

type Told = Pick<BenchmarkContent, 'authority' | 'context'> & {
  readonly region: Region
  readonly neighbour: boolean
  /** Reviews held and in time; of those with a code, the child took part; obligations due and met; moves and reviewed. */
  readonly reviews: readonly [number, number]
  readonly participation: readonly [number, number]
  readonly obligations: readonly [number, number]
  readonly moves: readonly [number, number]
}

const OURS = {
  code: 'E06999000',
  name: 'Millbrook Council',
  region: 'North East',
  formal: 'Every challenge in writing to a team manager',
} as const

const OTHERS: readonly Told[] = [
  {
    authority: { code: 'E06999001', name: 'Ashby Council' },
    context: { called: 'Dispute', stages: 4, formal: 'Every challenge in writing to a team manager' },
    region: 'North East',
    neighbour: true,
    reviews: [1180, 1262],
    participation: [1004, 1098],
    obligations: [1177, 1281],
    moves: [41, 96],
  },
  {
    authority: { code: 'E06999002', name: 'Birchester Council' },
    context: { called: 'Quality alert', stages: 3, formal: 'From the second stage on' },
    region: 'North East',
    neighbour: false,
    reviews: [642, 655],
    participation: [488, 570],
    obligations: [640, 661],
    moves: [18, 52],
  },
  {
    authority: { code: 'E06999003', name: 'Cedarvale Council' },
    context: { called: 'Escalation', stages: 5, formal: null },
    region: 'Yorkshire and the Humber',
    neighbour: true,
    reviews: [1391, 1622],
    participation: [1266, 1418],
    obligations: [1388, 1660],
    moves: [60, 131],
  },
]

function toContent({
  authority,
  context,
  reviews,
  participation,
  obligations,
  moves,
}: Told): BenchmarkContent {
  return {
    authority,
    context,
    year: '2025-26',
    from: '2025-04-01',
    to: '2026-03-31',
    asOf: '2026-03-31',
    madeAt: '2026-06-01T09:00:00.000Z',
    figures: [
      share('reviews-on-time', 'review', ...reviews),
      share('obligations-met', 'obligation', ...obligations),
      share('participation-rate', 'review', ...participation),
      share('review-after-move', 'move', ...moves),
    ],
  }
}

/** Saves what the fictional council says of itself, and the files of three others, their keys confirmed by `actor`. */
export async function saveBenchmark(db: Db, actor: string): Promise<void> {
  const doing = { actor, now: NOW }
  if ((await findAbout(db)) === null) await sayAbout(db, OURS, { ...doing, seen: 0 })
  for (const told of OTHERS) {
    const { code, name } = told.authority
    // Made from the name, so that the demonstration is the same every time. Nobody’s key.
    const key = keyPairFrom(createHash('sha256').update(`demonstration ${name}`).digest())
    const file = JSON.stringify(signContent(toContent(told), key), null, 2)
    if ((await bringFile(db, file, doing)).ok) continue
    for (const seen of await listKeys(db, code)) {
      await confirmSeenKey(db, seen, { ...doing, typed: toFingerprint(key.publicKey), how: 'telephone' })
    }
    const brought = await bringFile(db, file, doing)
    if (!brought.ok) throw new Error(brought.failure.says)
    const labels = { region: told.region, neighbour: told.neighbour }
    await labelAuthority(db, { code, ...labels, seen: 1 }, doing)
  }
}
