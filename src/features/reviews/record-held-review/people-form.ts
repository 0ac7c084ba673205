import { PARTICIPATION_CODES } from '../../../law/participation/codes.ts'
import { type FieldError, readText } from '../../../ui/forms/index.ts'
import type { Answers } from '../review-answers.ts'
import { CHAIRS, type ReviewRecord, SPOKEN_HOW, SPOKEN_OUTCOMES, type SpokenTo } from '../review-record.ts'
import { CAME_ROLES, toPeople } from '../who-came.ts'

export type PeopleAndVoice = Pick<ReviewRecord, 'people' | 'chair' | 'spokenTo' | 'code'>
type Parsed<Value> = { readonly value: Value; readonly errors: readonly FieldError[] }

const LONGEST = 500

function parseSpoken(answers: Answers): Parsed<SpokenTo | null> {
  const outcome = SPOKEN_OUTCOMES.find((one) => one === readText(answers, 'spoken'))
  if (outcome === undefined) return { value: null, errors: [] }
  const happened = outcome === 'spoken' || outcome === 'seen'
  const field = `spoken-why-${outcome}`
  const reason = happened ? '' : readText(answers, field)
  const alone = readText(answers, 'spoken-alone')
  return {
    value: {
      outcome,
      how: happened ? (SPOKEN_HOW.find((how) => how === readText(answers, 'spoken-how')) ?? null) : null,
      alone: happened && alone !== '' ? alone === 'yes' : null,
      reason,
    },
    errors:
      outcome === 'not-appropriate' && reason === ''
        ? [{ field, message: 'Enter why it was not appropriate to speak to the child before the review' }]
        : tooLong(reason, field, 'The reason'),
  }
}

function tooLong(text: string, field: string, what: string): FieldError[] {
  return text.length > LONGEST ? [{ field, message: `${what} must be ${LONGEST} characters or fewer` }] : []
}

// Without scripts the names can be filled in without the tick: it is asked rather than guessed.
function untickedNames(answers: Answers): FieldError[] {
  return CAME_ROLES.flatMap(([role, label]) => {
    const name = readText(answers, `came-${role}-name`)
    if (name === '' || readText(answers, `came-${role}`) !== '') return []
    const message = `Tick “${label}” if they came, or take the name “${name}” away`
    return [{ field: `came-${role}`, message }]
  })
}

/** Reads the page about people and voice. What is left out is not recorded. */
export function parsePeople(answers: Answers): Parsed<PeopleAndVoice> {
  const came = CAME_ROLES.flatMap(([role]) =>
    readText(answers, `came-${role}`) === '' ? [] : [{ role, name: readText(answers, `came-${role}-name`) }],
  )
  const spoken = parseSpoken(answers)
  const isMeeting = readText(answers, 'meeting') !== 'no'
  return {
    value: {
      people: toPeople(came),
      chair: isMeeting ? (CHAIRS.find((chair) => chair === readText(answers, 'chair')) ?? null) : null,
      spokenTo: spoken.value,
      code: PARTICIPATION_CODES.find((code) => code === readText(answers, 'code')) ?? null,
    },
    errors: [
      ...untickedNames(answers),
      ...came.flatMap(({ role, name }) => tooLong(name, `came-${role}-name`, 'Names')),
      ...spoken.errors,
    ],
  }
}
