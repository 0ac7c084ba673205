import { toInstantWords } from '../../../kit/instant-words.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import type { AskingKind } from '../ask-answerer.ts'
import type { Dispute } from '../dispute.ts'
import type { Asked } from '../queries/askings.ts'
import { isAnswerWanted } from '../state-table.ts'

export type AskingView = {
  readonly dispute: Dispute
  readonly path: string
  /** When those who must answer were written to, in order; null for somebody who may not write to them. */
  readonly asked: readonly Asked[] | null
}

const SENT: Readonly<Record<AskingKind, string>> = {
  first: 'A link was sent',
  more: 'A new link was sent',
  again: 'The link was sent again',
  reminder: 'A reminder was sent',
}

/** When whoever must answer was written to, and one button to send the link again; null where no link is of use. */
export function renderAsking({ dispute, path, asked }: AskingView): Html | null {
  const { stage, state } = dispute
  if (asked === null || stage === null || !isAnswerWanted(state)) return null
  const { name } = stage.answerer
  const here = asked.filter(({ step }) => step === stage.step)
  const lines = here.map(({ kind, to, at }) => html`<li>${SENT[kind]} to ${to}, ${toInstantWords(at)}</li>`)
  return renderSection({
    title: 'The link to answer by',
    content: html`<p class="govuk-body">${name} can answer by a link, without an account. A link sent again takes the place of the one before.</p>
<ul class="govuk-list">${lines}</ul><p class="govuk-body"><a class="govuk-link" href="${path}/send-link">${here.length === 0 ? 'Send the link' : 'Send the link again, or to another address'}</a></p>`,
  })
}
