// The e-mail that asks the owner of a decision what came of it. No name stands in its subject or in its words.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { NewMessage } from '../../platform/outbox/index.ts'

/** For how many days a link opens. */
export const LINK_DAYS = 28

/** One decision that is asked about. */
export type AskedAbout = {
  readonly childId: string
  readonly madeOn: Day
  readonly by: Day | null
  readonly linkId: string
  /** The whole address of the page where it is answered. */
  readonly address: string
}

export type Question = {
  readonly to: string
  readonly decisions: readonly [AskedAbout, ...AskedAbout[]]
  /** The last day on which the links open. */
  readonly lastDay: Day
}

const END = [
  '',
  'The page asks for this e-mail address before it shows what was decided. Please do not pass this e-mail on.',
  '',
  'The independent reviewing service',
]

/** The first question. */
export function toQuestion(question: Question): NewMessage {
  const { decisions, lastDay } = question
  const [{ madeOn, address }] = decisions
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
  return { kind: 'decision-question', subject, text, ...aboutOf(question) }
}

/** The same again, in one e-mail of everything that the owner has still to tell. */
export function toReminder(question: Question): NewMessage {
  const { decisions, lastDay } = question
  const parts = decisions.flatMap(({ madeOn, by, address }) => [
    `Decided on ${toLongDate(madeOn)}${by === null ? '' : `, to be done by ${toLongDate(by)}`}:`,
    address,
    '',
  ])
  const text = [
    'We asked you how far you are with what reviews decided. We still have to know this, also where nothing has been done yet.',
    '',
    ...parts,
    `Each link takes the place of the one before. It works until ${toLongDate(lastDay)}.`,
    ...END,
  ].join('\n')
  const subject = 'Reminder: how far is what the review decided?'
  return { kind: 'decision-reminder', subject, text, ...aboutOf(question) }
}

function aboutOf({ to, decisions }: Question): Pick<NewMessage, 'to' | 'childId' | 'linkIds'> {
  const [first] = decisions
  const isOfOne = decisions.every(({ childId }) => childId === first.childId)
  return { to, childId: isOfOne ? first.childId : null, linkIds: decisions.map(({ linkId }) => linkId) }
}
