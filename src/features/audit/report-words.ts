/** What actions about annual reports are called in the trail. */
export const REPORT_WORDS: Readonly<Record<string, string>> = {
  'see-report': 'Opened the annual report',
  'see-report-lists': 'Opened a list behind a frozen report',
  'download-report': 'Downloaded the annual report as a file',
  'begin-report': 'Began an annual report',
  'write-report': 'Wrote the annual report',
  'write-report-block': 'Wrote a part of the annual report',
  'comment-on-report': 'Commented on the annual report',
  'settle-report-comment': 'Settled a comment on the annual report',
  'freeze-report': 'Froze the annual report',
  'reopen-report': 'Opened the annual report again',
}
