import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childIndependencePath } from '../paths.ts'
import type { AllocationDecision } from '../queries/decisions.ts'
import type { AllocateView } from './allocate-view.ts'

/** Who held the child, the newest first, and who decided it. */
export function renderHistory({
  child,
  held,
  decisions,
}: Pick<AllocateView, 'child' | 'held' | 'decisions'>): Html {
  if (held.length === 0) return renderEmpty('Nobody has held this child yet.')
  const rows = held
    .toReversed()
    .map(({ officer, from, to }) => [
      officer.name,
      toDate(from),
      to === null ? 'now' : toDate(to),
      decisionWords(decisions.find((one) => one.from === from && one.officer?.id === officer.id)),
      html`<a class="govuk-link" href="${childIndependencePath(child.id, from)}">Was ${officer.name} independent?</a>`,
    ])
  const table = renderFigureTable({
    caption: 'Who has held this child',
    captionIs: 'said',
    head: ['IRO', 'From', 'Until', 'Decided', 'Independence'],
    rows,
    align: 'text',
  })
  return html`${table}${renderTakenBack({ held, decisions })}`
}

/** Decisions that stand no more: what they said was undone, or another took its place from the same day. */
function renderTakenBack({ held, decisions }: Pick<AllocateView, 'held' | 'decisions'>): Html | null {
  const gone = decisions.filter(
    ({ officer, from }) =>
      officer !== null &&
      !held.some((one) => one.officer.id === officer.id && one.from <= from && (one.to ?? from) >= from),
  )
  if (gone.length === 0) return null
  const items = gone.map(
    (one) =>
      html`<li>Taken back: ${one.officer?.name} from ${toDate(one.from)}, decided by ${decisionWords(one)}</li>`,
  )
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul>`
}

function decisionWords(decision: AllocationDecision | undefined): Html | string {
  if (decision === undefined) return html`<span class="fp-quiet">From a file</span>`
  return `${decision.decidedBy}, ${toInstantWords(decision.decidedAt)}`
}
