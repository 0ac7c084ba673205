// Findings in words, as every list of them has them.
import { toDate } from '../../kit/dates/index.ts'
import { toReturnYearName } from '../../law/returns/index.ts'
import { toInstantWords } from '../../kit/instant-words.ts'
import { renderTag } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { type FindingState, type KeptFinding, STATE_WORDS } from './kept-finding.ts'
import { MENDERS } from './menders.ts'
import type { RuleFacts } from './recorded-rule.ts'
import type { Severity } from './rule.ts'
import type { SuggestedChange } from './suggest-exit.ts'

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Cannot be true',
  warning: 'Ask about it',
}

const COLOURS: Readonly<Record<FindingState, string>> = {
  new: 'blue',
  still: 'grey',
  answered: 'green',
  gone: 'green',
}

export function renderSeverity(severity: Severity): Html {
  const colour = severity === 'error' ? 'red' : 'yellow'
  return renderTag({ text: SEVERITY_WORDS[severity], classes: `fp-keep govuk-tag--${colour}` })
}

/** Its state with since when. */
export function renderState(finding: KeptFinding): Html {
  const { state } = finding
  return html`${renderTag({ text: STATE_WORDS[state], classes: `fp-keep govuk-tag--${COLOURS[state]}` })}<br><span class="fp-quiet">${sinceWords(finding)}</span>`
}

/** "since 20 Nov 2026, 12:04". */
export function sinceWords({ state, firstSeenAt, goneAt, answer }: KeptFinding): string {
  const at = state === 'gone' ? goneAt : state === 'answered' ? (answer?.at ?? null) : firstSeenAt
  return at === null ? '' : `since ${toInstantWords(at)}`
}

/** Whom it is given to. */
export function assignedWords({ assignedPerson, assignedTeam }: KeptFinding): string {
  return [assignedPerson?.name, assignedTeam?.name].filter(Boolean).join(', ') || 'Nobody'
}

export const menderWords = (rule: RuleFacts): string => MENDERS[rule.whoCanPutRight]

/** "The child’s social worker". */
export const menderStart = (rule: RuleFacts): string => {
  const words = menderWords(rule)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const BECAUSE: Readonly<Record<SuggestedChange['because'], string>> = {
  'next-goes-on': 'care goes on there from another day',
  'begins-anew':
    'care begins anew there: it is the end of the return year, or the day before, whichever came first',
  'nothing-follows':
    'no later return has anything of the child: it is the last day of the last return that has the child',
  duplicate: 'that says the same of the same time',
  replaced: 'that tells otherwise of that time',
  overlap: 'that begins before this one ends',
  gap: 'this one ends with X1, which says that care goes on that day',
}

/** A guess, said as one, with what it rests on. */
export function suggestionWords({ opened, collection, closeOn, restsOn, because }: SuggestedChange): string {
  const does = closeOn === null ? 'leave out' : 'end'
  const when = closeOn === null ? '' : ` on ${toDate(closeOn)}`
  const which = `the episode that began on ${toDate(opened)} (return for ${toReturnYearName(collection)})${when}`
  const rests =
    restsOn === null
      ? BECAUSE[because]
      : `of the episode that began on ${toDate(restsOn.from)} (return for ${toReturnYearName(restsOn.collection)}): ${BECAUSE[because]}`
  return `A published way of guessing would ${does} ${which}, because ${rests}. It is a guess and gives no real reason for leaving: ask.`
}
