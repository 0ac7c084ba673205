import { type Html, html } from '../../ui/html.ts'
import type { KeyValue } from '../../ui/parts/index.ts'
import { parseSchoolDay, toSchoolDayWords } from './school-day.ts'
import { CHAIR_WORDS, WISH_QUESTIONS, WISH_WORDS, type WishQuestion, type Wishes } from './wish.ts'

/** What the child wishes, line by line: not asked, no wish and a wish apart. */
export const toWishRows = (wishes: Wishes): readonly KeyValue[] =>
  WISH_QUESTIONS.map((question) => ({
    key: WISH_WORDS[question],
    value: answerOf(question, wishes[question]),
  }))

function answerOf(question: WishQuestion, answer: string | undefined): Html | string {
  if (answer === undefined) return html`<span class="fp-quiet">Not asked yet</span>`
  if (answer === '') return 'No wish'
  if (question === 'chair') return CHAIR_WORDS[answer] ?? answer
  const school = question === 'school-day' ? parseSchoolDay(answer) : undefined
  return school === undefined ? answer : toSchoolDayWords(school)
}
