const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** `21 Nov 2026, 12:04`, in London. */
export function toInstantWords(instant: Date): string {
  return IN_LONDON.format(instant)
}
