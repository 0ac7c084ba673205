// What is known of a child whose exit is missing or in doubt, from whatever else tells of the child.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { html } from '../../ui/html.ts'
import type { KeyValue } from '../../ui/parts/index.ts'
import { suggestionWords } from './finding-words.ts'
import type { SuggestedExit } from './suggest-exit.ts'

export type KnownOfExit = {
  /** Null each: not recorded. */
  readonly lastReview: Day | null
  readonly lastContact: Day | null
  readonly lastSeen: Day | null
  readonly officer: string | null
  /** The period of care as it stands in the register. */
  readonly careFrom: Day | null
  readonly careTo: Day | null
  /** What the published method would guess; null: nothing. */
  readonly suggestion: SuggestedExit | null
}

const dayWords = (day: Day | null) => (day === null ? '' : toDate(day))

/** In rows, a suggestion marked as one. */
export function knownRows(known: KnownOfExit): readonly KeyValue[] {
  const { careFrom, careTo, suggestion } = known
  return [
    { key: 'Last review', value: dayWords(known.lastReview) },
    { key: 'Last contact with the reviewing service', value: dayWords(known.lastContact) },
    { key: 'Last seen by the reviewing service', value: dayWords(known.lastSeen) },
    { key: 'IRO', value: known.officer ?? '' },
    {
      key: 'Care in the register',
      value:
        careFrom === null
          ? ''
          : `from ${toDate(careFrom)}, ${careTo === null ? 'open' : `to ${toDate(careTo)}`}`,
    },
    {
      key: 'Suggestion',
      value:
        suggestion === null
          ? html`<span class="fp-quiet">None: the published way of guessing says nothing here</span>`
          : suggestionWords(suggestion),
    },
  ]
}
