// The e-mail that asks whoever must answer a challenge. No name and nothing of the challenge stands in it.
import { addDays, type Day, toIsoDate, toLongDate } from '../../kit/dates/index.ts'
import type { NewMessage } from '../../platform/outbox/index.ts'

/** For how many days a link opens at least. It closes before that once no answer is wanted any more. */
const LINK_DAYS = 60

/** For how many days after the day to answer by it opens at least: an answer that is late is still an answer. */
const DAYS_AFTER_DUE = 30

const DAY = 86_400_000

/** When a link that is sent now runs out; `due`: the day to answer by, null where it cannot be told. */
export function whenLinkEnds(now: Date, due: Day | null): Date {
  const fromNow = new Date(now.getTime() + LINK_DAYS * DAY)
  if (due === null) return fromNow
  const afterDue = new Date(`${toIsoDate(addDays(due, DAYS_AFTER_DUE + 1))}T00:00:00Z`)
  return afterDue > fromNow ? afterDue : fromNow
}

/**
 * Why somebody is written to. `first`: their stage was reached. `more`: their question was answered, or their answer is not
 * enough. `again`: somebody of the service sent the link once more. `reminder`: the day has passed.
 */
export type AskingKind = 'first' | 'more' | 'again' | 'reminder'

export type Asking = {
  readonly kind: AskingKind
  readonly to: string
  /** The whole address of the page where it is answered. */
  readonly address: string
  readonly linkId: string
  /** The only child it is about; null where it is about several or none. */
  readonly childId: string | null
  /** The day to answer by; null where it cannot be told. */
  readonly due: Day | null
  readonly today: Day
  /** The last day on which the link opens. */
  readonly lastDay: Day
}

const FIRST = 'The independent reviewing service has raised a challenge that is yours to answer.'

const OPENINGS: Readonly<Record<AskingKind, readonly string[]>> = {
  first: [FIRST],
  more: [
    'There is something new about a challenge that is yours to answer: a reply to your question, or why your answer is not enough.',
  ],
  again: [FIRST, 'This link takes the place of the one that we sent you before.'],
  reminder: [
    'We have had no answer to a challenge that is yours to answer. This is the only reminder that we send.',
    'This link takes the place of the one that we sent you before.',
  ],
}

/** One e-mail with a link. */
export function toAskingMessage(asking: Asking): NewMessage {
  const { kind, to, address, linkId, childId, due, today, lastDay } = asking
  const day = due === null ? '' : ` by ${toLongDate(due)}`
  const isPast = due !== null && due < today
  const wanted = isPast ? `It was to be answered${day}.` : `Please answer it${day}.`
  const text = [
    ...OPENINGS[kind],
    `${wanted} You can agree and say what you will do, disagree and say why, or ask something first:`,
    '',
    address,
    '',
    `The link works until ${toLongDate(lastDay)}. The page asks for this e-mail address before it shows anything. Please do not pass this e-mail on.`,
    '',
    'The independent reviewing service',
  ].join('\n')
  return { ...SUBJECTS[kind], to, text, childId, linkIds: [linkId] }
}

const SUBJECTS: Readonly<Record<AskingKind, Pick<NewMessage, 'kind' | 'subject'>>> = {
  first: { kind: 'challenge-question', subject: 'A challenge waits for your answer' },
  more: { kind: 'challenge-question', subject: 'A challenge waits for your answer' },
  again: { kind: 'challenge-question', subject: 'A challenge waits for your answer' },
  reminder: { kind: 'challenge-reminder', subject: 'Reminder: a challenge waits for your answer' },
}
