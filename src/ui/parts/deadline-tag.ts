import { type Html, html } from '../html.ts'
import type { Deadline, DeadlineDuty } from './deadline.ts'
import { SOON_WORKING_DAYS, toDeadlineWords } from './deadline-words.ts'

type Look =
  | 'solid-red'
  | 'red-outline'
  | 'amber'
  | 'amber-outline'
  | 'grey'
  | 'green-text'
  | 'blue'
  | 'dashed'
  | 'plain'

const LATE: Readonly<Record<DeadlineDuty, Look>> = {
  must: 'solid-red',
  should: 'amber-outline',
  local: 'grey',
}
const OVERDUE: Readonly<Record<DeadlineDuty, Look>> = {
  must: 'red-outline',
  should: 'amber-outline',
  local: 'grey',
}

function lookOf(deadline: Deadline): Look {
  switch (deadline.status) {
    case 'met':
      return 'green-text'
    case 'late':
      return LATE[deadline.duty]
    case 'overdue':
      return OVERDUE[deadline.duty]
    case 'due':
      return deadline.duty !== 'local' && deadline.workingDaysLeft <= SOON_WORKING_DAYS ? 'amber' : 'grey'
    case 'flexible':
      return 'blue'
    case 'not-required':
      return 'plain'
    case 'cannot-tell':
    case 'not-recorded':
      break
  }
  return 'dashed'
}

/** The mark of a due date: text always, colour beside it. A missed *must* and a missed *should* never look alike. */
export function renderDeadlineTag(deadline: Deadline): Html {
  return html`<strong class="fp-mark-tag fp-mark-tag--${lookOf(deadline)}">${toDeadlineWords(deadline)}</strong>`
}
