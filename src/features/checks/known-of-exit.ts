// What is known of a child whose exit is missing or in doubt, from whatever else tells of the child.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { html } from '../../ui/html.ts'
import type { KeyValue } from '../../ui/parts/index.ts'
import { suggestionWords } from './finding-words.ts'
import type { SuggestedChange } from './suggest-exit.ts'

export type KnownOfExit = {
  /** Null each: not recorded. */
  readonly lastReview: Day | null
  readonly lastContact: Day | null
  readonly lastSeen: Day | null
  readonly officer: string | null
  /** The last visit that the Standard Safeguarding Dataset tells of: by a social worker, as a rule. */
  readonly lastVisit: { readonly on: Day; readonly seen: boolean | null } | null
  /** The period of care as it stands in the register. */
  readonly careFrom: Day | null
  readonly careTo: Day | null
  /** What the published method would do, in its order. */
  readonly suggestions: readonly SuggestedChange[]
}

const dayWords = (day: Day | null) => (day === null ? '' : toDate(day))

/** "5 October 2026, not seen"; '' where none is known. */
export function visitWords({ lastVisit }: Pick<KnownOfExit, 'lastVisit'>): string {
  if (lastVisit === null) return ''
  const { on, seen } = lastVisit
  return seen === null ? toDate(on) : `${toDate(on)}, ${seen ? 'seen' : 'not seen'}`
}

/** In rows, a suggestion marked as one. */
export function knownRows(known: KnownOfExit): readonly KeyValue[] {
  const { careFrom, careTo, suggestions } = known
  return [
    { key: 'Last review', value: dayWords(known.lastReview) },
    { key: 'Last contact with the reviewing service', value: dayWords(known.lastContact) },
    { key: 'Last seen by the reviewing service', value: dayWords(known.lastSeen) },
    { key: 'Last visit in the dataset', value: visitWords(known) },
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
        suggestions.length === 0
          ? html`<span class="fp-quiet">None: the published way of guessing says nothing here</span>`
          : html`${suggestions.map((one) => html`<p class="govuk-body">${suggestionWords(one)}</p>`)}`,
    },
  ]
}
