import { ageOn, toDate } from '../../../kit/dates/index.ts'
import { toExpectedCodes } from '../../../law/participation/age-check.ts'
import { PARTICIPATION, PARTICIPATION_CODES } from '../../../law/participation/codes.ts'
import { renderInput, renderInsetText, renderRadios } from '../../../ui/govuk/index.ts'
import { errorFor, type FieldErrors, readText } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Answers, SPOKEN_NOT_RECORDED, spokenAnswers } from '../review-answers.ts'
import { CHAIRS, SPOKEN_HOW, SPOKEN_OUTCOMES, type SpokenOutcome } from '../review-record.ts'
import { CHAIR_WORDS, HOW_WORDS, SPOKEN_WORDS } from '../review-words.ts'
import { renderAttendance } from './attendance-view.ts'
import type { Recording } from './recording.ts'
import { renderRecordingForm, renderRecordingPage } from './shell-view.ts'

const LEGEND = 'govuk-fieldset__legend--s'
const NOT_RECORDED = { value: '', text: 'Not recorded' }

function renderChair(answers: Answers): Html {
  return renderRadios({
    name: 'chair',
    value: readText(answers, 'chair'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'Who chaired?', classes: LEGEND } },
    items: [
      ...CHAIRS.map((value) => ({ value, text: CHAIR_WORDS[value] })),
      { ...NOT_RECORDED, checked: readText(answers, 'chair') === '' },
    ],
  })
}

const WHY: Partial<Record<SpokenOutcome, string>> = {
  'not-appropriate': 'Your reason',
  'not-possible': 'Why not (you may leave this out)',
}

function renderWhy(answers: Answers, errors: FieldErrors, outcome: SpokenOutcome): Html | null {
  const label = WHY[outcome]
  if (label === undefined) return null
  const field = `spoken-why-${outcome}`
  return renderInput({
    name: field,
    label: { text: label },
    value: readText(answers, field),
    errorMessage: errorFor(errors, field),
  })
}

/** The answers, with what was recorded before the review where this page does not say it yet. */
function withSpokenBefore({ draft: { answers }, spokenBefore }: Recording): Answers {
  return spokenBefore === null ? answers : { ...answers, ...spokenAnswers(spokenBefore) }
}

function renderSpoken(recording: Recording, errors: FieldErrors, isUnderFour: 'under-4' | '4-or-over'): Html {
  const answers = withSpokenBefore(recording)
  const { spokenBefore } = recording
  const outcomes = SPOKEN_OUTCOMES.filter(
    (outcome) =>
      isUnderFour === '4-or-over' ||
      (outcome !== 'spoken' && outcome !== 'declined') ||
      outcome === readText(answers, 'spoken'),
  )
  const asked =
    isUnderFour === 'under-4'
      ? 'Did you see or observe the child before the review?'
      : 'Did you speak to the child before the review?'
  const outcome = renderRadios({
    name: 'spoken',
    value: readText(answers, 'spoken'),
    errorMessage: errorFor(errors, 'spoken'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: asked, classes: LEGEND } },
    items: [
      ...outcomes.map((value) => ({
        value,
        text: SPOKEN_WORDS[value],
        conditional: { html: renderWhy(answers, errors, value) },
      })),
      { value: SPOKEN_NOT_RECORDED, text: 'Not recorded' },
    ],
  })
  const note =
    spokenBefore !== null &&
    renderInsetText({
      text: `Filled in from what was recorded before the review, for ${toDate(spokenBefore.on)}. Change it if it is not right.`,
    })
  return html`${note}${outcome}${renderHow(answers)}`
}

function renderHow(answers: Answers): Html {
  const how = renderRadios({
    name: 'spoken-how',
    value: readText(answers, 'spoken-how'),
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: 'If you did, how?', classes: LEGEND } },
    items: [
      ...SPOKEN_HOW.map((value) => ({ value, text: HOW_WORDS[value] })),
      { ...NOT_RECORDED, checked: readText(answers, 'spoken-how') === '' },
    ],
  })
  const alone = renderRadios({
    name: 'spoken-alone',
    value: readText(answers, 'spoken-alone'),
    classes: 'govuk-radios--small govuk-radios--inline',
    fieldset: { legend: { text: 'If you did, was the child alone with you?', classes: LEGEND } },
    items: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
      { ...NOT_RECORDED, checked: readText(answers, 'spoken-alone') === '' },
    ],
  })
  return html`${how}${alone}`
}

function renderCode({ draft, child, record, today }: Recording, errors: FieldErrors): Html {
  const on = record.parts[0]?.on ?? today
  const expected = child.born === null ? PARTICIPATION_CODES : toExpectedCodes(child.born, on)
  const chosen = readText(draft.answers, 'code')
  const shown = PARTICIPATION_CODES.filter((code) => expected.includes(code) || code === chosen)
  const age =
    child.born === null
      ? 'We do not know when the child was born.'
      : `The child was ${ageOn(child.born, on)} on the day.`
  return renderRadios({
    name: 'code',
    value: chosen,
    errorMessage: errorFor(errors, 'code'),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: 'How did the child take part?', classes: LEGEND } },
    hint: { text: `The code of the national return. ${age}` },
    items: [
      ...shown.map((code) => ({ value: code, text: `${code}: ${PARTICIPATION[code].says}` })),
      { ...NOT_RECORDED, checked: chosen === '' },
    ],
  })
}

/** The second page. */
export function renderPeoplePage(recording: Recording, errors: FieldErrors): Html {
  const { draft, child, record, today } = recording
  const { answers } = draft
  const age = child.born === null ? null : ageOn(child.born, record.parts[0]?.on ?? today)
  const isUnderFour = age !== null && age < 4 ? 'under-4' : '4-or-over'
  const isMeeting = readText(answers, 'meeting') !== 'no'
  const fields = html`${isMeeting && renderAttendance(recording, errors)}${isMeeting && renderChair(answers)}${renderSpoken(recording, errors, isUnderFour)}${renderCode(recording, errors)}`
  return renderRecordingPage(recording, 'people', {
    errors,
    form: renderRecordingForm(recording, 'people', fields),
  })
}
