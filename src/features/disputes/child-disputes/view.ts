import { type Day, toShortDate } from '../../../kit/dates/index.ts'
import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Dispute } from '../dispute.ts'
import { disputeName, OUTCOME_WORDS, standingWords } from '../dispute-words.ts'
import { disputePath, newDisputePath, newGoodPracticePath } from '../paths.ts'
import { type BesideView, renderBeside } from '../referral-view.ts'
import type { Silence } from '../stages.ts'
import { isOpenState } from '../state-table.ts'

type Listed = { readonly dispute: Dispute; readonly silences: readonly Silence[] }

export type ChildDisputesView = {
  /** Of the child’s record; null: the page stands alone. */
  readonly tabs: Html | null
  readonly child: { readonly id: string; readonly name: string }
  /** What the authority calls a formal dispute. */
  readonly called: string
  readonly today: Day
  /** The newest first. */
  readonly listed: readonly Listed[]
  readonly mayRaise: 'may-raise' | 'may-look'
  readonly beside: BesideView
  /** Where legal advice is kept; null for whoever may not open it. */
  readonly adviceHref: string | null
}

const LEAD = 'Concerns of the IRO and formal challenges: what is wrong, who must answer, and what came of it.'

/** Every challenge about a child, those that are open first, and the way to raise one. */
export function renderChildDisputes(view: ChildDisputesView): Html {
  const { tabs, child, listed, mayRaise } = view
  const open = listed.filter(({ dispute }) => isOpenState(dispute.state))
  const over = listed.filter(({ dispute }) => !isOpenState(dispute.state))
  const raise = renderButton({ text: 'Raise a challenge', href: newDisputePath(child.id) })
  return html`${tabs}${renderPageTitle(`Challenges for ${child.name}`, LEAD)}
${mayRaise === 'may-raise' && html`<p class="fp-actions">${raise}</p>`}
${renderList('Open', 'Challenges that are open', open, view)}${over.length > 0 && renderList('Closed', 'Challenges that are closed', over, view)}${renderBeside(view.beside)}${renderMore(view)}`
}

function renderMore({ child, adviceHref, mayRaise }: ChildDisputesView): Html | null {
  const links = [
    ...(mayRaise === 'may-raise'
      ? [{ href: newGoodPracticePath(child.id), text: 'Note something that was done well' }]
      : []),
    ...(adviceHref === null ? [] : [{ href: adviceHref, text: 'Legal advice for the IRO' }]),
  ]
  if (links.length === 0) return null
  return html`<ul class="govuk-list fp-links">${links.map(({ href, text }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`
}

function renderList(
  title: string,
  caption: string,
  listed: readonly Listed[],
  view: ChildDisputesView,
): Html {
  if (listed.length === 0) return renderSection({ title, content: renderEmpty('No challenge is open.') })
  const rows = listed.map((one) => [
    html`<a class="govuk-link" href="${disputePath(one.dispute, view.child.id)}">${disputeName(one.dispute, view.called)}</a><br><span class="fp-quiet">${one.dispute.says}</span>`,
    one.dispute.themes.map(({ name }) => name).join('; '),
    html`<span class="fp-keep">${toShortDate(one.dispute.raisedOn)}</span><br><span class="fp-quiet">${one.dispute.raisedBy.name}</span>`,
    renderStanding(one, view.today),
  ])
  const table = renderFigureTable({
    caption,
    captionIs: 'said',
    align: 'text',
    head: ['Challenge', 'Themes', 'Raised', 'Where it stands'],
    rows,
  })
  return renderSection({ title, content: table })
}

function renderStanding({ dispute, silences }: Listed, today: Day): Html {
  const late = silences.find(({ end }) => end === 'still')
  const came = dispute.outcomes.map((one) => OUTCOME_WORDS[one]).join('; ')
  return html`${standingWords(dispute, today)}${late !== undefined && html`<br><strong>No answer in time</strong>: ${countOf(late.workingDays, 'working day')} over`}${came !== '' && html`<br><span class="fp-quiet">${came}</span>`}`
}
