import { toInstantWords } from '../../../kit/instant-words.ts'
import { renderTag } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import type { Message } from '../message.ts'
import { STATE_WORDS, toKindWords, toReasonWords, toStoppedWords } from '../message-words.ts'
import { messagePath } from '../paths.ts'

const COLOURS = { waiting: 'blue', failed: 'red', sent: 'green', stopped: 'grey' }

export function renderState({ state }: Message): Html {
  return renderTag({ text: STATE_WORDS[state], classes: `fp-keep govuk-tag--${COLOURS[state]}` })
}

const reasonOf = ({ error }: Message): string => (error === null ? '' : toReasonWords(error))

/** The columns of the list of e-mails. */
export const MAIL_COLUMNS: readonly ListColumn<Message>[] = [
  {
    key: 'subject',
    heading: 'What it is',
    namesRow: true,
    cell: ({ id, kind, subject }) =>
      html`<a class="govuk-link" href="${messagePath(id)}">${toKindWords(kind)}</a><br><span class="fp-quiet">${subject}</span>`,
    csv: ({ kind, subject }) => `${toKindWords(kind)}: ${subject}`,
  },
  { key: 'to', heading: 'To', cell: ({ to }) => to, csv: ({ to }) => to },
  {
    key: 'made',
    heading: 'Written',
    classes: 'fp-cell--date',
    cell: ({ madeAt }) => toInstantWords(madeAt),
    csv: ({ madeAt }) => madeAt.toISOString(),
  },
  {
    key: 'state',
    heading: 'State',
    cell: (message) => renderState(message),
    csv: ({ state }) => STATE_WORDS[state],
  },
  {
    key: 'why',
    heading: 'What happened',
    cell: (message) => html`${toWhatHappened(message)}`,
    csv: reasonOf,
  },
]

/** What has become of a message, in a sentence or two. */
export function toWhatHappened(message: Message): string {
  const { state, attempts, nextAt, sentAt } = message
  if (sentAt !== null) return `Sent ${toInstantWords(sentAt)}`
  if (state === 'stopped') return `${reasonOf(message)} ${toStoppedWords(message)}`.trim()
  if (state !== 'waiting') return reasonOf(message)
  if (attempts === 0) return 'Not tried yet'
  return `${reasonOf(message)} Tried again ${toInstantWords(nextAt)}`.trim()
}
