import type { Day } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import { readActions } from '../action-fields.ts'
import { ACTION_STATES, type ChallengeMeeting } from '../challenge-meeting.ts'
import { formReader } from '../form-parts.ts'
import type { MeetingChange } from '../store/challenge-meetings.ts'

/** Reads what became of what was agreed, and one thing more that was. */
export function parseActions(
  typed: PostedFields,
  { actions }: Pick<ChallengeMeeting, 'actions'>,
  today: Day,
): Result<MeetingChange, FieldErrors> {
  const read = formReader(typed)
  const states = actions.flatMap(({ number }) => {
    const status = ACTION_STATES.find((one) => one === readText(typed, `status-${number}`))
    return status === undefined ? [] : [[number, status] as const]
  })
  const added = readActions(read, typed, 1, today)
  return read.finish({ does: 'actions', states: new Map(states), added })
}

/** Reads why a meeting was written down by mistake. */
export function parseMistake(typed: PostedFields): Result<MeetingChange, FieldErrors> {
  const read = formReader(typed)
  const because = read.words('because', 'Enter why it was a mistake')
  return read.errors.length > 0 ? fail(read.errors) : ok({ does: 'withdraw', because })
}
