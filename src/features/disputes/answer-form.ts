// The boxes of an answer: on the challenge's page, and behind a link.
import { addDays, type Day } from '../../kit/dates/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { ANSWERS, type AnswerSaid } from './dispute.ts'
import { ANSWER_WORDS } from './dispute-words.ts'
import {
  type formReader,
  renderChoice,
  renderDay,
  renderLine,
  renderWords,
  type Typed,
} from './form-parts.ts'

/** Reads what whoever is responsible answers: on a page, or through a link. */
export function readAnswer(read: ReturnType<typeof formReader>, today: Day): AnswerSaid | null {
  const kind = read.choice('answer', ANSWERS, 'Choose your answer')
  const says = read.words('says')
  if (kind !== 'accept') return kind === null ? null : { kind, says, action: null }
  const action = read.words('action', 'Enter what will be done')
  const by = read.day({ name: 'by', what: 'the day it will be done by', example: addDays(today, 14) })
  return by === null ? null : { kind, says, action: { says: action, by } }
}

/** The boxes of an answer, on a page or behind a link. */
export function renderAnswerFields(typed: Typed): Html {
  return html`${renderChoice(typed, { name: 'answer', label: 'What is your answer?' }, ANSWER_WORDS)}${renderLine(
    typed,
    {
      name: 'action',
      label: 'What will be done?',
      hint: 'Where you agree.',
    },
  )}${renderDay(typed, { name: 'by', label: 'By when?', hint: 'Where you agree.' })}${renderWords(typed, {
    name: 'says',
    label: 'Your reasons, or your question',
    hint: 'Where you do not agree, or ask. The child may ask to see this.',
  })}`
}
