import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { Named } from './post.ts'
import type { Refused } from './refused.ts'
import { isTakenBack, isWithin, type Span } from './span.ts'

/** Who managed whom, from when to when. */
export type Line = Span & { readonly id: string; readonly person: Named; readonly manager: Named }

export type LineAsked = {
  readonly person: Named
  /** Null: nobody, from that day. */
  readonly manager: Named | null
  readonly from: Day
}

/** What changes: lines of the person that end on a day, and the line that begins. */
export type LineChange = {
  readonly ends: readonly { readonly id: string; readonly to: Day }[]
  readonly begins: Span | null
}

/**
 * A new line manager from a day on, up to whoever is on record from a later day. Refused where it would make a circle
 * on that day or later: nobody may come, by whatever way up, under themselves.
 */
export function decideLine(lines: readonly Line[], asked: LineAsked): Result<LineChange, Refused> {
  const { person, manager, from } = asked
  const own = lines.filter((line) => line.person.id === person.id && !isTakenBack(line))
  const now = own.find((line) => isWithin(line, from))
  if (manager !== null && manager.id === person.id) return refuse('Nobody is their own line manager')
  if ((now?.manager.id ?? null) === (manager?.id ?? null)) {
    const since = now === undefined ? '' : `, from ${toDate(now.from)}`
    return refuse(
      manager === null ? 'They have no line manager on that day' : `${manager.name} is it already${since}`,
    )
  }
  const next = own.filter((line) => line.from > from).toSorted((one, other) => one.from - other.from)[0]
  const begins = manager === null ? null : { from, to: next?.from ?? null }
  const circle = manager === null || begins === null ? null : findCircle(lines, { person, manager, begins })
  if (circle !== null) return refuse(`That would make a circle: ${circle.join(', managed by ')}`)
  return ok({ ends: now === undefined ? [] : [{ id: now.id, to: from }], begins })
}

const refuse = (says: string) => fail({ code: 'line', field: 'manager', says })

type Begun = { readonly person: Named; readonly manager: Named; readonly begins: Span }

// Ways up change only on days on which a line begins, so those are the days to look at.
function findCircle(lines: readonly Line[], { person, manager, begins }: Begun): readonly string[] | null {
  const days = [begins.from, ...lines.map(({ from }) => from).filter((day) => isWithin(begins, day))]
  for (const day of days) {
    const way = wayUp(lines, manager, person, day)
    if (way.at(-1)?.id === person.id) return [person, ...way].map(({ name }) => name)
  }
  return null
}

// From somebody up to the top on a day, or to `stop` where that comes first.
function wayUp(lines: readonly Line[], start: Named, stop: Named, day: Day): readonly Named[] {
  const way = [start]
  for (;;) {
    const last = way.at(-1) ?? start
    const up = lines.find((line) => line.person.id === last.id && isWithin(line, day))?.manager
    if (last.id === stop.id || up === undefined || way.some(({ id }) => id === up.id)) return way
    way.push(up)
  }
}
