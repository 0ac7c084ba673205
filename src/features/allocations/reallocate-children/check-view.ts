import { toDate } from '../../../kit/dates/index.ts'
import { renderErrorSummaryFor, renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { renderButton, renderDetails, renderTextarea, renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import { newReallocationPath, REALLOCATIONS_PATH } from '../paths.ts'
import type { DecidedMove } from './command.ts'
import type { MoveAsked, MoveTyped } from './form.ts'
import type { Proposal } from './read-proposal.ts'

export type CheckView = {
  readonly proposal: Proposal
  readonly typed: MoveTyped
  readonly asked: MoveAsked
  readonly decided: readonly DecidedMove[]
  /** Children who were ticked and cannot be found any more. */
  readonly missing: number
  readonly csrfToken: string
  /** Whether it was to be done, and could not. */
  readonly says: string | null
}

/** Each child, from whom, to whom and why; who cannot go and why; and what each officer would hold. */
export function renderCheck(view: CheckView): Html {
  const { proposal, asked, decided, says } = view
  const going = decided.filter(({ result }) => result.ok)
  const staying = decided.filter(({ result }) => !result.ok)
  const lead = `From ${toDate(asked.from)}. Nothing is done until you say so below.`
  return html`${says !== null && renderErrorSummaryFor([{ field: 'staying', message: says }])}${renderPageTitle(`Check the move of the children of ${proposal.officer.name}`, lead)}
${staying.length + view.missing > 0 && renderSection({ id: 'staying', title: 'Who stays, and why', beside: toNumber(staying.length + view.missing), content: renderStaying(view, staying) })}
${going.length > 0 && renderSection({ title: 'Who goes', beside: toNumber(going.length), content: renderGoing(view, going) })}
${going.length > 0 && renderSection({ title: 'What each IRO then holds', content: renderLoads(view, going) })}
${going.length > 0 && renderConfirm(view, going)}<p class="govuk-body"><a class="govuk-link" href="${newReallocationPath(proposal.officer.id)}">Choose again from the beginning</a></p>`
}

function renderStaying({ missing }: CheckView, staying: readonly DecidedMove[]): Html {
  const rows = staying.map((one): readonly HtmlValue[] => [
    one.name,
    one.officer.name,
    one.result.ok
      ? ''
      : html`${one.result.failure.says}. ${renderCitations(toCitationLinks(one.result.failure.cites))}`,
  ])
  const gone =
    missing > 0 &&
    html`<p class="govuk-body">${countOf(missing, 'child', 'children')} you may not open, or the IRO is not known: nothing is done of them.</p>`
  const table = renderFigureTable({
    caption: 'Who stays, and why',
    captionIs: 'said',
    head: ['Child', 'Was to go to', 'Why not'],
    rows,
    align: 'text',
  })
  return html`${rows.length > 0 && table}${gone}`
}

function whyOf({ proposal }: CheckView, { row, officer }: DecidedMove): string {
  const shared = proposal.shared.find(({ child }) => child.childId === row.childId)
  if (shared?.officer?.id === officer.id) return shared.because.join(' ')
  const offered = shared?.offered.find(({ id }) => id === officer.id)
  return ['You chose them.', ...(offered?.because ?? []), ...(offered?.notes ?? [])].join(' ')
}

function renderGoing(view: CheckView, going: readonly DecidedMove[]): Html {
  return renderFigureTable({
    caption: 'Who goes',
    captionIs: 'said',
    head: ['Child', 'From', 'To', 'Why'],
    rows: going.map((one) => [one.name, view.proposal.officer.name, one.officer.name, whyOf(view, one)]),
    align: 'text',
  })
}

function renderLoads({ proposal }: CheckView, going: readonly DecidedMove[]): Html {
  const counts = new Map<string, number>()
  for (const { officer } of going) counts.set(officer.id, (counts.get(officer.id) ?? 0) + 1)
  const rows = proposal.others
    .filter(({ id }) => counts.has(id))
    .map(({ id, name, children, fullTimeEquivalent, ownLimit }): readonly HtmlValue[] => {
      const then = children + (counts.get(id) ?? 0)
      const local = Math.round(100 * proposal.limit * fullTimeEquivalent) / 100
      const over = [
        ...(then > local ? [`our limit of ${toNumber(local)}`] : []),
        ...(ownLimit !== null && then > ownLimit ? [`their own limit of ${ownLimit}`] : []),
      ]
      const limits =
        over.length === 0 ? 'within both limits' : html`<strong>over ${over.join(' and ')}</strong>`
      return [name, toNumber(fullTimeEquivalent), toNumber(children), toNumber(then), limits]
    })
  return renderFigureTable({
    caption: 'What each IRO then holds',
    captionIs: 'said',
    head: ['IRO', 'Of a full week', 'Children now', 'Children then', 'Our limit and their own'],
    rows,
  })
}

function renderConfirm(view: CheckView, going: readonly DecidedMove[]): Html {
  const { typed, asked, csrfToken } = view
  const { day, month, year } = typed.from
  const kept = Object.entries({
    id: typed.id,
    officer: typed.officerId,
    'from-day': day,
    'from-month': month,
    'from-year': year,
    why: asked.why,
    handover: asked.handover,
    registered: asked.registered ? 'checked' : '',
    experienced: asked.experienced ? 'checked' : '',
  }).map(([name, value]) => renderHiddenField(name, value))
  const children = going.map((one) => {
    const { childId, officerId, seen, note } = one.row
    const own = renderDetails({
      summaryText: `Another handover note for ${one.name}`,
      html: renderTextarea({
        name: `note-${childId}`,
        id: `note-${childId}`,
        label: { text: 'What must the next IRO know of this child?' },
        hint: { text: 'Leave it empty, and the note for all holds.' },
        value: note,
        rows: 3,
      }),
    })
    return html`${renderHiddenField('child', childId)}${renderHiddenField(`to-${childId}`, officerId)}${renderHiddenField(`seen-${childId}`, String(seen))}${own}`
  })
  const warning = renderWarningText({
    text: 'A new IRO is a change for every child. The letters tell each of them in plain words: print and send them, or better, tell them yourselves.',
  })
  const fields = html`${kept}${renderSection({ title: 'Handover notes', content: html`<p class="govuk-body">For all: ${asked.handover}</p>${children}` })}${warning}${renderButton({ text: `Move ${countOf(going.length, 'child', 'children')}`, preventDoubleClick: true })}`
  return renderForm({ action: REALLOCATIONS_PATH, csrfToken, fields })
}
