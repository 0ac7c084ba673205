import { toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderDeadlineTag } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { judgeAppointment } from '../appointment.ts'
import type { NoticeRules } from '../entry-notice.ts'
import { allocatePath } from '../paths.ts'
import type { UnheldChild } from '../queries/unheld-children.ts'

type UnheldView = { readonly rules: NoticeRules; readonly mayAllocate: boolean }

/** Children without an officer: the clock of the first one, or since when the place is empty. */
export function renderUnheld(unheld: readonly UnheldChild[], { rules, mayAllocate }: UnheldView): Html {
  const rows = unheld.map(({ child, start, team, before }) => {
    const facts = { lookedAfterFrom: start, firstReviewOn: null, appointedOn: null }
    const { deadline } = judgeAppointment(facts, rules)
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
  return renderFigureTable({
    caption: 'Children without an IRO',
    captionIs: 'said',
    head: ['Child', 'Team', 'In care from', 'IRO', 'Choose'],
    rows,
    align: 'text',
  })
}
