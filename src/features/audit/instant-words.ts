import { parseIsoDay, toShortDate } from '../../kit/dates/index.ts'

const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const TIME_IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
})

/** `21 Nov 2026, 12:04:09`, in London. */
export function toExactInstantWords(instant: Date): string {
  return IN_LONDON.format(instant)
}

/** `12:04`, in London. */
export function toTimeWords(instant: Date): string {
  return TIME_IN_LONDON.format(instant)
}

/** `21 Nov 2026` for `2026-11-21`. */
export function toDayWords(day: string): string {
  const parsed = parseIsoDay(day)
  return parsed === null ? day : toShortDate(parsed)
}
