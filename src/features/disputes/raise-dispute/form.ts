import { type Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { RaiseAsked } from '../decide-raised.ts'
import { type About, SEVERITIES, SUBJECTS } from '../dispute.ts'
import { LAW_BEGINS } from '../../../law/clocks/since-2011.ts'
import { formReader, readAnswerer, readChosen } from '../form-parts.ts'
import type { DisputePolicy } from '../policy.ts'

/** What may be chosen in the form, so that nothing else is taken. */
export type RaiseChoices = {
  /** Null: it is about no child of the register. */
  readonly childId: string | null
  /** Brothers and sisters whom it may be about as well, within reach. */
  readonly others: readonly { readonly id: string; readonly name: string }[]
  readonly officers: readonly { readonly id: string; readonly name: string }[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly themes: readonly { readonly code: string; readonly name: string }[]
  readonly policy: DisputePolicy
  readonly about: About | null
}

export const LISTS = ['themes', 'children']

const idsOf = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id)

/** Reads what whoever raises a concern wrote. */
export function parseRaise(
  typed: PostedFields,
  choices: RaiseChoices,
  today: Day,
): Result<RaiseAsked, FieldErrors> {
  const read = formReader(typed)
  const { childId, about } = choices
  const subject =
    childId === null ? read.choice('subject', SUBJECTS.slice(1), 'Choose what it is about') : 'child'
  const chosen = readChosen(typed, 'themes')
  const others = readChosen(typed, 'children')
  const asked = {
    subject,
    subjectName: read.words('subject-name'),
    childIds: childId === null ? [] : [childId, ...idsOf(choices.others).filter((id) => others.includes(id))],
    themes: choices.themes.map(({ code }) => code).filter((code) => chosen.includes(code)),
    severity: read.choice('severity', SEVERITIES, 'Choose how serious it is'),
    says: read.words('says', 'Enter what is wrong'),
    sought: read.words('sought', 'Enter what you want to happen'),
    soughtBy: read.dayIfAny({ name: 'sought-by', what: 'the day it is wanted by', example: today }),
    raisedOn: read.day({
      name: 'raised-on',
      what: 'the day it was raised',
      example: today,
      notBefore: { day: LAW_BEGINS },
    }),
    raisedBy: read.choice('raised-by', idsOf(choices.officers), 'Choose who raises it'),
    teamId:
      readText(typed, 'team') === '' ? null : read.choice('team', idsOf(choices.teams), 'Choose a team'),
    about,
    formal: readFormal(read, choices.policy),
  }
  const { severity, raisedOn, raisedBy } = asked
  if (
    subject === null ||
    severity === null ||
    raisedOn === null ||
    raisedBy === null ||
    read.errors.length > 0
  )
    return fail(read.errors)
  return ok({ ...asked, subject, severity, raisedOn, raisedBy })
}

function readFormal(read: ReturnType<typeof formReader>, { stages }: DisputePolicy): RaiseAsked['formal'] {
  const levels = ['informal', ...stages.map((_, at) => String(at + 1))]
  const level = read.choice('level', levels, 'Choose whether it is informal, or at which stage it begins')
  return level === null || level === 'informal'
    ? null
    : { level: Number(level), answerer: readAnswerer(read) }
}
