import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { answerTo, type Draft, isBlank, toChosenWords } from '../answers.ts'
import type { Question } from '../form-plan.ts'
import { isUnchecked } from '../languages.ts'
import { haveYourSayPath } from '../paths.ts'
import type { Opened } from './opened.ts'
import { go } from './screen-view.ts'

/** Every answer with the way back to its question, and the button that sends. */
export function renderCheck(opened: Opened, draft: Draft): Html {
  const { token, plan, say, language } = opened
  const isYoung = plan.audience === 'young'
  const rows = plan.screens.flatMap((screen, index) =>
    screen.map((question) => renderAnswer(opened, draft, question, index + 1)),
  )
  const talk =
    draft.talk &&
    html`${renderInsetText({ text: say('talk-chosen') })}<div class="fp-onward">${go('no-talk', say('talk-undo'), 'second')}</div>`
  const back =
    !isYoung &&
    html`<a class="govuk-button govuk-button--secondary" href="${haveYourSayPath(token, '1')}">${say('change')}</a>`
  return html`<h1 class="fp-title">${say('check-title')}</h1>${isUnchecked(language) && renderInsetText({ text: say('not-checked') })}<p class="govuk-body">${say('check-lead')}</p>
<form action="${haveYourSayPath(token, 'check')}" method="post">${talk}${rows}
<div class="fp-onward">${go('send', say(isYoung ? 'send' : 'adult-send'), 'main')}${isYoung && !draft.talk && go('talk', say('talk'), 'second')}${go('stop', say('stop'), 'second')}${back}</div></form>`
}

function renderAnswer({ token, plan, say }: Opened, draft: Draft, question: Question, step: number): Html {
  const answer = answerTo(draft, question)
  const { chosen, words } = answer
  const isYoung = plan.audience === 'young'
  const asked = say(question.asks)
  const skipped =
    isBlank(answer) && html`<p class="fp-said fp-quiet">${say(isYoung ? 'no-answer' : 'adult-skipped')}</p>`
  const change =
    isYoung &&
    html`<a class="govuk-link" href="${haveYourSayPath(token, String(step))}">${say('change')}<span class="govuk-visually-hidden">: ${asked}</span></a>`
  return html`<section class="fp-section"><h2 class="fp-heading">${asked}</h2>${chosen !== null && html`<p class="fp-said">${toChosenWords(question, chosen, say)}</p>`}${words.trim() !== '' && html`<p class="fp-said">${words}</p>`}${skipped}${change}</section>`
}

/** Shown where somebody stops: what they wrote waits. */
export function renderStopped({ token, say }: Opened, day: string): Html {
  return html`<h1 class="fp-title">${say('stopped-title')}</h1><p class="govuk-body">${say('stopped-lead')}</p><p class="govuk-body">${say('stopped-until', { day })}</p><p class="govuk-body"><a class="govuk-link" href="${haveYourSayPath(token)}">${say('go-on-button')}</a></p>`
}
