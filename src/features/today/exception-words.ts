// What a manager has to look into, in words, and where it is listed.
import { countOf } from '../../ui/parts/index.ts'
import { INDEPENDENCE_PATH, noticeListPath } from '../allocations/index.ts'
import { EVENTS_TO_TELL_PATH } from '../between-reviews/index.ts'
import { EMERGENCY_PATH } from '../children/index.ts'
import { MAIL_PATH } from '../mail/index.ts'
import type { ExceptionKind } from './exception.ts'

type Words = {
  readonly says: (count: number) => string
  readonly href: string
  readonly action: string
}

export const EXCEPTION_WORDS: Readonly<Record<ExceptionKind, Words>> = {
  untold: {
    says: (count) =>
      `Nobody told us of ${countOf(count, 'child', 'children')} who came into care in the last six months.`,
    href: noticeListPath('untold'),
    action: 'See who',
  },
  doomed: {
    says: (count) =>
      `We were told of ${countOf(count, 'child', 'children')} too late for a first review in time.`,
    href: noticeListPath('doomed'),
    action: 'See who',
  },
  dependent: {
    says: (count) =>
      `${count === 1 ? 'One child is held by an IRO who is' : `${countOf(count, 'child', 'children')} are held by IROs who are`} no longer independent.`,
    href: INDEPENDENCE_PATH,
    action: 'See who',
  },
  openings: {
    says: (count) => `${countOf(count, 'record was', 'records were')} opened in an emergency.`,
    href: EMERGENCY_PATH,
    action: 'Look at why',
  },
  events: {
    says: (count) =>
      `Our records show ${countOf(count, 'thing')} about your children that an IRO should be told of.`,
    href: EVENTS_TO_TELL_PATH,
    action: 'See what',
  },
  mail: {
    says: (count) => `${countOf(count, 'e-mail')} could not be sent.`,
    href: MAIL_PATH,
    action: 'See which',
  },
}
