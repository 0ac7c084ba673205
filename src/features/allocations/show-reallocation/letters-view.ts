import { type Day, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty } from '../../../ui/parts/index.ts'
import type { ReallocationLetter } from '../reallocation-letter.ts'

/** The letters, each on a page of its own when printed. */
export function renderLetters(letters: readonly ReallocationLetter[], today: Day): Html {
  const lead = `${countOf(letters.length, 'letter')}, a page each when you print. Read them through first: you know the child.`
  const body =
    letters.length === 0
      ? renderEmpty('No child has a new IRO by this move: there is nobody to write to.')
      : letters.map((letter) => renderLetter(letter, today))
  return html`<div class="fp-no-print">${renderPageTitle('Letters to the children', lead)}</div><div class="fp-letters">${body}</div>`
}

function renderLetter({ forCarer, greeting, parts }: ReallocationLetter, today: Day): Html {
  const carer = forCarer !== null && html`<p class="fp-quiet">${forCarer}</p>`
  const sections = parts.map(
    ({ heading, says }) =>
      html`<section><h2>${heading}</h2>${says.map((text) => html`<p>${text}</p>`)}</section>`,
  )
  return html`<article class="fp-doc fp-doc--letter" lang="en-GB"><div class="fp-doc__head"><p>From the reviewing service</p><p class="fp-doc__date">${toDate(today)}</p></div>${carer}<p>${greeting},</p>${sections}<p>You can reach us here: ______________________________</p></article>`
}
