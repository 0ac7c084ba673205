/** Holds what is shown once, in memory alone, from the moment it is made until it is taken. */
export type ShownOnce = {
  readonly put: (id: string, secret: string, now: Date) => void
  /** Gives it this once; null where it was taken, is too old, or never was. */
  readonly take: (id: string, now: Date) => string | null
}

/** A page follows within seconds; what nobody came for is let go. */
const MOST_MINUTES = 5

export function createShownOnce(): ShownOnce {
  const held = new Map<string, { readonly secret: string; readonly until: number }>()
  const letGo = (now: number) => {
    for (const [id, { until }] of held) if (until <= now) held.delete(id)
  }
  return {
    put(id, secret, now) {
      letGo(now.getTime())
      held.set(id, { secret, until: now.getTime() + MOST_MINUTES * 60_000 })
    },
    take(id, now) {
      letGo(now.getTime())
      const secret = held.get(id)?.secret ?? null
      held.delete(id)
      return secret
    },
  }
}
