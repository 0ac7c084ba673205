// The e-mail that asks the owner of a decision what came of it. No name stands in its subject or in its words.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { NewMessage } from '../../platform/outbox/index.ts'

/** For how many days a link opens. */
export const LINK_DAYS = 28

export type Question = {
  readonly to: string
  readonly childId: string
  readonly madeOn: Day
  /** The whole address of the page where it is answered. */
  readonly address: string
  /** The last day on which the link opens. */
  readonly lastDay: Day
}

const END = [
  '',
  'The page asks for this e-mail address before it shows what was decided. Please do not pass the link on.',
  '',
  'The independent reviewing service',
]

/** The first question. */
export function toQuestion({ to, childId, madeOn, address, lastDay }: Question): NewMessage {
  const text = [
    `A review on ${toLongDate(madeOn)} decided something that you were to do.`,
    'Please tell us how far it is. It takes a minute or two:',
    '',
    address,
    '',
    `The link works until ${toLongDate(lastDay)}.`,
    ...END,
  ].join('\n')
  const subject = 'How far is what the review decided?'
  return { kind: 'decision-question', to, subject, text, childId }
}

/** The same again, where nothing came back. */
export function toReminder({ to, childId, madeOn, address, lastDay }: Question): NewMessage {
  const text = [
    `We asked you about something that a review on ${toLongDate(madeOn)} decided, and have not heard from you.`,
    'Please tell us how far it is, also if nothing has been done yet:',
    '',
    address,
    '',
    `This link takes the place of the one before. It works until ${toLongDate(lastDay)}.`,
    ...END,
  ].join('\n')
  const subject = 'Reminder: how far is what the review decided?'
  return { kind: 'decision-reminder', to, subject, text, childId }
}
