// What the authority decided of hours and salaries, one decision after another. Pure.
import { type Day } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'

/** A decision that holds from a day on, until a newer one. */
export type Decided<Value> = {
  /** 1, 2, 3 … in the order in which they were made. */
  readonly number: number
  readonly from: Day
  readonly value: Value
  readonly madeBy: string
  readonly madeAt: Date
}

export type FigureRefused = {
  readonly code: 'too-early' | 'changed-first'
  readonly field: string
  readonly says: string
}

export const CHANGED_FIRST: FigureRefused = {
  code: 'changed-first',
  field: 'from-day',
  says: 'Somebody else changed this while you were writing. Yours is kept here and is not saved. Look at what was decided below, and save again if yours is still right',
}

/** The decision that holds on a day, the newest of those begun; null where nothing was decided for it. */
export function decisionOn<Value>(decided: readonly Decided<Value>[], on: Day): Decided<Value> | null {
  const begun = decided.filter(({ from }) => from <= on)
  return begun.toSorted((one, other) => other.from - one.from || other.number - one.number)[0] ?? null
}

/** Whether something else may hold from a day. The first time any day will do: nothing was decided before it. */
export function decideFigure(
  decided: readonly { readonly number: number }[],
  { from, seen, today }: { readonly from: Day; readonly seen: number; readonly today: Day },
): Result<number, FigureRefused> {
  if (decided.length !== seen) return fail(CHANGED_FIRST)
  if (seen > 0 && from < today) {
    const says = 'The first day must be today or later: what holds already was used for the days before'
    return fail({ code: 'too-early', field: 'from-day', says })
  }
  return ok(seen + 1)
}
