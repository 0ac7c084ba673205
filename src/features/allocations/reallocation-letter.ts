// What a child is told when their officer changes together with other children's: plain words, for 9 to 11. Pure.
import { ageOn, type Day, toDate } from '../../kit/dates/index.ts'
import type { ReallocationReason } from './reallocation.ts'

export type LetterFacts = {
  /** Null: not recorded. */
  readonly givenName: string | null
  readonly born: Day | null
  readonly before: string
  readonly next: string
  readonly from: Day
  readonly why: ReallocationReason
  readonly today: Day
}

export type ReallocationLetter = {
  /** For whoever cares for a child who is too young to read it; null where the child may be able to. */
  readonly forCarer: string | null
  readonly greeting: string
  readonly parts: readonly { readonly heading: string; readonly says: readonly string[] }[]
}

/** Below this age somebody else reads the letter to the child. */
const READS_FROM = 7

/** The letter to one child. */
export function toReallocationLetter(facts: LetterFacts): ReallocationLetter {
  const { givenName, born, before, next, from, why, today } = facts
  const isYoung = born !== null && ageOn(born, today) < READS_FROM
  const when = from > today ? `From ${toDate(from)}` : `Since ${toDate(from)}`
  const verb = from > today ? 'will be' : 'has been'
  return {
    forCarer: isYoung
      ? 'This child is young. Please read the letter to them, or tell them in your own words.'
      : null,
    greeting: givenName === null ? 'Hello' : `Dear ${givenName}`,
    parts: [
      {
        heading: 'You have a new IRO',
        says: [
          `Your IRO was ${before}. ${when}, ${next} ${verb} your IRO.`,
          'IRO is short for independent reviewing officer. It is the person who runs your reviews and checks that the plans for you are good ones.',
          ...(why === 'other' ? [NOTHING_WRONG] : []),
        ],
      },
      ...(why === 'other' ? [] : [{ heading: 'Why', says: [`${whyWords(facts, why)} ${NOTHING_WRONG}`] }]),
      {
        heading: 'What stays the same',
        says: [
          'Your reviews go on. What was said in them still counts. This changes nothing about where you live. It does not change who your social worker is.',
        ],
      },
      {
        heading: 'What happens next',
        says: [
          `We have told ${next} what matters for you. So you do not have to say it all again.`,
          `${next} will talk with you before your next review. You can ask to meet sooner.`,
          `Do you want to say goodbye to ${before}? Tell us, or ask somebody you trust to tell us.`,
        ],
      },
      {
        heading: 'If you are not happy with this',
        says: [
          'Tell us. You can also have an advocate. That is somebody who is on your side and helps you to say what you want. It costs nothing. Any grown-up who looks after you can help you to find one.',
        ],
      },
    ],
  }
}

const NOTHING_WRONG = 'You did nothing wrong. It is not because of you.'

/** The reason to be told. Once they have a new officer, it is not known here whether the one before is still at work. */
function whyWords({ before, from, today }: LetterFacts, why: Exclude<ReallocationReason, 'other'>): string {
  if (why === 'share')
    return 'We want each IRO to have enough time for each child. So some children get a new one.'
  return from > today
    ? `${before} is going to stop working here.`
    : `We did this because the work of ${before} here comes to an end.`
}
