import type { Day } from '../../../kit/dates/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import {
  directionOf,
  isUnchecked,
  type Language,
  languageName,
  OFFERED_LANGUAGES,
  type Say,
  toDayWords,
} from '../languages.ts'
import { haveYourSayPath } from '../paths.ts'
import type { Opened } from './opened.ts'

export type BeginView = {
  readonly opened: Opened
  readonly begun: 'begun' | 'new'
  /** The last day on which the link opens. */
  readonly lastDay: Day
}

/** Which languages there are, and that one was not checked. */
export function renderLanguages(token: string, language: Language, say: Say): Html {
  const others = OFFERED_LANGUAGES.filter((one) => one !== language)
  const buttons = others.map((one) => {
    const name = html`<span lang="${one}" dir="${directionOf(one)}">${languageName(one)}</span>`
    return html`<button class="govuk-button govuk-button--secondary" type="submit" name="language" value="${one}">${name}</button>`
  })
  const note = isUnchecked(language) && renderInsetText({ text: say('not-checked') })
  return html`${note}<form action="${haveYourSayPath(token, 'language')}" method="post"><p class="govuk-body" id="languages">${say('language-label')}</p><div class="fp-onward" role="group" aria-labelledby="languages">${buttons}</div></form>`
}

const paragraph = (words: string): Html => html`<p class="govuk-body">${words}</p>`

/** The first page of a child's form: what it is, who reads it, that one may stop. */
export function renderBegin({ opened, begun, lastDay }: BeginView): Html {
  const { token, plan, say, language, consultation } = opened
  const { reviewOn, form } = consultation
  const day = toDayWords(language, lastDay)
  return html`<h1 class="fp-title">${say('have-your-say')}</h1>
${form === 'under-8' && renderInsetText({ text: say('begin-adult') })}
${paragraph(say('begin-lead'))}
${reviewOn !== null && paragraph(say('begin-day', { day: toDayWords(language, reviewOn) }))}
${paragraph(say('begin-count', { count: plan.screens.length }))}
${paragraph(say('begin-skip'))}
<h2 class="fp-heading">${say('who-reads')}</h2>
${paragraph(say('begin-who'))}
${paragraph(say('begin-safe'))}
${paragraph(say('begin-keep', { day }))}
<div class="fp-onward">${renderButton({ text: say(begun === 'begun' ? 'go-on-button' : 'begin-button'), href: haveYourSayPath(token, '1') })}</div>
<div class="fp-onward--other">${renderLanguages(token, language, say)}</div>`
}
