import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { PolicyStage } from '../dispute.ts'
import { formReader, startDay } from '../form-parts.ts'
import { type DisputePolicy, MOST_DAYS, MOST_STAGES } from '../policy.ts'

export type PolicyAsked = {
  readonly name: string
  readonly from: Day
  readonly stages: readonly PolicyStage[]
}

const ROWS = Array.from({ length: MOST_STAGES }, (_, at) => at + 1)

/** The boxes as they begin: the policy that holds, from today. */
export function startPolicy({ name, stages }: DisputePolicy, today: Day): PostedFields {
  const rows = stages.flatMap((stage, at) => [
    [`stage-${at + 1}-name`, stage.name],
    [`stage-${at + 1}-days`, String(stage.days)],
    [`stage-${at + 1}-tells`, stage.tells],
  ])
  return { name, ...startDay('from', today), ...Object.fromEntries(rows) }
}

/** Reads a policy. A row without a name is no stage. */
export function parsePolicy(typed: PostedFields, today: Day): Result<PolicyAsked, FieldErrors> {
  const read = formReader(typed)
  const name = read.words('name', 'Enter what you call a formal dispute')
  if (name.length > 60) read.errors.push({ field: 'name', message: 'Use 60 characters or fewer' })
  const from = read.day({ name: 'from', what: 'the first day', example: today })
  const stages = ROWS.flatMap((row) => readStage(typed, read, row))
  return from === null || read.errors.length > 0 ? fail(read.errors) : ok({ name, from, stages })
}

function readStage(
  typed: PostedFields,
  read: ReturnType<typeof formReader>,
  row: number,
): readonly PolicyStage[] {
  const name = readText(typed, `stage-${row}-name`)
  const days = readText(typed, `stage-${row}-days`)
  if (name === '') {
    if (days !== '')
      read.errors.push({ field: `stage-${row}-name`, message: `Enter who answers at stage ${row}` })
    return []
  }
  if (!/^\d{1,2}$/.test(days) || Number(days) < 1 || Number(days) > MOST_DAYS) {
    const message = `Enter how many working days stage ${row} has, from 1 to ${MOST_DAYS}`
    read.errors.push({ field: `stage-${row}-days`, message })
    return []
  }
  return [
    {
      name: name.slice(0, 80),
      days: Number(days),
      tells: readText(typed, `stage-${row}-tells`).slice(0, 80),
    },
  ]
}

export { ROWS as STAGE_ROWS }
