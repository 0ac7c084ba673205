import { toLongDate } from '../../kit/dates/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { renderWhyPanel } from '../../ui/parts/index.ts'
import { toCitationLinks } from '../provisions/index.ts'
import { localTag, type Now } from './due-tag.ts'
import { type Midway, SHORTEST_INTERVAL_MONTHS } from './midway.ts'

/** Why there is a check, and by when; or that none is asked for. */
export function renderWhyMidway(midway: Midway | null, now: Now): Html {
  if (midway === null) {
    return html`<p class="govuk-body">No check is due: a review was not held yet, the next one cannot be told, or less than ${SHORTEST_INTERVAL_MONTHS} months lie between the two. A check may be written down all the same.</p>`
  }
  const { interval, due, doneOn } = midway
  return renderWhyPanel({
    kicker: doneOn === null ? 'Next' : 'Done',
    heading: doneOn === null ? `Mid-way check by ${toLongDate(due)}` : `Checked on ${toLongDate(doneOn)}`,
    tag: doneOn === null ? localTag(due, now) : undefined,
    steps: [
      { says: `The last review was held on ${toLongDate(interval.from)}.`, citations: [] },
      { says: `The next is due by ${toLongDate(interval.to)}.`, citations: [] },
      {
        says: `Half way between the two is ${toLongDate(due)}. The Handbook asks the IRO to keep watch and gives no number of days.`,
        duty: 'local',
        citations: toCitationLinks(['HB monitoring']),
      },
    ],
  })
}
