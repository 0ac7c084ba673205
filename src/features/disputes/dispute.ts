// A concern of an officer, and the formal dispute it may become. Pure.
import type { Day } from '../../kit/dates/index.ts'
import type { DisputeAct, DisputeState } from './state-table.ts'

/** What it is about: children of the register, the service as a whole, a foster carer, or a child protection plan. */
export const SUBJECTS = ['child', 'service', 'carer', 'protection-plan'] as const
export type Subject = (typeof SUBJECTS)[number]

export const SEVERITIES = ['low', 'medium', 'high'] as const
export type Severity = (typeof SEVERITIES)[number]

export const ANSWERS = ['accept', 'disagree', 'ask'] as const
export type AnswerKind = (typeof ANSWERS)[number]

export const OUTCOMES = [
  'plan-changed',
  'brought-forward',
  'service-provided',
  'placement-kept',
  'practice-changed',
  'apology',
  'no-change',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What it came from, by its id. A prompt's id is the prompt's name. */
export const ABOUT_KINDS = ['review', 'decision', 'paper', 'event', 'prompt'] as const
export type About = { readonly kind: (typeof ABOUT_KINDS)[number]; readonly id: string }

/** A formal stage as the authority's policy has it. */
export type PolicyStage = {
  readonly name: string
  /** Working days to answer. */
  readonly days: number
  /** Who is told when nobody answers; '' for nobody. */
  readonly tells: string
}

/** Who must answer. */
export type Answerer = {
  readonly name: string
  readonly email: string | null
  readonly personId: string | null
}

/** A stage that a dispute has reached, as the policy of that day had it. */
export type StageReached = PolicyStage & {
  /** The number of the step that reached it. */
  readonly step: number
  /** 1, 2, … of the policy's stages. */
  readonly level: number
  readonly reachedOn: Day
  readonly answerer: Answerer
}

/** What whoever is responsible says. */
export type AnswerSaid = {
  readonly kind: AnswerKind
  readonly says: string
  /** Of one who accepts: what will be done, and by when. */
  readonly action: { readonly says: string; readonly by: Day } | null
}

/** What came of a dispute when it was closed. */
export type Closing = { readonly outcomes: readonly Outcome[]; readonly difference: string }

/** One thing that was done about a dispute. */
export type DisputeStep = {
  readonly number: number
  readonly act: DisputeAct | 'raise'
  readonly on: Day
  readonly says: string
  /** Who: the name of an account, or of whoever answered through a link. */
  readonly by: string
  readonly isThroughLink: boolean
  readonly stage: StageReached | null
  /** Of a step that names who must answer, whom: a stage reached, or another person for it. */
  readonly named: Answerer | null
  readonly answer: AnswerSaid | null
  /** Of a step that closed it, what came of it; else null. */
  readonly closing: Closing | null
  readonly at: Date
}

/** What it is and where it stands. */
export type Dispute = {
  readonly id: string
  /** By which people name it: challenge 12. */
  readonly number: number
  readonly subject: Subject
  /** Of a carer or a child protection plan, whose; else ''. */
  readonly subjectName: string
  readonly severity: Severity
  readonly says: string
  readonly sought: string
  readonly soughtBy: Day | null
  readonly raisedOn: Day
  readonly raisedBy: { readonly personId: string; readonly name: string }
  /** Null: it has stayed informal. */
  readonly formalOn: Day | null
  readonly team: { readonly id: string; readonly name: string } | null
  readonly about: About | null
  readonly themes: readonly { readonly code: string; readonly name: string; readonly mappedTo: string }[]
  readonly childIds: readonly string[]
  readonly state: DisputeState
  /** The stage it stands at, or stood at when it was closed; null while informal. */
  readonly stage: StageReached | null
  /** Where an answer was accepted that promises something: what, and by when; else null. */
  readonly promise: AnswerSaid['action']
  readonly closedOn: Day | null
  readonly outcomes: readonly Outcome[]
  readonly difference: string
  readonly version: number
}

/** What was promised and is past its day, of a dispute that is still open for it; else null. */
export function overduePromise(
  { state, promise }: Pick<Dispute, 'state' | 'promise'>,
  today: Day,
): Dispute['promise'] {
  return state === 'agreed' && promise !== null && promise.by < today ? promise : null
}

/** What the child was told, thinks and was offered. */
export type ChildVoice = {
  readonly childId: string
  readonly number: number
  readonly told: boolean
  readonly toldOn: Day | null
  readonly whyNot: string
  readonly view: string
  /** Null: not recorded. */
  readonly advocate: 'accepted' | 'declined' | 'not-offered' | null
  /** Null: not known. */
  readonly againstWishes: boolean | null
  readonly reasons: string
}

/** What is written down of a child at one time. */
export type VoiceSaid = Omit<ChildVoice, 'childId' | 'number'>
