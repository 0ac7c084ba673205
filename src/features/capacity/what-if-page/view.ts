import { type Day, toDate } from '../../../kit/dates/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderCitations, renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { newReallocationPath } from '../../allocations/index.ts'
import { childPath } from '../../children/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { Moved, WhatIf } from '../what-if.ts'
import { COMING, NEW_POST } from '../apply-changes.ts'
import { sayChange } from '../what-if-change.ts'
import { type AddView, renderAdd } from './add-view.ts'
import { whatIfPath } from './address.ts'
import { renderOfficersThen, renderServiceThen } from './loads-table.ts'

export type WhatIfPage = AddView & {
  readonly whatIf: WhatIf
  readonly today: Day
  readonly nameOf: (officerId: string) => string
  readonly mayMove: boolean
}

/** What would follow from what is chosen, where the children would go, and what else can be chosen. */
export function renderWhatIfPage(view: WhatIfPage): Html {
  const { whatIf, chosen } = view
  const { on, moved, left } = whatIf
  const lead =
    'Try out what might happen to caseloads before anything is done. Nothing is saved: the address of this page holds what you chose.'
  const worked =
    chosen.changes.length === 0
      ? null
      : html`${renderSection({ title: `Caseloads on ${toDate(on)}`, content: html`<p class="govuk-body">As things stand, and then. Posts and hours that are on record for that day count in both. “Ours” is our limit, for the share of a full week that they work. ${renderCitations(toCitationLinks(['HB caseload']))}</p>${renderOtherWork(view)}${renderServiceThen(whatIf)}${renderOfficersThen(whatIf)}` })}
${renderSection({ id: 'left', title: 'Whom nobody could take', beside: String(left.length), content: renderLeft(view) })}
${renderSection({ id: 'moved', title: 'Where the children would go', beside: String(moved.length), content: renderMoved(view) })}`
  return html`${renderPageTitle('What if?', lead)}${
    chosen.dropped > 0 &&
    renderInsetText({
      text: `${countOf(chosen.dropped, 'thing')} in this address could not be read, and is left out.`,
    })
  }
${renderSection({ title: 'What happens', content: renderChosen(view) })}${worked}
<div class="fp-no-print">${renderSection({ id: 'add', title: 'Add what might happen', content: renderAdd(view) })}</div>`
}

function renderOtherWork({ whatIf, nameOf }: WhatIfPage): Html | null {
  const { otherWork } = whatIf
  if (otherWork.length === 0) return null
  const says = otherWork.map(
    ({ officerId, weighted }) =>
      `What ${nameOf(officerId)} does besides holding children, as much work as ${countOf(weighted, 'child', 'children')}, is given to nobody here: somebody must take it on.`,
  )
  return renderInsetText({ text: says.join(' ') })
}

function renderChosen({ chosen, nameOf }: WhatIfPage): Html {
  const { changes, overLimits } = chosen
  if (changes.length === 0)
    return renderEmpty('Nothing yet. Choose below what might happen, one thing after the other.')
  const items = changes.map((change) => {
    const others = changes.filter((one) => one !== change)
    const out = html`<a class="govuk-link fp-no-print" href="${whatIfPath({ changes: others, overLimits })}">Take out<span class="govuk-visually-hidden">: ${sayChange(change, nameOf)}</span></a>`
    return html`<li>${sayChange(change, nameOf)}. ${out}</li>`
  })
  const other = overLimits === 'never' ? 'where-nobody-else' : 'never'
  const says =
    overLimits === 'never'
      ? [
          'Nobody goes over our limit or their own: a child whom nobody has room for is left.',
          'Let them go over a limit where nobody else is left',
        ]
      : [
          'Where nobody has room, a child goes to somebody who then is over a limit.',
          'Keep everybody within limits',
        ]
  return html`<ul class="govuk-list govuk-list--bullet">${items}</ul><p class="govuk-body">${says[0]} <a class="govuk-link fp-no-print" href="${whatIfPath({ changes, overLimits: other })}">${says[1]}</a></p>`
}

const isReal = ({ child, officer, fromOfficerId }: Moved): boolean =>
  fromOfficerId !== null &&
  officer !== null &&
  child.name !== null &&
  !child.childId.startsWith(COMING) &&
  !officer.id.startsWith(NEW_POST)

/** The way to do it: each officer's children with what is chosen for them here. */
function renderDoIt({ whatIf, nameOf, mayMove, today }: WhatIfPage): Html | null {
  const real = whatIf.moved.filter(isReal)
  if (!mayMove || real.length === 0) return null
  const links = [...Map.groupBy(real, ({ fromOfficerId }) => fromOfficerId ?? '')].map(([from, moves]) => {
    const choices = moves.flatMap(({ child, officer }) =>
      officer === null ? [] : [{ childId: child.childId, officerId: officer.id }],
    )
    return html`<li><a class="govuk-link" href="${newReallocationPath(from, choices)}">Move ${countOf(choices.length, 'child', 'children')} of ${nameOf(from)} as shown here</a></li>`
  })
  const unreal = whatIf.moved.some((one) => one.fromOfficerId !== null && !isReal(one))
    ? ' Children who would go to a post that nobody is in yet are not in it.'
    : ''
  const later =
    whatIf.on > today
      ? ' It holds from the day you do it, not from a day to come: whether an IRO may take a child is checked for the day itself.'
      : ''
  return html`<div class="fp-no-print"><p class="govuk-body">The next page has these choices ready. You check them before anything is done.${unreal}${later}</p><ul class="govuk-list govuk-list--bullet">${links}</ul></div>`
}

function nameCell({ child }: Moved): HtmlValue {
  if (child.name === null) return 'A child you may not open'
  return child.childId.startsWith(COMING)
    ? child.name
    : html`<a class="govuk-link" href="${childPath(child.childId)}">${child.name}</a>`
}

const fromCell = ({ fromOfficerId }: Moved, { nameOf }: WhatIfPage): string =>
  fromOfficerId === null ? 'nobody yet' : nameOf(fromOfficerId)

function renderMoved(view: WhatIfPage): Html {
  const { moved } = view.whatIf
  if (moved.length === 0) return renderEmpty('No child would go to somebody else.')
  return html`<p class="govuk-body">The same proposal as when one child is given an IRO, for each child in turn: independence, brothers and sisters, who held the child before, links to the team, then who has the least work with room.</p>${renderDoIt(view)}${renderFigureTable(
    {
      caption: 'Where the children would go',
      captionIs: 'said',
      head: ['Child', 'From', 'To', 'Why'],
      align: 'text',
      rows: moved.map((one) => [
        nameCell(one),
        fromCell(one, view),
        one.officer?.name ?? '',
        one.because.join(' '),
      ]),
    },
  )}`
}

function renderLeft(view: WhatIfPage): Html {
  const { left } = view.whatIf
  if (left.length === 0) return renderEmpty('Somebody has room for every child.')
  return renderFigureTable({
    caption: 'Whom nobody could take',
    captionIs: 'said',
    head: ['Child', 'From', 'Why nobody'],
    align: 'text',
    rows: left.map((one) => [nameCell(one), fromCell(one, view), one.because.join(' ')]),
  })
}
