import { type Day, toIsoDate, toShortDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { EXIT_WORDS, exitKindOf } from '../exit-kind.ts'
import { assignedWords, renderState, suggestionWords } from '../finding-words.ts'
import { type KeptFinding, STATE_WORDS } from '../kept-finding.ts'
import { type KnownOfExit, visitWords } from '../known-of-exit.ts'
import { findingPath } from '../paths.ts'

/** An exit with what else is known of the child. */
export type ListedExit = KeptFinding & { readonly known: KnownOfExit | null }

type Column = ListColumn<ListedExit>

const dayText = (day: Day | null = null) => (day === null ? '' : toIsoDate(day))

const line = (label: string, value: string | null | undefined): Html =>
  html`<span class="fp-keep"><span class="fp-quiet">${label}</span> ${value || 'not recorded'}</span><br>`

const shortDay = (day: Day | null = null) => (day === null ? null : toShortDate(day))

const guessesOf = ({ known: facts }: ListedExit): readonly string[] =>
  (facts?.suggestions ?? []).map(suggestionWords)

const renderGuesses = (guesses: readonly string[]): readonly Html[] =>
  guesses.map((guess) => html`<br><em><strong>Suggestion:</strong> ${guess}</em>`)

const kindWords = ({ rule }: ListedExit): string => {
  const kind = exitKindOf(rule.code)
  return kind === null ? '' : EXIT_WORDS[kind]
}

const child: Column = {
  key: 'child',
  heading: 'Child',
  sort: 'ascending',
  namesRow: true,
  cell: ({ childId, id, childName, childNumber }) =>
    html`<a class="govuk-link" href="${findingPath(childId, id)}">${childName}</a>${childName !== childNumber && html`<br><span class="fp-quiet">${childNumber}</span>`}`,
  csv: ({ childName }) => childName,
}

const what: Column = {
  key: 'what',
  heading: 'What the files and the record say',
  sort: 'ascending',
  classes: 'fp-cell--wide',
  cell: (one) => html`<strong>${kindWords(one)}</strong><br>${one.says}${renderGuesses(guessesOf(one))}`,
  csv: (one) => one.says,
}

const state: Column = {
  key: 'state',
  heading: 'State',
  sort: 'ascending',
  cell: renderState,
  csv: (one) => STATE_WORDS[one.state],
}
const given: Column = {
  key: 'given',
  heading: 'Given to',
  sort: 'ascending',
  cell: assignedWords,
  csv: assignedWords,
}

const known: Column = {
  key: 'known',
  heading: 'What is known besides',
  cell: ({ known: facts }) =>
    html`${line('Last review', shortDay(facts?.lastReview))}${line('Last contact', shortDay(facts?.lastContact))}${line('Last seen', shortDay(facts?.lastSeen))}${facts?.lastVisit && line('Last visit in the dataset', visitWords(facts))}${line('IRO', facts?.officer)}`,
  csv: () => '',
}

const text = (key: string, heading: string, csv: (one: ListedExit) => string): Column => ({
  key,
  heading,
  cell: csv,
  csv,
})

export const EXIT_COLUMNS: readonly Column[] = [child, what, known, state, given]

export const EXIT_FILE_COLUMNS: readonly Column[] = [
  child,
  text('number', 'Number', ({ childNumber }) => childNumber),
  text('team', 'Team', ({ team }) => team ?? ''),
  text('kind', 'Kind', kindWords),
  what,
  text('review', 'Last review', (one) => dayText(one.known?.lastReview)),
  text('contact', 'Last contact', (one) => dayText(one.known?.lastContact)),
  text('seen', 'Last seen', (one) => dayText(one.known?.lastSeen)),
  text('visit', 'Last visit in the dataset', (one) => dayText(one.known?.lastVisit?.on)),
  text('officer', 'IRO', (one) => one.known?.officer ?? ''),
  text('suggestion', 'Suggestion', (one) => guessesOf(one).join(' ')),
  state,
  given,
]
