// What is recorded around the reviews of one child, and no return says.
import type { Day } from '../../kit/dates/index.ts'
import type { PromptnessFact } from '../allocations/index.ts'
import type { AskedFact } from '../voice/index.ts'
import type { Decision } from '../decisions/index.ts'
import type { PapersFact } from '../papers/index.ts'
import type { RecordFact } from '../records/index.ts'
import type { SpokenTo } from '../reviews/index.ts'

/** Something with a last day for it; `done` null: nobody recorded it. */
export type Clocked = { readonly due: Day | null; readonly done: Day | null }

/** Of a decision what figures count; not what it says. */
export type DecisionFact = Pick<
  Decision,
  'childId' | 'number' | 'madeOn' | 'firstBy' | 'slips' | 'status' | 'doneOn'
>

export type CycleFacts = {
  /** One for each time in care that began. */
  readonly notices: readonly PromptnessFact[]
  readonly appointments: readonly PromptnessFact[]
  /** Papers and talk before each review held, in order. */
  readonly prepared: readonly PapersFact[]
  readonly asked: readonly AskedFact[]
  /** What followed each review that was recorded here. */
  readonly followed: readonly RecordFact[]
  readonly decisions: readonly DecisionFact[]
  /** What was recorded of talking to the child before the review whose first part is that day. */
  readonly spoken: ReadonlyMap<Day, SpokenTo>
  /** What the officer said of a move, by its day. */
  readonly moveAnswers: ReadonlyMap<Day, MoveAnswer>
  /** The days of mid-way checks, in order. */
  readonly midways: readonly Day[]
  /** The days on which somebody of the service saw the child, in order. */
  readonly seen: readonly Day[]
}

export type MoveAnswer = { readonly answer: string; readonly reason: string }

/** A child of whom nothing is recorded around reviews. */
export const NO_CYCLE: CycleFacts = {
  notices: [],
  appointments: [],
  prepared: [],
  asked: [],
  followed: [],
  decisions: [],
  spoken: new Map(),
  moveAnswers: new Map(),
  midways: [],
  seen: [],
}
