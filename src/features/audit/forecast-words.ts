/** What actions about the forecast and the business case are called in the trail. */
export const FORECAST_WORDS: Readonly<Record<string, string>> = {
  'see-forecast': 'Opened what falls due in the next 12 months',
  'see-business-case': 'Opened the business case, or took it away as a file',
  'set-case-figures': 'Asked to change what the business case is reckoned with',
  'set-work-hours': 'Changed how long each kind of work takes',
  'set-salary-bands': 'Changed what posts cost',
}
