import type { Day } from '../../../kit/dates/index.ts'
import { renderHiddenField } from '../../../ui/forms/index.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { answerTo, type Draft, isTooLong, MOST_LETTERS } from '../answers.ts'
import type { MessageKey } from '../english.ts'
import type { Question, Screen } from '../form-plan.ts'
import { isUnchecked, type Say, toDayWords } from '../languages.ts'
import { haveYourSayPath } from '../paths.ts'
import { renderQuestion } from '../question-view.ts'
import { renderLanguages } from './begin-view.ts'
import { markOf } from './draft.ts'
import type { Opened } from './opened.ts'

/** Why the same screen is shown once more. */
export type Look =
  | { readonly why: 'empty' }
  | { readonly why: 'long' }
  /** What another window wrote. */
  | { readonly why: 'other'; readonly other: Draft }

export type ScreenView = {
  readonly opened: Opened
  /** From 1. */
  readonly step: number
  readonly screen: Screen
  readonly draft: Draft
  readonly look: Look | null
  readonly lastDay: Day
}

export function renderScreen(view: ScreenView): Html {
  return view.opened.plan.audience === 'young' ? renderYoung(view) : renderAdult(view)
}

function renderYoung({ opened, step, screen, draft, look }: ScreenView): Html {
  const { token, say, plan, language } = opened
  const fields = screen.map((question) =>
    renderQuestion({ question, answer: answerTo(draft, question), place: 'page', say }),
  )
  return html`${renderSteps(step, plan.screens.length, say)}${look && renderLook(look, screen, draft, say)}${isUnchecked(language) && renderInsetText({ text: say('not-checked') })}
<form action="${haveYourSayPath(token, String(step))}" method="post" novalidate>${renderMark(screen, draft, look)}${fields}
<div class="fp-onward">${go('next', say('next'), 'main')}${go('skip', say('skip'), 'second')}${go('back', say('back'), 'second')}</div>
<div class="fp-onward fp-onward--other">${go('talk', say('talk'), 'second')}${go('stop', say('stop'), 'second')}</div></form>`
}

function renderAdult({ opened, step, screen, draft, look, lastDay }: ScreenView): Html {
  const { token, say, language, consultation } = opened
  const { reviewOn } = consultation
  const fields = screen.map((question) =>
    renderQuestion({ question, answer: answerTo(draft, question), place: 'part', say }),
  )
  const words = (key: MessageKey, day?: Day) =>
    html`<p class="govuk-body">${say(key, day === undefined ? {} : { day: toDayWords(language, day) })}</p>`
  return html`<h1 class="fp-title">${say('adult-title')}</h1>${look && renderLook(look, screen, draft, say)}
${words('adult-lead')}${reviewOn !== null && words('adult-day', reviewOn)}${words('adult-no-name')}
<h2 class="fp-heading">${say('who-reads')}</h2>${words('adult-who')}${words('adult-keep', lastDay)}
<form action="${haveYourSayPath(token, String(step))}" method="post" novalidate>${renderMark(screen, draft, look)}${fields}
<div class="fp-onward">${go('next', say('adult-next'), 'main')}${go('stop', say('adult-stop'), 'second')}</div></form>
<div class="fp-onward--other">${renderLanguages(token, language, say)}</div>`
}

/** A button of the form: all of them keep what was answered. */
export function go(value: string, words: string, look: 'main' | 'second'): Html {
  const classes = look === 'main' ? 'govuk-button' : 'govuk-button govuk-button--secondary'
  return html`<button class="${classes}" type="submit" name="go" value="${value}">${words}</button>`
}

// The box shows what was typed now, so the mark is that of what is kept: the next press keeps the box.
function renderMark(screen: Screen, draft: Draft, look: Look | null): Html {
  return renderHiddenField('mark', markOf(screen, look?.why === 'other' ? look.other : draft))
}

function renderSteps(step: number, total: number, say: Say): Html {
  const dots = Array.from(
    { length: total },
    (_, index) =>
      html`<span class="${index < step ? 'fp-steps__dot fp-steps__dot--done' : 'fp-steps__dot'}"></span>`,
  )
  return html`<div class="fp-steps"><span class="fp-steps__words">${say('step', { step, total })}</span><span class="fp-steps" aria-hidden="true">${dots}</span></div>`
}

function renderLook(look: Look, screen: Screen, draft: Draft, say: Say): Html {
  return html`<div class="fp-look" role="alert"><h2 class="fp-look__title">${say('look-again')}</h2>${toLookWords(look, screen, draft, say).map((words) => html`<p>${words}</p>`)}</div>`
}

function toLookWords(look: Look, screen: Screen, draft: Draft, say: Say): readonly string[] {
  if (look.why === 'empty') return [say('look-empty')]
  if (look.why === 'long') {
    const long = screen.filter((question) => isTooLong(answerTo(draft, question)))
    return long.map((question) => {
      const has = answerTo(draft, question).words.length
      const words = say('look-long', { most: MOST_LETTERS, has })
      return screen.length === 1 ? words : `${say(question.asks)} ${words}`
    })
  }
  return screen.flatMap((question) => {
    const other = wordsOf(look.other, question)
    return other === wordsOf(draft, question) ? [] : [say('look-other', { other })]
  })
}

const wordsOf = (draft: Draft, question: Question): string => {
  const { chosen, words } = answerTo(draft, question)
  return words === '' ? (chosen ?? '') : words
}
