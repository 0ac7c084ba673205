import { toIsoDate } from '../../../kit/dates/index.ts'
import type { Route } from '../../../platform/web/route.ts'
import type { Services } from '../../../platform/web/services.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations } from '../../../ui/parts/index.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { KINDS_TOLD, SIGNIFICANT_KINDS } from '../event-kinds.ts'
import { type ChildToTellOf, type EventToTell, toldWords } from '../event-to-tell.ts'
import { EVENTS_TO_TELL_PATH, newEventPath, tellEventPath } from '../paths.ts'
import { listChildrenToTellOf } from '../queries/events-to-tell.ts'
import { childColumn, drawWaitingList, officerColumn } from '../waiting-list.ts'

/** What whoever plans the care of children should tell the officers, with the form for it one step away. */
export function listEventsToTellRoutes({ db }: Services): readonly Route[] {
  return [
    {
      method: 'GET',
      path: EVENTS_TO_TELL_PATH,
      action: 'tell-of-events',
      handle: async (request) => {
        const rows = await listChildrenToTellOf(db, request.reach, request.today)
        const untold = rows.filter((row) => row.untold.length > 0).length
        return drawWaitingList(request, {
          path: EVENTS_TO_TELL_PATH,
          title: 'Events to tell the IRO',
          lead: 'A social worker must tell the IRO of what changes much for a child. Our records show some of it; you know of more.',
          summary: `${countOf(rows.length, 'child', 'children')}, ${untold === 0 ? 'none' : untold} with something that our records show and nobody told`,
          empty: 'No child in care is yours to tell of.',
          columns: COLUMNS,
          rows,
          below: renderKinds(),
        })
      },
    },
  ]
}

function renderUntold({ child, untold }: ChildToTellOf): Html {
  const line = (event: EventToTell, place: number) =>
    html`${place > 0 && html`<br>`}${toldWords(event)}. <a class="govuk-link" href="${tellEventPath(child.id, event)}">Tell the IRO<span class="govuk-visually-hidden"> of it: ${child.name}</span></a>`
  if (untold.length === 0) return html`<span class="fp-quiet">Nothing that our records show</span>`
  return html`${untold.map(line)}`
}

const COLUMNS: readonly ListColumn<ChildToTellOf>[] = [
  childColumn(),
  {
    key: 'untold',
    heading: 'What our records show, and nobody told',
    classes: 'fp-cell--wide',
    cell: renderUntold,
    csv: ({ untold }) => untold.map(({ kind, on }) => `${kind} ${toIsoDate(on)}`).join('; '),
  },
  {
    key: 'tell',
    heading: 'Something else',
    cell: ({ child }) =>
      html`<a class="govuk-link" href="${newEventPath(child.id)}">Tell the IRO of something<span class="govuk-visually-hidden"> about ${child.name}</span></a>`,
    csv: () => '',
  },
  officerColumn(),
]

function renderKinds(): Html {
  const items = KINDS_TOLD.map((kind) => html`<li>${SIGNIFICANT_KINDS[kind].says}</li>`)
  return renderSection({
    title: 'What the IRO must be told of',
    content: html`<p class="govuk-body">${renderCitations(toCitationLinks(['HB significant events']))}</p><ul class="govuk-list govuk-list--bullet">${items}</ul>`,
  })
}
