import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPicture } from '../../../ui/parts/index.ts'
import type { Consultation } from '../consultation.ts'
import { planOf, type Question, questionsOf } from '../form-plan.ts'
import { directionOf, isUnchecked, type Say, sayIn, toDayWords } from '../languages.ts'
import { consultationPath } from '../paths.ts'
import { toBigChoices } from '../question-view.ts'

/** The questions to print, with boxes to tick and room to write. No name stands on it; the number leads back. */
export function renderPaper(asked: Consultation): Html {
  const { form, language, reviewOn, id } = asked
  const say = sayIn(language)
  const isYoung = planOf(form).audience === 'young'
  const words = (text: string): Html => html`<p class="govuk-body">${text}</p>`
  const day = reviewOn === null ? null : toDayWords(language, reviewOn)
  return html`<div lang="${language}" dir="${directionOf(language)}"><h1 class="fp-title">${say(isYoung ? 'have-your-say' : 'adult-title')}</h1>
${isUnchecked(language) && renderInsetText({ text: say('not-checked') })}
${words(say(isYoung ? 'begin-lead' : 'adult-lead'))}${day !== null && words(say(isYoung ? 'begin-day' : 'adult-day', { day }))}
${isYoung && words(say('begin-skip'))}
<h2 class="fp-heading">${say('who-reads')}</h2>${words(say(isYoung ? 'begin-who' : 'adult-who'))}${isYoung && words(say('begin-safe'))}
${questionsOf(form).map((question) => renderOnPaper(question, say))}</div>
<p class="govuk-body fp-quiet">Form ${id}</p>
<p class="fp-actions"><a class="govuk-link" href="${consultationPath(asked.childId, id)}">Back</a></p>`
}

function renderOnPaper(question: Question, say: Say): Html {
  const choices = toBigChoices(question, say).map(
    ({ label, picture }) => html`<li><span class="fp-paper__box"></span>${picture}${label}</li>`,
  )
  return html`<section class="fp-paper__question"><h2 class="fp-heading">${question.picture && renderPicture(question.picture)}${say(question.asks)}</h2>${question.hint && html`<p class="govuk-body">${say(question.hint)}</p>`}${choices.length > 0 && html`<ul class="fp-paper__choices">${choices}</ul>`}<span class="fp-paper__lines"></span></section>`
}
