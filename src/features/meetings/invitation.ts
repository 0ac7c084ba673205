// What people are written when they are asked to a review, when it changes, and when it is off. No child is named.
import { toLongDate } from '../../kit/dates/index.ts'
import { toSlotWords, toTimeWords } from './clock-time.ts'
import type { Sending } from './doing.ts'
import { FORMAT_WORDS, type Invited, type Meeting } from './meeting.ts'

export type InvitationKind = 'asked' | 'changed' | 'cancelled' | 'not-needed'

const OPENINGS: Readonly<Record<InvitationKind, string>> = {
  asked: 'You are asked to come to a review meeting.',
  changed: 'A review meeting that you are asked to has changed. This is how it is now.',
  cancelled: 'A review meeting that you were asked to is cancelled.',
  'not-needed': 'You need not come to a review meeting that you were asked to.',
}

const SUBJECTS: Readonly<Record<InvitationKind, string>> = {
  asked: 'Review meeting',
  changed: 'Review meeting changed',
  cancelled: 'Review meeting cancelled',
  'not-needed': 'Review meeting: no need to come',
}

/** One line without a name. */
export function toSubject(kind: InvitationKind, { on, startsAt }: Meeting): string {
  return `${SUBJECTS[kind]}: ${toLongDate(on)}, ${toTimeWords(startsAt)}`
}

/** The message, to somebody of this name, with the officer who holds the meeting where there is one. */
export function toInvitationText(
  kind: InvitationKind,
  meeting: Meeting,
  { name, officer, tellsPlace }: Pick<Invited, 'name' | 'tellsPlace'> & Pick<Sending, 'officer'>,
): string {
  const isOn = kind === 'asked' || kind === 'changed'
  const ask = officer ?? 'the reviewing service'
  return [
    `Dear ${name},`,
    OPENINGS[kind],
    [
      `When: ${toLongDate(meeting.on)}, ${toSlotWords(meeting)}`,
      ...(isOn
        ? [
            `How: ${FORMAT_WORDS[meeting.format]}`,
            `Where: ${tellsPlace ? meeting.place : `please ask ${ask}`}`,
          ]
        : []),
    ].join('\n'),
    isOn
      ? 'Open the attached file to put it in your calendar.'
      : 'Open the attached file to take it off your calendar.',
    `To keep it private, this message does not say whom the meeting is about. If you are not sure, or cannot come, please ask ${ask}.`,
  ].join('\n\n')
}
