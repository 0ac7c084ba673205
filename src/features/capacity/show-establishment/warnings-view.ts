import { renderWarningText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { countOf } from '../../../ui/parts/index.ts'
import { registerPath } from '../../children/index.ts'
import { findLeaversHolding, findOverFull, findUnknownHours } from '../establishment.ts'
import type { Holding } from '../queries/children-held.ts'
import { type EstablishmentView, linkPerson } from './parts.ts'

/** What a manager should look at that day: a sentence each, with what to do. */
export function renderWarnings({ record, on }: EstablishmentView): Html {
  const { holdings, postings } = record
  const over = [...findOverFull(postings, on)].map(([personId, sum]) => {
    const name = postings.find((one) => one.personId === personId)?.name ?? ''
    return html`${linkPerson({ personId, name })}’s posts add up to ${sum} of a full week. Nobody works more than 1: end one of them, or put the hours right.`
  })
  const left = findLeaversHolding(holdings, postings, on).map(
    (one) =>
      html`${linkPerson(one)} has left and still holds ${children(one)}, who ${one.children === 1 ? 'needs' : 'need'} another IRO. Open each child and choose “Allocate”.`,
  )
  const unknown = findUnknownHours(holdings, postings, on).map(
    (one) =>
      html`${linkPerson(one)} holds ${children(one)}, and no post is on record for that day: the hours are not known.`,
  )
  return html`${[...left, ...over, ...unknown].map((words) => renderWarningText({ html: words }))}`
}

function children({ personId, children: count }: Holding): Html {
  return html`<a class="govuk-link" href="${registerPath({ officer: personId })}">${countOf(count, 'child', 'children')}</a>`
}
