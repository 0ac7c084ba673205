import { isoDay } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { type Deadline, renderAlertChips, renderDeadlineTag } from '../parts/index.ts'

const today = isoDay('2026-05-21')
const counted = { daysLate: 2, workingDaysLate: 2 }

const DEADLINES: readonly Deadline[] = [
  { status: 'late', duty: 'must', daysLate: 5, workingDaysLate: 3 },
  { status: 'late', duty: 'must', daysLate: 1, workingDaysLate: 0 },
  { status: 'overdue', duty: 'must', due: isoDay('2026-05-04'), today, daysLate: 17, workingDaysLate: 12 },
  { status: 'due', duty: 'must', due: today, today, workingDaysLeft: 0 },
  { status: 'due', duty: 'must', due: isoDay('2026-06-01'), today, workingDaysLeft: 6 },
  { status: 'due', duty: 'must', due: isoDay('2026-06-30'), today, workingDaysLeft: 27 },
  { status: 'due', duty: 'must', due: isoDay('2026-05-26'), today, workingDaysLeft: 2, what: 'Answer' },
  { status: 'due', duty: 'local', due: isoDay('2026-05-28'), today, workingDaysLeft: 4 },
  { status: 'not-required', because: 'left care 3 May 2026' },
  { status: 'met' },
  { status: 'flexible' },
  { status: 'cannot-tell', missing: 'earlier review not recorded' },
  { status: 'late', duty: 'should', ...counted },
  { status: 'overdue', duty: 'should', due: isoDay('2026-05-19'), today, ...counted },
  { status: 'late', duty: 'local', ...counted },
  { status: 'not-recorded' },
]

/** All deadline tags and alert chips. */
export function renderMarkParts(): Html {
  const tags = DEADLINES.map((deadline) => html`<li>${renderDeadlineTag(deadline)}</li>`)
  return html`<ul class="govuk-list">${tags}</ul>${renderAlertChips([
    { text: 'Moved without a plan, 28 April', kind: 'warning' },
    { text: 'Calls family time “seeing Nan”', kind: 'note' },
  ])}`
}
