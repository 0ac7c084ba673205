// What somebody answers: kept as a draft while they go on, and worked into what is sent. Pure.
import { z } from 'zod'
import type { SentAnswer } from './consultation.ts'
import { FACES, choicesOf, LINE_LENGTH, type Question } from './form-plan.ts'
import type { Say } from './languages.ts'

/** Letters that one box holds when it is sent. A draft may hold more, so that nothing is lost. */
export const MOST_LETTERS = 5000

/** Letters of one box that a draft keeps. */
export const MOST_DRAFTED = 40_000

export type Answer = { readonly chosen: string | null; readonly words: string }
export type Answers = Readonly<Record<string, Answer>>

export type Draft = {
  readonly answers: Answers
  readonly talk: boolean
}

export const EMPTY_ANSWER: Answer = { chosen: null, words: '' }
export const EMPTY_DRAFT: Draft = { answers: {}, talk: false }

const stored = z.object({
  answers: z.record(z.string(), z.object({ chosen: z.string().nullable(), words: z.string() })),
  talk: z.boolean(),
})

/** Reads a draft that was opened; an empty one where it is not what {@link toDraftText} writes. */
export function readDraft(text: string | null): Draft {
  return text === null ? EMPTY_DRAFT : stored.parse(JSON.parse(text))
}

export const toDraftText = (draft: Draft): string => JSON.stringify(draft)

export const answerTo = ({ answers }: Pick<Draft, 'answers'>, { key }: Question): Answer =>
  answers[key] ?? EMPTY_ANSWER

export const isBlank = ({ chosen, words }: Answer): boolean => chosen === null && words.trim() === ''

export const isTooLong = ({ words }: Answer): boolean => words.length > MOST_LETTERS

/** A line end counts as one letter, as in the browser's own box. */
const withOneLineEnd = (text: string): string => text.replaceAll('\r\n', '\n')

/** What a form says to one question; a choice that is not offered is none. */
export function readAnswer(form: URLSearchParams, question: Question): Answer {
  const chosen = form.get(`${question.key}-choice`)
  return {
    chosen: chosen !== null && choicesOf(question).includes(chosen) ? chosen : null,
    words: withOneLineEnd(form.get(question.key) ?? ''),
  }
}

/** What was chosen, in the words that were shown. */
export function toChosenWords(question: Question, chosen: string, say: Say): string {
  if (question.kind === 'line') return `${chosen} / ${LINE_LENGTH - 1}`
  if (question.kind === 'faces') {
    const face = FACES.find((one) => one === chosen)
    return face === undefined ? chosen : say(`face-${face}`)
  }
  const key = question.kind === 'choice' ? question.choices.find((one) => one === chosen) : undefined
  return key === undefined ? chosen : say(key)
}

/** What is sent: every question that was answered, in the words it was asked in. */
export function toSentAnswers(questions: readonly Question[], draft: Draft, say: Say): readonly SentAnswer[] {
  return questions.flatMap((question) => {
    const answer = answerTo(draft, question)
    if (isBlank(answer)) return []
    const { chosen, words } = answer
    return [
      {
        question: question.key,
        asked: say(question.asks),
        chosen: chosen === null ? null : toChosenWords(question, chosen, say),
        said: words.trim(),
      },
    ]
  })
}
