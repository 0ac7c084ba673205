import type { Check, Independence, Link } from '../../law/reviewing-officers/index.ts'

/** What each bar asks, of the officer. */
export const BAR_WORDS: Readonly<Record<Link, string>> = {
  'prepares-the-care-plan': 'Does not prepare the care plan',
  'manages-the-case': 'Does not prepare the care plan or manage the case',
  'visits-for-the-authority': 'Does not visit the child for the authority',
  'personal-adviser': 'Is not the child’s personal adviser',
  'manages-one-of-these': 'Does not manage anybody who does one of these',
  'controls-the-money': 'Does not control the money and services given to the case',
}

export const OUTCOME_WORDS: Readonly<
  Record<Check['outcome'], { readonly text: string; readonly classes: string }>
> = {
  holds: { text: 'Not met', classes: 'govuk-tag--red' },
  'does-not-hold': { text: 'Met', classes: 'govuk-tag--green' },
  'cannot-tell': { text: 'We cannot tell', classes: 'govuk-tag--yellow' },
}

/** In one sentence whether an officer was independent. */
export function toVerdictWords(kind: Independence['kind'], officer: string): string {
  if (kind === 'independent') return `${officer} was independent on that day.`
  if (kind === 'barred') return `${officer} was not independent on that day.`
  return `We cannot tell whether ${officer} was independent on that day: something is not recorded.`
}
