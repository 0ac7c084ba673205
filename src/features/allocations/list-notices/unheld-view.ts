import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import type { WorkingCalendar } from '../../../law/calendar/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderCitations, renderDeadlineTag, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { judgeAppointment } from '../appointment.ts'
import { allocatePath } from '../paths.ts'
import type { UnheldChild } from '../queries/unheld-children.ts'

export type UnheldView = {
  readonly unheld: readonly UnheldChild[]
  readonly calendar: WorkingCalendar
  readonly today: Day
  readonly mayAllocate: boolean
}

/** Children without an officer: the clock of the first one, or since when the place is empty. */
export function renderUnheld({ unheld, calendar, today, mayAllocate }: UnheldView): Html {
  const says = html`<p class="govuk-body">Guidance gives 5 working days from coming into care. Where an IRO has gone, the place must be filled as soon as is practicable. ${renderCitations(toCitationLinks(['HB appointment', 'CA 25A']))}</p>`
  if (unheld.length === 0) return html`${says}${renderEmpty('Every child in care has an IRO.')}`
  const rows = unheld.map(({ child, start, team, before }) => {
    const facts = { lookedAfterFrom: start, firstReviewOn: null, appointedOn: null }
    const { deadline } = judgeAppointment(facts, { today, calendar })
    return [
      html`<a class="govuk-link" href="${childPath(child.id)}">${child.name}</a><br><span class="fp-quiet">${child.identifier}</span>`,
      team ?? html`<span class="fp-quiet">No team</span>`,
      html`<span class="fp-keep">${toShortDate(start)}</span>`,
      before === null
        ? renderDeadlineTag(deadline)
        : `Empty since ${toShortDate(before.until)}: ${before.name}`,
      mayAllocate
        ? html`<a class="govuk-link" href="${allocatePath(child.id)}">Choose an IRO<span class="govuk-visually-hidden"> for ${child.name}</span></a>`
        : '',
    ]
  })
  return html`${says}${renderFigureTable({
    caption: 'Children without an IRO',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'IRO', 'Choose'],
    rows,
    align: 'text',
  })}`
}
