import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { childPath } from '../../children/index.ts'
import { handoverPath, newReallocationPath, reallocationLettersPath, undoReallocationPath } from '../paths.ts'
import { type ReallocatedChild, type Reallocation, stands } from '../reallocation.ts'

export type ReallocationView = {
  readonly reallocation: Reallocation
  /** Names of the children within reach. */
  readonly names: ReadonlyMap<string, string>
  /** How many letters there are to print. */
  readonly letters: number
  readonly isSameDay: 'same-day' | 'later'
  readonly csrfToken: string
}

/** What was done of each child, with the letters, the handover notes and the way to undo it. */
export function renderReallocation(view: ReallocationView): Html {
  const { reallocation } = view
  const { from, day, children, decidedBy, decidedAt } = reallocation
  const gone = children.filter(({ decision }) => decision !== null)
  const standing = children.filter(stands)
  const refused = children.filter(({ decision }) => decision === null)
  const left = standing.filter(({ leftBecause }) => leftBecause !== null)
  const lead = `From ${toDate(day)}. Decided by ${decidedBy}, ${toInstantWords(decidedAt)}.`
  return html`${renderPageTitle(`Children of ${from.name} who went to other IROs`, lead)}${
    gone.length > standing.length &&
    renderInsetText({
      text: `Undone for ${countOf(gone.length - standing.length, 'child', 'children')}: ${from.name} holds them again.`,
    })
  }
${refused.length > 0 && renderSection({ title: 'Who was not moved, and why', beside: toNumber(refused.length), content: renderRefused(view, refused) })}
${left.length > 0 && renderSection({ title: 'Who was left when it was undone, and why', beside: toNumber(left.length), content: renderLeft(view, left) })}
${standing.length > 0 && renderSection({ title: 'What to do now', content: renderNext(view) })}
${renderSection({ title: 'Who went', beside: toNumber(gone.length), content: renderGone(view, gone) })}
${standing.length > left.length && renderSection({ title: 'Undo it', content: renderUndo(view) })}
<p class="govuk-body"><a class="govuk-link" href="${newReallocationPath(from.id)}">Who else ${from.name} holds</a></p>`
}

function nameCell({ names }: ReallocationView, { childId }: ReallocatedChild): HtmlValue {
  const name = names.get(childId)
  return name === undefined
    ? 'A child you may not open'
    : html`<a class="govuk-link" href="${childPath(childId)}">${name}</a>`
}

function renderRefused(view: ReallocationView, refused: readonly ReallocatedChild[]): Html {
  return renderFigureTable({
    caption: 'Who was not moved, and why',
    captionIs: 'said',
    head: ['Child', 'Was to go to', 'Why not'],
    rows: refused.map((child) => [nameCell(view, child), child.officer.name, `${child.refused}.`]),
    align: 'text',
  })
}

function renderLeft(view: ReallocationView, left: readonly ReallocatedChild[]): Html {
  return renderFigureTable({
    caption: 'Who was left when it was undone, and why',
    captionIs: 'said',
    head: ['Child', 'Went to', 'Why left'],
    rows: left.map((child) => [nameCell(view, child), child.officer.name, `${child.leftBecause}.`]),
    align: 'text',
  })
}

function renderNext({ reallocation, letters }: ReallocationView): Html {
  return html`<ul class="govuk-list govuk-list--bullet"><li><a class="govuk-link" href="${reallocationLettersPath(reallocation.id)}">Print ${countOf(letters, 'letter')} to the children</a>, in plain words.</li><li>Ask ${reallocation.from.name} to read each handover note below, and to add what the child would have to tell again.</li><li>Look at arranged reviews of these children: the invitation may name the IRO from before.</li></ul>`
}

function renderGone(view: ReallocationView, gone: readonly ReallocatedChild[]): Html {
  const rows = gone.map((child): readonly HtmlValue[] => [
    nameCell(view, child),
    child.officer.name,
    child.undone === null ? 'stands' : 'undone',
    view.names.has(child.childId)
      ? html`<a class="govuk-link" href="${handoverPath(child.childId)}">Handover note<span class="govuk-visually-hidden"> of ${view.names.get(child.childId)}</span></a>`
      : '',
  ])
  return renderFigureTable({
    caption: 'Who went',
    captionIs: 'said',
    head: ['Child', 'To', 'Now', 'Handed on'],
    rows,
    align: 'text',
  })
}

function renderUndo({ reallocation, isSameDay, csrfToken }: ReallocationView): Html {
  const { from, id } = reallocation
  const when =
    isSameDay === 'same-day'
      ? `Undone today, it is as if nothing had been: ${from.name} holds them without a break, and no change of IRO is counted.`
      : `${from.name} holds them again from today. That the next IRO held them until then stays on record, and both changes count.`
  const button = renderButton({
    text: 'Give the children back',
    classes: 'govuk-button--secondary',
    preventDoubleClick: true,
  })
  return html`<p class="govuk-body">${when} A child of whom something newer was decided is left. What was decided stays on record either way.</p>${renderForm({ action: undoReallocationPath(id), csrfToken, fields: button })}`
}
