// What a challenge of the fictional council is told from.
import { addDays, type Day } from '../../src/kit/dates/index.ts'
import type { StepAsked } from '../../src/features/disputes/index.ts'

/** Something that was done so many days after the challenge was raised. */
type Done = readonly [after: number, asked: (on: Day) => StepAsked]

export type ChallengeStory = {
  /** Days before today on which it was raised. */
  readonly ago: number
  /** Left out: a child. */
  readonly subject?: 'service' | 'carer'
  readonly subjectName?: string
  readonly themes: readonly string[]
  readonly severity: 'low' | 'medium' | 'high'
  readonly says: string
  readonly sought: string
  /** Days after it was raised. */
  readonly soughtAfter?: number
  /** The stage at which it was formal at once; null for an informal concern. */
  readonly enters: number | null
  readonly steps: readonly Done[]
}

const WHO = ['Philippa Stone', 'Philippa Stone', 'Leonard Ashby', 'Marion Keel']

/** Who answers at a stage; they answer on a page. */
export const answererAt = (level: number) => ({ name: WHO[level - 1] ?? '', email: null, personId: null })

type Outcome = Extract<StepAsked, { act: 'close' }>['outcomes'][number]
type Step = Done[1]

const reach =
  (act: 'promote' | 'climb', level: number): Step =>
  () => ({ act, level, answerer: answererAt(level), says: '' })
export const promote = (level: number) => reach('promote', level)
export const reassign =
  (name: string, says: string): Step =>
  () => ({ act: 'reassign', answerer: { name, email: null, personId: null }, says })
export const climb = (level: number) => reach('climb', level)
const say =
  (act: 'note' | 'reply' | 'refuse' | 'accept' | 'strike' | 'reopen', says: string): Step =>
  () => ({ act, says })
export const note = (says: string) => say('note', says)
export const reply = (says: string) => say('reply', says)
export const refuse = (says: string) => say('refuse', says)
export const strike = (says: string) => say('strike', says)
export const reopen = (says: string) => say('reopen', says)
export const accept = say('accept', '')
export const disagree =
  (says: string): Step =>
  () => ({ act: 'answer', answer: { kind: 'disagree', says, action: null } })
export const ask =
  (says: string): Step =>
  () => ({ act: 'answer', answer: { kind: 'ask', says, action: null } })
export const agree =
  (says: string, days: number): Step =>
  (on) => ({
    act: 'answer',
    answer: { kind: 'accept', says: '', action: { says, by: addDays(on, days) } },
  })
export const close =
  (outcome: Outcome, difference: string): Step =>
  () => ({ act: 'close', says: '', outcomes: [outcome], difference })
