import { AsyncLocalStorage } from 'node:async_hooks'

const place = new AsyncLocalStorage<string>()

/**
 * Runs `work`, and all that it begins, as asked for from this place: a network address or `command-line`. Audit rows
 * written meanwhile say so, and nobody in between has to hand it on.
 */
export function withWhereFrom<Value>(cameFrom: string, work: () => Value): Value {
  return place.run(cameFrom, work)
}

/** Where what is running now was asked for from; `server` for what nobody asked for. */
export function whereFrom(): string {
  return place.getStore() ?? 'server'
}
