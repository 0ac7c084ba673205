import { renderTextarea } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { answerTo, type Answers, toChosenWords } from '../answers.ts'
import type { Question } from '../form-plan.ts'
import { type Say, sayIn } from '../languages.ts'
import type { Shut } from './opened.ts'

/** What somebody sent to a link that takes nothing any more: the questions that they wrote something to. */
export type Written = { readonly answers: Answers; readonly written: readonly Question[] }

/** Why a link opens no form, what to do, and what was written and not kept. */
export function renderShut(
  { kind, language }: Shut,
  { answers, written }: Written,
): { readonly title: string; readonly main: Html } {
  const say = sayIn(language)
  const title = say(`${kind}-title`)
  const more = kind === 'sent' && html`<p class="govuk-body">${say('sent-more')}</p>`
  const back = written.map((question) => renderWritten(question, answers, say))
  return {
    title,
    main: html`<h1 class="fp-title">${title}</h1><p class="govuk-body">${say(`${kind}-lead`)}</p>${more}${written.length > 0 && html`<div class="fp-look" role="alert"><h2 class="fp-look__title">${say('not-kept-title')}</h2><p>${say('not-kept-lead')}</p></div>${back}`}`,
  }
}

function renderWritten(question: Question, answers: Answers, say: Say): Html {
  const { chosen, words } = answerTo({ answers }, question)
  const value = [...(chosen === null ? [] : [toChosenWords(question, chosen, say)]), words]
  return renderTextarea({
    name: question.key,
    value: value.filter((part) => part !== '').join('\n'),
    rows: 4,
    label: { text: say(question.asks) },
  })
}
