import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import type { StepAsked } from '../decide-step.ts'
import { OUTCOMES } from '../dispute.ts'
import { readAnswer } from '../answer-form.ts'
import { formReader, readAnswerer, readChosen } from '../form-parts.ts'
import type { DisputePolicy } from '../policy.ts'
import type { DisputeAct } from '../state-table.ts'

export const LISTS = ['outcomes']

type Read = ReturnType<typeof formReader>

/** Reads the form of one act. What must be there is decided with the act; here is only what cannot be read. */
export function parseStep(
  act: DisputeAct,
  typed: PostedFields,
  { policy, today }: { readonly policy: DisputePolicy; readonly today: Day },
): Result<StepAsked, FieldErrors> {
  const read = formReader(typed)
  const asked = readStep(act, typed, { read, policy, today })
  return asked === null || read.errors.length > 0 ? fail(read.errors) : ok(asked)
}

function readStep(
  act: DisputeAct,
  typed: PostedFields,
  { read, policy, today }: { readonly read: Read; readonly policy: DisputePolicy; readonly today: Day },
): StepAsked | null {
  if (act === 'promote' || act === 'climb') {
    const levels = policy.stages.map((_, at) => String(at + 1))
    const level = read.choice('level', levels, 'Choose a stage')
    const answerer = readAnswerer(read)
    return level === null ? null : { act, level: Number(level), answerer, says: read.words('says') }
  }
  if (act === 'reassign') return { act, answerer: readAnswerer(read), says: read.words('says') }
  if (act === 'answer') {
    const answer = readAnswer(read, today)
    return answer === null ? null : { act, answer }
  }
  if (act === 'close') {
    const chosen = readChosen(typed, 'outcomes')
    const outcomes = OUTCOMES.filter((one) => chosen.includes(one))
    return { act, outcomes, difference: read.words('difference'), says: read.words('says') }
  }
  return { act, says: read.words('says') }
}

/** The day a step was taken, which is today unless another is named. */
export function readStepDay(typed: PostedFields, today: Day): Result<Day, FieldErrors> {
  const read = formReader(typed)
  const named = read.dayIfAny({
    name: 'on',
    what: 'the day it happened',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  return read.finish(named ?? today)
}
