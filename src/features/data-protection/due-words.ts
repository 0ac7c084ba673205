import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { renderTag } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'
import { type AccessRequest, dueOf } from './request.ts'

const SOON_DAYS = 7

/** How a request stands, in words: "Due Monday 21 December 2026", "3 days late". */
export function toDueWords(request: AccessRequest, today: Day): string {
  if (request.state === 'released') return 'Given out'
  if (request.state === 'withdrawn') return 'Taken back'
  if (request.pausedOn !== null) return 'The clock stands still'
  const { due } = dueOf(request, today)
  if (due >= today) return `Due ${toLongDate(due)}`
  return `${today - due} ${today - due === 1 ? 'day' : 'days'} late`
}

/** The same as a tag: red where it is late, yellow in the last week. */
export function renderDueTag(request: AccessRequest, today: Day): Html {
  const text = toDueWords(request, today)
  if (request.state !== 'open' || request.pausedOn !== null)
    return renderTag({ text, classes: 'govuk-tag--grey' })
  const { due } = dueOf(request, today)
  if (due < today) return renderTag({ text, classes: 'govuk-tag--red' })
  return renderTag({ text, classes: due - today <= SOON_DAYS ? 'govuk-tag--yellow' : 'govuk-tag--blue' })
}
