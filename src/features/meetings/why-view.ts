import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { judgeObligation, type Obligation, type ReviewPolicy } from '../../law/looked-after-reviews/index.ts'
import type { Html } from '../../ui/html.ts'
import { renderDeadlineTag, renderWhyPanel } from '../../ui/parts/index.ts'
import { toWhySteps } from '../provisions/index.ts'
import { titleReview, toDeadline } from '../reviews/index.ts'

/** Which review it is for, by when, and why. */
export function renderWhyDue(owed: Obligation | null, policy: ReviewPolicy, today: Day): Html {
  const label = 'Which review and why'
  if (owed === null)
    return renderWhyPanel({ label, kicker: 'Next', heading: 'No review is owed now', steps: [] })
  const { due, duty, atLatest } = owed
  const title = titleReview(owed)
  const day = due === null ? null : toLongDate(due)
  const verdict = judgeObligation(owed, today, policy.calendar)
  return renderWhyPanel({
    label,
    kicker: 'For',
    heading:
      day === null
        ? `${title}: no day can be given`
        : `${title} by ${day}${atLatest ? ' at the latest' : ''}`,
    tag: renderDeadlineTag(toDeadline(owed, verdict, today, policy.calendar)),
    steps: toWhySteps(owed.because(), duty, day),
  })
}
