// The figures as they are now, read again only where something moved since.
import type { Day } from '../../kit/dates/index.ts'
import { LAW_VERSION, type ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import type { CycleFacts } from './cycle-facts.ts'
import type { FigureFacts } from './figure-facts.ts'
import { keepCare, type KeptFigures, withCycle } from './kept-figures.ts'

export type FigureSource = {
  /** The counter that moves whenever a fact of care does. */
  readonly readVersion: () => Promise<number>
  /** What changes whenever something is recorded around a review, or of a challenge. */
  readonly readCycleVersion: () => Promise<number | string>
  readonly readPolicy: () => Promise<ReviewPolicy>
  readonly loadFacts: () => Promise<readonly FigureFacts[]>
  readonly loadCycle: (today: Day) => Promise<ReadonlyMap<string, CycleFacts>>
}

type ReadNewest<Value> = (key: readonly unknown[], read: () => Promise<Value>) => Promise<Value>

/** Keeps what was read for the newest key; what failed is read again. */
function keepNewest<Value>(): ReadNewest<Value> {
  let kept: { readonly key: readonly unknown[]; readonly value: Promise<Value> } | null = null
  return async (key, read) => {
    if (kept?.key.every((part, at) => part === key[at])) return await kept.value
    const mine = { key, value: read() }
    kept = mine
    mine.value.catch(() => {
      if (kept === mine) kept = null
    })
    return await mine.value
  }
}

/** Gives the figures of the facts as they are now; many who ask at once wait for one reading. */
export function createFigureKeeper(source: FigureSource): (today: Day) => Promise<KeptFigures> {
  const keptCare = keepNewest<ReturnType<typeof keepCare>>()
  const keptCycle = keepNewest<ReadonlyMap<string, CycleFacts>>()
  const keptAll = keepNewest<KeptFigures>()
  return async (today) => {
    const [version, cycleVersion, policy] = await Promise.all([
      source.readVersion(),
      source.readCycleVersion(),
      source.readPolicy(),
    ])
    // Both are asked for at once; each is read again only where its own key moved.
    const [care, cycle] = await Promise.all([
      keptCare([version, LAW_VERSION, policy], async () => keepCare(await source.loadFacts(), policy)),
      keptCycle([version, cycleVersion, today], async () => await source.loadCycle(today)),
    ])
    return await keptAll([care, cycle], async () => withCycle(care, cycle))
  }
}
