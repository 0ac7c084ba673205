import { fail, ok, type Result } from '../../../kit/result.ts'
import { type Day } from '../../../kit/dates/index.ts'
import {
  errorsOf,
  type FieldErrors,
  parseChoice,
  type PostedFields,
  toDateFields,
} from '../../../ui/forms/index.ts'
import { type Named, parsePerson, parseWords, parseDayOf } from '../form-parts.ts'
import { DECISIONS_DONE, GRADES, type MidwayCheck, type MidwaySaid, ON_TRACK } from '../midway.ts'

/** An empty form: today, by whoever fills it in. */
export const startMidway = (today: Day, personId: string | null): PostedFields => ({
  ...toDateFields('on', today),
  person: personId ?? '',
})

export const toMidwayTyped = (check: MidwayCheck): PostedFields => ({
  ...toDateFields('on', check.on),
  grade: check.grade,
  'on-track': check.onTrack,
  decisions: check.decisions,
  voice: check.voice,
  action: check.action,
  person: check.personId ?? '',
  withdrawn: check.isWithdrawn ? 'yes' : '',
})

export function parseMidway(typed: PostedFields, people: readonly Named[]): Result<MidwaySaid, FieldErrors> {
  const on = parseDayOf(typed, 'on', 'the day of the check')
  const grade = parseChoice(typed, 'grade', {
    among: GRADES,
    message: 'Choose how well the plan is carried out',
  })
  const onTrack = parseChoice(typed, 'on-track', {
    among: ON_TRACK,
    message: 'Choose whether the plan is on track',
  })
  const decisions = parseChoice(typed, 'decisions', {
    among: DECISIONS_DONE,
    message: 'Choose how far the decisions are',
  })
  const voice = parseWords(typed, 'voice')
  const action = parseWords(typed, 'action')
  const person = parsePerson(typed, people)
  if (!on.ok || !grade.ok || !onTrack.ok || !decisions.ok || !voice.ok || !action.ok || !person.ok) {
    return fail(errorsOf(on, grade, onTrack, decisions, voice, action, person))
  }
  return ok({
    on: on.value,
    grade: grade.value,
    onTrack: onTrack.value,
    decisions: decisions.value,
    voice: voice.value,
    action: action.value,
    personId: person.value,
  })
}
