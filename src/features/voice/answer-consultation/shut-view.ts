import { type Html, html } from '../../../ui/html.ts'
import { sayIn } from '../languages.ts'
import type { Shut } from './opened.ts'

/** Why a link opens no form, and what to do. */
export function renderShut({ kind, language }: Shut): { readonly title: string; readonly main: Html } {
  const say = sayIn(language)
  const title = say(`${kind}-title`)
  const more = kind === 'sent' && html`<p class="govuk-body">${say('sent-more')}</p>`
  return {
    title,
    main: html`<h1 class="fp-title">${title}</h1><p class="govuk-body">${say(`${kind}-lead`)}</p>${more}`,
  }
}
