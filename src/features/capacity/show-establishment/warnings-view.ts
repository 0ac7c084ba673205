import { renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { newReallocationPath } from '../../allocations/index.ts'
import { registerPath } from '../../children/index.ts'
import { findLeaversHolding, findOverFilled, findOverFull, findUnknownHours } from '../establishment.ts'
import { establishedPath } from '../../people/index.ts'
import type { Holding } from '../queries/children-held.ts'
import { type EstablishmentView, linkPerson } from './parts.ts'

/** What a manager should look at that day: a sentence each, with what to do. */
export function renderWarnings({ record, on }: EstablishmentView): Html {
  const { holdings, postings, established } = record
  const over = [...findOverFull(postings, on)].map(([personId, sum]) => {
    const name = postings.find((one) => one.personId === personId)?.name ?? ''
    return html`${linkPerson({ personId, name })}’s posts add up to ${sum} of a full week. Nobody works more than 1: end one of them, or put the hours right.`
  })
  const left = findLeaversHolding(holdings, postings, on).map(
    (one) =>
      html`${linkPerson(one)} has left and still holds ${children(one)}, who ${one.children === 1 ? 'needs' : 'need'} another IRO. <a class="govuk-link" href="${newReallocationPath(one.personId)}">Move them all at once</a>, or open each child and choose “Allocate”.`,
  )
  const unknown = findUnknownHours(holdings, postings, on).map(
    (one) =>
      html`${linkPerson(one)} holds ${children(one)}, and no post is on record for that day: the hours are not known.`,
  )
  const filled = findOverFilled(established, postings, on).map(
    ({ post, holders, filled: sum }) =>
      html`Post <a class="govuk-link" href="${establishedPath(post.id)}">${post.reference}</a> is paid for ${post.fullTimeEquivalent} of a full week, and people fill ${sum} of it: ${holders.map((one, place) => html`${place > 0 && ', '}${linkPerson(one)}`)}. If nobody of them only covers for another who is away, say who fills another post, or change what it is paid for.`,
  )
  return html`${[...left, ...over, ...filled, ...unknown].map((words) => renderWarningText({ html: words }))}`
}

function children({ personId, children: count }: Holding): Html {
  return html`<a class="govuk-link" href="${registerPath({ officer: personId })}">${countOf(count, 'child', 'children')}</a>`
}
