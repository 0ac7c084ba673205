import { PARTICIPATION_CODES } from '../../../law/participation/codes.ts'
import { type FieldError, readText } from '../../../ui/forms/index.ts'
import type { Answers } from '../review-answers.ts'
import { CHAIRS, type ReviewRecord, SPOKEN_HOW, SPOKEN_OUTCOMES, type SpokenTo } from '../review-record.ts'
import { CAME_ROLES, type Came, toPeople } from '../who-came.ts'

export type PeopleAndVoice = Pick<ReviewRecord, 'people' | 'didNotCome' | 'chair' | 'spokenTo' | 'code'>
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

function readTicked(answers: Answers, asked: 'came' | 'away'): readonly Came[] {
  return CAME_ROLES.flatMap(([role]) =>
    readText(answers, `${asked}-${role}`) === ''
      ? []
      : [{ role, name: readText(answers, `${asked}-${role}-name`) }],
  )
}

const TICK = { came: 'if they came', away: 'if they did not come' } as const

// Without scripts the names can be filled in without the tick: it is asked rather than guessed. The name of somebody
// who was invited stands there before anybody typed.
function untickedNames(answers: Answers, asked: 'came' | 'away'): FieldError[] {
  return CAME_ROLES.flatMap(([role, label]) => {
    const name = readText(answers, `${asked}-${role}-name`)
    const isInvited = name === readText(answers, `invited-${role}`)
    if (name === '' || isInvited || readText(answers, `${asked}-${role}`) !== '') return []
    const message = `Tick “${label}” ${TICK[asked]}, or take the name “${name}” away`
    return [{ field: `${asked}-${role}`, message }]
  })
}

// Of one kind some may come and others not: then each is named.
function cameAndNot(came: readonly Came[], away: readonly Came[]): FieldError[] {
  return away.flatMap(({ role, name }) => {
    const other = came.find((one) => one.role === role)
    if (other === undefined || (name !== '' && name !== other.name)) return []
    const label = CAME_ROLES.find(([each]) => each === role)?.[1] ?? role
    return [
      {
        field: `away-${role}`,
        message: `“${label}” is ticked as came and as did not come. Take one away, or give both names`,
      },
    ]
  })
}

/** On the last page: whether the child was spoken to is never left blank. */
export function spokenLeftBlank(answers: Answers): FieldError[] {
  if (readText(answers, 'spoken') !== '') return []
  const message = 'Select whether you spoke to the child before the review, or “Not recorded”'
  return [{ field: 'spoken', message }]
}

/** Reads the page about people and voice. What is left out is not recorded. */
export function parsePeople(answers: Answers): Parsed<PeopleAndVoice> {
  const came = readTicked(answers, 'came')
  const away = readTicked(answers, 'away')
  const spoken = parseSpoken(answers)
  const isMeeting = readText(answers, 'meeting') !== 'no'
  return {
    value: {
      people: toPeople(came),
      didNotCome: toPeople(away),
      chair: isMeeting ? (CHAIRS.find((chair) => chair === readText(answers, 'chair')) ?? null) : null,
      spokenTo: spoken.value,
      code: PARTICIPATION_CODES.find((code) => code === readText(answers, 'code')) ?? null,
    },
    errors: [
      ...untickedNames(answers, 'came'),
      ...untickedNames(answers, 'away'),
      ...cameAndNot(came, away),
      ...came.flatMap(({ role, name }) => tooLong(name, `came-${role}-name`, 'Names')),
      ...away.flatMap(({ role, name }) => tooLong(name, `away-${role}-name`, 'Names')),
      ...spoken.errors,
    ],
  }
}
