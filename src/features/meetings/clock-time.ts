// Times of a day in London, as `HH:MM`, which sort as text.

const HOUR = 60

/** A time as people type it: 14:30, 2.30pm, 9am, 1430. Null where it is none. */
export function parseClockTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.\s]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (found === null) return null
  const [, hours = '', minutes = '0', half] = found
  if (half === undefined && found[2] === undefined) return null
  return half === undefined
    ? toTime(Number(hours), Number(minutes))
    : halfDayTime(Number(hours), Number(minutes), half)
}

function halfDayTime(hours: number, minutes: number, half: string): string | null {
  if (hours < 1 || hours > 12) return null
  return toTime((hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0), minutes)
}

function toTime(hours: number, minutes: number): string | null {
  if (hours > 23 || minutes >= HOUR) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3))
}

/** The time so many minutes later, on the same day; null where the day ends before. */
export function timeAfter(time: string, minutes: number): string | null {
  const at = minutesOf(time) + minutes
  return at < 0 ? null : toTime(Math.floor(at / HOUR), at % HOUR)
}

/** `3:45pm`, `9am`. */
export function toTimeWords(time: string): string {
  const hours = Number(time.slice(0, 2))
  const minutes = time.slice(3)
  return `${hours % 12 === 0 ? 12 : hours % 12}${minutes === '00' ? '' : `:${minutes}`}${hours < 12 ? 'am' : 'pm'}`
}

/** From when to when on a day. */
export type Slot = { readonly startsAt: string; readonly minutes: number }

/** Whether two of one day overlap. One that begins when the other ends does not. */
export function overlap(one: Slot, other: Slot): boolean {
  const [start, otherStart] = [minutesOf(one.startsAt), minutesOf(other.startsAt)]
  return start < otherStart + other.minutes && otherStart < start + one.minutes
}

/** `3:45pm to 4:45pm`. */
export function toSlotWords({ startsAt, minutes }: Slot): string {
  const end = timeAfter(startsAt, minutes)
  return end === null ? `from ${toTimeWords(startsAt)}` : `${toTimeWords(startsAt)} to ${toTimeWords(end)}`
}
