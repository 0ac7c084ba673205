// How challenges can be split.
import { OUTCOME_WORDS, OUTCOMES, SEVERITY_WORDS, SHARED_THEME_WORDS } from '../disputes/index.ts'

export type ChallengeBreakdownId = 'theme' | 'drift' | 'stage' | 'severity' | 'formality' | 'impact'

type Challenged = {
  readonly id: ChallengeBreakdownId
  readonly heading: string
  readonly words: Readonly<Record<string, string>>
  /** Keys that are not printed where they are nought. */
  readonly onlyIfAny?: readonly string[]
}

/** The most stages a policy may have. */
const STAGES = [1, 2, 3, 4, 5, 6]

/** The key of a challenge with themes of several kinds. */
export const SEVERAL = 'several'

/** Themes that authorities share, stages by their place in the policy: both can be compared with other authorities. */
export const CHALLENGE_BREAKDOWNS: readonly Challenged[] = [
  { id: 'theme', heading: 'Theme', words: { ...SHARED_THEME_WORDS, [SEVERAL]: 'More than one theme' } },
  {
    id: 'drift',
    heading: 'Drift or paperwork',
    words: {
      drift: 'Drift and permanence',
      papers: 'Papers',
      other: 'Something else',
    },
  },
  {
    id: 'stage',
    heading: 'Stage reached',
    words: {
      informal: 'Informal',
      ...Object.fromEntries(STAGES.map((level) => [`stage-${level}`, `Stage ${level}`])),
    },
    onlyIfAny: ['informal', 'stage-5', 'stage-6'],
  },
  { id: 'severity', heading: 'How serious', words: SEVERITY_WORDS },
  { id: 'formality', heading: 'Formal or not', words: { formal: 'Formal', informal: 'Informal' } },
  {
    id: 'impact',
    heading: 'What came of it',
    words: Object.fromEntries(OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]])),
  },
]
