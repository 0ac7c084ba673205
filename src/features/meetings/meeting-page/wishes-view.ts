import { type Html, html } from '../../../ui/html.ts'
import { renderKeyValues } from '../../../ui/parts/index.ts'
import { meetingTaskPath } from '../paths.ts'
import { parseSchoolDay, toSchoolDayWords } from '../school-day.ts'
import { CHAIR_WORDS, WISH_QUESTIONS, WISH_WORDS, type WishQuestion } from '../wish.ts'
import type { MeetingView } from './view-model.ts'

/** What the child wishes: not asked, no wish and a wish apart. */
export function renderWishes({ meeting, wishes, mayArrange }: MeetingView): Html {
  const rows = WISH_QUESTIONS.map((question) => ({
    key: WISH_WORDS[question],
    value: answerOf(question, wishes[question]),
  }))
  return html`${renderKeyValues(rows)}${
    mayArrange === 'may-arrange' &&
    html`<p class="fp-actions"><a class="govuk-link" href="${meetingTaskPath(meeting.childId, meeting.id, 'wishes')}">Record what the child wishes</a></p>`
  }`
}

function answerOf(question: WishQuestion, answer: string | undefined): Html | string {
  if (answer === undefined) return html`<span class="fp-quiet">Not asked yet</span>`
  if (answer === '') return 'No wish'
  if (question === 'chair') return CHAIR_WORDS[answer] ?? answer
  const school = question === 'school-day' ? parseSchoolDay(answer) : undefined
  return school === undefined ? answer : toSchoolDayWords(school)
}
