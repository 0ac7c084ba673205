import type { Html } from '../../../ui/html.ts'
import type { KeptFigures } from '../kept-figures.ts'

const MOST = 200

/** What was drawn from the figures as they are, by what was asked for; gone as soon as a fact moves. */
export function createDrawn(): (kept: KeptFigures, key: string, draw: () => Promise<Html>) => Promise<Html> {
  const byKept = new WeakMap<KeptFigures, Map<string, Html>>()
  return async (kept, key, draw) => {
    const drawn = byKept.get(kept) ?? new Map<string, Html>()
    byKept.set(kept, drawn)
    const known = drawn.get(key)
    if (known !== undefined) return known
    const fresh = await draw()
    const oldest = drawn.size >= MOST ? drawn.keys().next().value : undefined
    if (oldest !== undefined) drawn.delete(oldest)
    drawn.set(key, fresh)
    return fresh
  }
}
