import { toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { type Deadline, renderDeadlineTag, renderSideList } from '../../../ui/parts/index.ts'
import {
  type Awaited,
  awaitedAnswer,
  childDisputesPath,
  type Dispute,
  disputeName,
  disputePath,
  standingWords,
} from '../../disputes/index.ts'
import type { GatheredRecord } from '../gathered-record.ts'

/** The challenges that are open, with the day an answer is due; null where none is. */
export function renderChallenges({ record, challenges }: GatheredRecord): Html | null {
  if (challenges.length === 0) return null
  const { child, today, policy } = record
  return renderSection({
    title: challenges.length === 1 ? 'Open challenge' : 'Open challenges',
    beside: html`<a class="govuk-link" href="${childDisputesPath(child.id)}">all challenges</a>`,
    content: renderSideList(
      challenges.map((one) => ({
        title: html`<a class="govuk-link" href="${disputePath(one, child.id)}">${disputeName(one, 'Challenge')}: ${one.themes.map(({ name }) => name).join('; ')}</a>`,
        under: `${standingWords(one)}. ${sinceWords(one)}`,
        mark: markOf(awaitedAnswer(one, today, policy.calendar), { today, policy }),
      })),
      '',
    ),
  })
}

const sinceWords = ({ raisedOn, formalOn }: Dispute): string =>
  formalOn === null ? `Raised ${toShortDate(raisedOn)}` : `Formal since ${toShortDate(formalOn)}`

function markOf(
  awaited: Awaited | null,
  { today, policy }: Pick<GatheredRecord['record'], 'today' | 'policy'>,
): Html | null {
  if (awaited === null) return null
  const { due, isSilent, workingDaysOver } = awaited
  const deadline: Deadline = isSilent
    ? {
        status: 'overdue',
        duty: 'local',
        due,
        today,
        daysLate: today - due,
        workingDaysLate: workingDaysOver,
      }
    : {
        status: 'due',
        duty: 'local',
        due,
        today,
        workingDaysLeft: policy.calendar.workingDaysBetween(today, due),
      }
  return renderDeadlineTag(deadline)
}
