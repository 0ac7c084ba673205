// What is recorded around the reviews of one child, and no return says.
import type { Day } from '../../kit/dates/index.ts'
import type { Caseload, CaseloadRules, PromptnessFact } from '../allocations/index.ts'
import type { AskedFact } from '../voice/index.ts'
import type { DecisionFact } from '../decisions/index.ts'
import type { DisputeFact } from '../disputes/index.ts'
import type { PapersFact } from '../papers/index.ts'
import type { ProgrammeAction } from '../quality/index.ts'
import type { RecordFact } from '../records/index.ts'
import type { SpokenTo } from '../reviews/index.ts'

/** Something with a last day for it; `done` null: nobody recorded it. */
export type Clocked = { readonly due: Day | null; readonly done: Day | null }

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
  /** Challenges about the child, each with the first of its children alone, so that it counts once. */
  readonly disputes: readonly DisputeFact[]
  readonly besideDisputes: readonly BesideDisputes[]
  /** Who held whom and worked how much, the same for every child; null where that is not asked. */
  readonly staffing: Staffing | null
  /** With what is about no child; null with every child, and where it is not asked. */
  readonly ownWork: OwnWork | null
}

/** Of what is recorded around reviews, what stands with one record of a child. */
export type AroundFacts = Omit<CycleFacts, 'disputes' | 'besideDisputes' | 'staffing' | 'ownWork'>

/** Of an action of the work programme what figures count. */
export type CountedAction = Pick<
  ProgrammeAction,
  'id' | 'kind' | 'year' | 'says' | 'owner' | 'by' | 'updates'
>

/** What the service sets out to do, and looks at in itself. */
export type OwnWork = {
  readonly programme: readonly CountedAction[]
  /** The days on which an IRO’s practice was observed, in order. */
  readonly observed: readonly Day[]
}

/** What caseloads and posts are worked from. */
export type Staffing = { readonly caseload: Caseload; readonly rules: CaseloadRules }

/** What the service does beside a dispute, or with none. Legal advice stands with no child, for it is held apart. */
export type BesideDisputes = {
  readonly kind:
    | 'cafcass'
    | 'official-solicitor'
    | 'court-view'
    | 'legal-advice'
    | 'challenge-meeting'
    | 'good-practice'
  readonly on: Day
  /** Who did it, by name; null where that is not recorded. */
  readonly officer: string | null
  readonly team: string | null
  /** Of a note of good practice: the theme that all authorities share. */
  readonly theme: string | null
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
  disputes: [],
  besideDisputes: [],
  staffing: null,
  ownWork: null,
}
