import { type Day, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import { HOW_TO_REACH_PATH } from '../../authority/index.ts'
import type { ReallocationLetter } from '../reallocation-letter.ts'

export type Letters = {
  readonly letters: readonly ReallocationLetter[]
  /** How to reach the service, in sentences; empty where nobody recorded it. */
  readonly reachUs: readonly string[]
  readonly today: Day
}

/** The letters, each on a page of its own when printed. */
export function renderLetters({ letters, reachUs, today }: Letters): Html {
  const lead = `${countOf(letters.length, 'letter')}, a page each when you print. Read them through first: you know the child.`
  const body =
    letters.length === 0
      ? renderEmpty('No child has a new IRO by this move: there is nobody to write to.')
      : letters.map((letter) => renderLetter(letter, { reachUs, today }))
  return html`<div class="fp-no-print">${renderPageTitle('Letters to the children', lead)}${reachUs.length === 0 && renderNotRecorded()}</div><div class="fp-letters">${body}</div>`
}

function renderNotRecorded(): Html {
  return html`<p class="govuk-body">How to reach the service is not recorded, so each letter has an empty line for it. <a class="govuk-link" href="${HOW_TO_REACH_PATH}">Record it in Settings</a>.</p>`
}

function renderLetter(
  { forCarer, greeting, parts }: ReallocationLetter,
  { reachUs, today }: Omit<Letters, 'letters'>,
): Html {
  const carer = forCarer !== null && html`<p class="fp-quiet">${forCarer}</p>`
  const sections = parts.map(
    ({ heading, says }) =>
      html`<section><h2>${heading}</h2>${says.map((text) => html`<p>${text}</p>`)}</section>`,
  )
  return html`<article class="fp-doc fp-doc--letter" lang="en-GB"><div class="fp-doc__head"><p>From the reviewing service</p><p class="fp-doc__date">${toDate(today)}</p></div>${carer}<p>${greeting},</p>${sections}<section><h2>How to reach us</h2>${reachUs.length === 0 ? html`<p>You can reach us here: ______________________________</p>` : reachUs.map((text) => html`<p>${text}</p>`)}</section></article>`
}
