import { type Day, toDate } from '../../../kit/dates/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf, renderEmpty, toNumber } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { HOW_TO_REACH_PATH } from '../../authority/index.ts'
import type { ReallocationLetter } from '../reallocation-letter.ts'

export type Unwritten = { readonly child: string; readonly officer: string; readonly because: string }

export type Letters = {
  readonly letters: readonly ReallocationLetter[]
  /** Whom nobody writes to, and why. */
  readonly unwritten: readonly Unwritten[]
  /** How to reach the service, in sentences; empty where nobody recorded it. */
  readonly reachUs: readonly string[]
  readonly today: Day
}

/** The letters, each on a page of its own when printed. */
export function renderLetters({ letters, unwritten, reachUs, today }: Letters): Html {
  const lead = `${countOf(letters.length, 'letter')}, a page each when you print. Read them through first: you know the child.`
  const body =
    letters.length === 0
      ? renderEmpty('No child still has the IRO they got by this move: there is nobody to write to.')
      : letters.map((letter) => renderLetter(letter, { reachUs, today }))
  return html`<div class="fp-no-print">${renderPageTitle('Letters to the children', lead)}${reachUs.length === 0 && renderNotRecorded()}${unwritten.length > 0 && renderUnwritten(unwritten)}</div><div class="fp-letters">${body}</div>`
}

function renderUnwritten(unwritten: readonly Unwritten[]): Html {
  const caption = 'Who gets no letter, and why'
  return renderSection({
    title: caption,
    beside: toNumber(unwritten.length),
    content: renderFigureTable({
      caption,
      captionIs: 'said',
      head: ['Child', 'Went to', 'Why no letter'],
      rows: unwritten.map(({ child, officer, because }) => [child, officer, `${because}.`]),
      align: 'text',
    }),
  })
}

function renderNotRecorded(): Html {
  return html`<p class="govuk-body">How to reach the service is not recorded, so each letter has an empty line for it. <a class="govuk-link" href="${HOW_TO_REACH_PATH}">Record it in Settings</a>.</p>`
}

function renderLetter(
  { forCarer, greeting, parts }: ReallocationLetter,
  { reachUs, today }: Pick<Letters, 'reachUs' | 'today'>,
): Html {
  const carer = forCarer !== null && html`<p class="fp-quiet">${forCarer}</p>`
  const sections = parts.map(
    ({ heading, says }) =>
      html`<section><h2>${heading}</h2>${says.map((text) => html`<p>${text}</p>`)}</section>`,
  )
  return html`<article class="fp-doc fp-doc--letter" lang="en-GB"><div class="fp-doc__head"><p>From the reviewing service</p><p class="fp-doc__date">${toDate(today)}</p></div>${carer}<p>${greeting},</p>${sections}<section><h2>How to reach us</h2>${reachUs.length === 0 ? html`<p>You can reach us here: ______________________________</p>` : reachUs.map((text) => html`<p>${text}</p>`)}</section></article>`
}
