import { type FailureReason, UNSENT_DAYS } from '../../platform/outbox/index.ts'
import type { Message } from './message.ts'

/** What each kind of e-mail is for. A kind that is not here is shown as it is. */
const KINDS: Readonly<Record<string, string>> = {
  invitation: 'Invitation to a review',
  cancellation: 'Review called off',
  consultation: 'Questions before a review',
  'consultation-reminder': 'Reminder of questions before a review',
  'papers-reminder': 'Reminder of papers',
  'decision-question': 'Question about a decision',
  'decision-reminder': 'Reminder about a decision',
  digest: 'Morning e-mail',
  'weekly-exceptions': 'Exceptions of a week',
  'monthly-exceptions': 'Exceptions of a month',
}

export function toKindWords(kind: string): string {
  const words = KINDS[kind] ?? kind.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const REASONS: Readonly<Record<FailureReason, string>> = {
  unreachable: 'The mail server could not be reached.',
  'timed-out': 'The mail server took too long.',
  'sign-in-refused': 'The mail server did not let Footprint in. Check the name and password of SMTP_URL.',
  'no-safe-connection': 'The mail server offers no safe connection.',
  'server-busy': 'The mail server asked to try later.',
  'refused-sender': 'The mail server does not take e-mail from our address. Check MAIL_FROM.',
  'refused-address': 'The address was refused: nobody is there, or it takes no e-mail.',
  'refused-message': 'The mail server refused the e-mail as it is, for example as too big.',
}

/** Why the last attempt failed, in a sentence. */
export function toReasonWords(reason: FailureReason): string {
  return REASONS[reason]
}

export const STATE_WORDS: Readonly<Record<Message['state'], string>> = {
  waiting: 'Waiting',
  failed: 'Not sent',
  sent: 'Sent',
  stopped: 'Stopped',
}

const STOPPED: Readonly<Record<NonNullable<Message['stoppedWhy']>, string>> = {
  'by-hand': 'Stopped by hand.',
  'link-closed': 'Stopped by itself: the link in it opens nothing any more.',
  'too-old': `Stopped by itself: it could not be sent for ${UNSENT_DAYS} days.`,
}

/** Why a message was stopped, in a sentence; '' where it was not. */
export function toStoppedWords({ stoppedWhy }: Pick<Message, 'stoppedWhy'>): string {
  return stoppedWhy === null ? '' : STOPPED[stoppedWhy]
}
