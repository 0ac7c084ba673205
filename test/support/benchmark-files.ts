import assert from 'node:assert/strict'
import type { Db } from '../../src/platform/db/index.ts'
import { bringFile, confirmSeenKey, listKeys, toFingerprint } from '../../src/features/benchmark/index.ts'
import type { BenchmarkContent, ExchangedFigure } from '../../src/features/benchmark/benchmark-file.ts'
import { type KeyPair, makeKeyPair, signContent } from '../../src/features/benchmark/signing.ts'

/** A share as authorities exchange it. */
export function aShare(given: Partial<Extract<ExchangedFigure, { shape: 'share' }>> = {}): ExchangedFigure {
  const numbers = { numerator: 90, denominator: 100, notRecorded: 0 }
  return { id: 'reviews-on-time', definition: 1, unit: 'review', shape: 'share', ...numbers, ...given }
}

/** A rate, as of challenges to 100 children. */
export function aRate(given: Partial<Extract<ExchangedFigure, { shape: 'rate' }>> = {}): ExchangedFigure {
  const numbers = { numerator: 30, base: '412.5', per: 100, notRecorded: 0 } as const
  return {
    id: 'disputes-per-100-children',
    definition: 1,
    unit: 'dispute',
    shape: 'rate',
    ...numbers,
    ...given,
  }
}

/** A median of days. */
export function aMedian(given: Partial<Extract<ExchangedFigure, { shape: 'median' }>> = {}): ExchangedFigure {
  const numbers = { median: '12.5', number: 30, notRecorded: 0 }
  return { id: 'days-to-resolve', definition: 1, unit: 'day', shape: 'median', ...numbers, ...given }
}

/** A count split by theme. */
export function aCount(given: Partial<Extract<ExchangedFigure, { shape: 'count' }>> = {}): ExchangedFigure {
  const parts = [
    { key: 'care-plan', value: 10 },
    { key: 'placement', value: 20 },
  ]
  const numbers = { value: 30, notRecorded: 0, splits: [{ by: 'theme', parts }] }
  return { id: 'disputes', definition: 1, unit: 'dispute', shape: 'count', ...numbers, ...given }
}

/** What Ashby’s file says, with anything changed. */
export function aContent(given: Partial<BenchmarkContent> = {}): BenchmarkContent {
  return {
    authority: { code: 'E06999001', name: 'Ashby Council' },
    year: '2025-26',
    from: '2025-04-01',
    to: '2026-03-31',
    asOf: '2026-03-31',
    madeAt: '2026-05-04T09:00:00.000Z',
    context: { called: 'Dispute', stages: 4, formal: null },
    figures: [aShare()],
    ...given,
  }
}

/** A key for a fictional authority. */
export const aKeyPair = makeKeyPair

/** The text of a signed file. */
export function aFile(given: Partial<BenchmarkContent> = {}, key: KeyPair = makeKeyPair()): string {
  return JSON.stringify(signContent(aContent(given), key))
}

/** Brings in the file of an authority, its key confirmed by telephone. */
export async function bringConfirmed(
  db: Db,
  given: Partial<BenchmarkContent>,
  doing: { readonly actor: string; readonly now: Date },
): Promise<void> {
  const key = makeKeyPair()
  const file = aFile(given, key)
  assert.equal((await bringFile(db, file, doing)).ok, false)
  const [seen] = await listKeys(db, given.authority?.code)
  assert.ok(seen)
  const asked = { typed: toFingerprint(key.publicKey), how: 'telephone' as const, ...doing }
  assert.ok((await confirmSeenKey(db, seen, asked)).ok)
  assert.ok((await bringFile(db, file, doing)).ok)
}
