import { toInstantWords } from '../../../kit/instant-words.ts'
import { UNSENT_DAYS } from '../../../platform/outbox/index.ts'
import { errorFor, type FieldErrors, renderErrorSummaryFor, renderForm } from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderKeyValues } from '../../../ui/parts/index.ts'
import type { Message } from '../message.ts'
import { STATE_WORDS, toKindWords, toReasonWords, toStoppedWords } from '../message-words.ts'
import { messagePath } from '../paths.ts'

export type MessageView = {
  readonly message: Message
  readonly mayChange: 'may-change' | 'may-look'
  readonly mayReaddress: 'may-readdress' | 'may-not'
  /** What somebody typed as the new address; null before anybody has. */
  readonly typed: string | null
  readonly errors: FieldErrors
  readonly csrfToken: string
}

/** One e-mail: what became of it, and what can be done about it. */
export function renderMessage(view: MessageView): Html {
  const { message, mayChange, errors } = view
  const isOpen = message.state === 'waiting' || message.state === 'failed'
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}
${renderPageTitle(toKindWords(message.kind), message.subject)}
<div id="state">${renderKeyValues(factsOf(message))}</div>
${isOpen && renderInsetText({ text: `Where it cannot be sent, its words are erased ${UNSENT_DAYS} days after it was written, or as soon as the link in it is closed.` })}
${isOpen && mayChange === 'may-change' && renderForms(view)}
${!isOpen && renderInsetText({ text: 'The words of this e-mail are erased.' })}`
}

function factsOf(message: Message) {
  const { to, state, error, attempts, madeAt, sentAt, nextAt } = message
  const facts = [
    { key: 'To', value: to },
    { key: 'State', value: STATE_WORDS[state] },
    { key: 'Written', value: toInstantWords(madeAt) },
  ]
  if (sentAt !== null) facts.push({ key: 'Sent', value: toInstantWords(sentAt) })
  if (attempts > 0) facts.push({ key: 'Tried', value: countOf(attempts, 'time') })
  if (error !== null) facts.push({ key: 'Why it was not sent', value: toReasonWords(error) })
  if (message.stoppedWhy !== null) facts.push({ key: 'Why it was stopped', value: toStoppedWords(message) })
  if (state === 'waiting' && attempts > 0) facts.push({ key: 'Tried again', value: toInstantWords(nextAt) })
  return facts
}

function renderForms({ message, mayReaddress, typed, errors, csrfToken }: MessageView): Html {
  const form = (action: string, fields: Html): Html =>
    renderForm({
      action: `${messagePath(message.id)}/${action}`,
      csrfToken,
      version: message.version,
      fields,
    })
  return html`${renderSection({
    title: 'Send it again',
    content: form('try-again', renderButton({ text: 'Try again now', classes: 'fp-button--small' })),
  })}${
    mayReaddress === 'may-readdress' &&
    renderSection({
      title: 'Send it to another address',
      content: form(
        'address',
        html`${renderInput({
          name: 'address',
          type: 'email',
          label: { text: 'E-mail address' },
          value: typed ?? message.to,
          autocomplete: 'off',
          spellcheck: false,
          errorMessage: errorFor(errors, 'address'),
        })}${renderButton({ text: 'Change the address and send', classes: 'fp-button--small' })}`,
      ),
    })
  }${renderSection({
    title: 'Stop it',
    content: html`<p class="govuk-body">It is not sent, and its words are erased. This cannot be undone.</p>${form('stop', renderButton({ text: 'Stop this e-mail', classes: 'govuk-button--warning fp-button--small' }))}`,
  })}`
}
