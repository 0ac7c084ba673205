// How one question is drawn to be answered, for a child or an adult.
import { renderTextarea } from '../../ui/govuk/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { type BigChoice, renderBigChoices, renderFace, renderPicture } from '../../ui/parts/index.ts'
import type { Answer } from './answers.ts'
import { choicesOf, FACES, type Question } from './form-plan.ts'
import type { Say } from './languages.ts'

/** `page`: the question is the heading of its page. `part`: one of several on it. */
export type QuestionPlace = 'page' | 'part'

export type QuestionView = {
  readonly question: Question
  readonly answer: Answer
  readonly place: QuestionPlace
  readonly say: Say
}

export function renderQuestion({ question, answer, place, say }: QuestionView): Html {
  const asked = say(question.asks)
  if (question.kind === 'words') {
    return renderTextarea({
      name: question.key,
      value: answer.words,
      rows: 6,
      label: {
        html: html`${question.picture && renderPicture(question.picture)}${asked}`,
        isPageHeading: place === 'page',
        classes: 'fp-ask__question',
      },
      ...(question.hint && { hint: { text: say(question.hint) } }),
    })
  }
  const heading = place === 'page' ? html`<h1>${asked}</h1>` : html`<span>${asked}</span>`
  return html`<fieldset class="fp-ask"><legend class="fp-ask__question">${question.picture && renderPicture(question.picture)}${heading}</legend>${question.hint && html`<p class="govuk-body">${say(question.hint)}</p>`}${renderChosen(question, answer, say)}${renderTextarea({ name: question.key, value: answer.words, rows: 3, label: { text: say('tell-more') } })}</fieldset>`
}

function renderChosen(question: Question, { chosen }: Answer, say: Say): Html {
  const isLine = question.kind === 'line'
  return renderBigChoices({
    name: `${question.key}-choice`,
    choices: toBigChoices(question, say),
    value: chosen,
    look: isLine ? 'line' : 'list',
    lowest: isLine ? say('line-lowest') : undefined,
    highest: isLine ? say('line-highest') : undefined,
  })
}

const GLADNESS = [0, 1, 2, 3, 4] as const

/** The choices of a question, in the words and pictures that are shown. */
export function toBigChoices(question: Question, say: Say): readonly BigChoice[] {
  if (question.kind === 'faces') {
    return FACES.map((face, index) => ({
      value: face,
      label: say(`face-${face}`),
      picture: renderFace(GLADNESS[index] ?? 2),
    }))
  }
  if (question.kind === 'choice') return question.choices.map((key) => ({ value: key, label: say(key) }))
  return choicesOf(question).map((value) => ({ value, label: value }))
}
