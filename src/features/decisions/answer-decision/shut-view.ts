import { type PostedFields, readDateText, readText } from '../../../ui/forms/index.ts'
import { renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { ITEMS } from './view.ts'

const SHUT = {
  answered: {
    title: 'Thank you. We have your answer.',
    says: 'There is nothing more to do. If something changes, reply to the reviewing service.',
  },
  closed: {
    title: 'This link does not work any more',
    says: 'It has run out, another took its place, or the answer is no longer needed. If you think that is wrong, ask the reviewing service for another link.',
  },
  paused: {
    title: 'Too many wrong addresses',
    says: 'To keep what was decided safe, this link does not work for an hour. After that you can try again, with the e-mail address to which we wrote. It is only this link: any other that you have still works.',
  },
  unknown: {
    title: 'This link does not work',
    says: 'Check that you copied the whole link from the e-mail, or ask the reviewing service for another.',
  },
}

export type ShutKind = keyof typeof SHUT

/** What was sent as an answer, in words, to be copied; '' where nothing was. */
export function toWrittenWords(typed: PostedFields): string {
  const chosen = ITEMS.find(({ value }) => value === readText(typed, 'status'))
  const { day, month, year } = readDateText(typed, 'done-on')
  const doneOn = [day, month, year].filter((part) => part !== '').join(' ')
  return [chosen?.text ?? '', doneOn, readText(typed, 'says')].filter((part) => part !== '').join('\n')
}

const NOT_KEPT = {
  answered:
    'The answer that was sent first is kept. This one was not added to it. Copy it, if you still need it.',
  other: 'The link was closed while you were writing. Copy what you wrote, and send it another way.',
}

/** What a link shows that opens nothing, with what was written and not kept. */
export function renderShut(kind: ShutKind, written: string): { readonly title: string; readonly main: Html } {
  const { title, says } = SHUT[kind]
  const back =
    written !== '' &&
    html`<h2 class="fp-heading">Your answer was not kept</h2><p class="govuk-body">${NOT_KEPT[kind === 'answered' ? 'answered' : 'other']}</p>${renderTextarea({ name: 'written', rows: 6, label: { text: 'What you wrote' }, value: written })}`
  return {
    title,
    main: renderReadingColumn(html`${renderPageTitle(title)}<p class="govuk-body">${says}</p>${back}`),
  }
}
