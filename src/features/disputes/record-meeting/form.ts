import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import { readActions } from '../action-fields.ts'
import { type Alerted, MEETING_KINDS, type MeetingSaid } from '../challenge-meeting.ts'
import { formReader, readChosen } from '../form-parts.ts'

type Named = { readonly id: string; readonly name: string }

/** What may be chosen in the form, so that nothing else is taken. */
export type MeetingChoices = {
  readonly officers: readonly Named[]
  readonly disputes: readonly Named[]
  /** Senior managers who can be written to. */
  readonly seniors: readonly Alerted[]
}

export const LISTS = ['agenda', 'alerted']

/** How many actions the form takes at once; more are added on the page of the meeting. */
export const ACTIONS_AT_ONCE = 3

/** Reads what somebody wrote of a meeting. */
export function parseMeeting(
  typed: PostedFields,
  { officers, disputes, seniors }: MeetingChoices,
  today: Day,
): Result<MeetingSaid, FieldErrors> {
  const read = formReader(typed)
  const kind = read.choice('kind', MEETING_KINDS, 'Choose what it was')
  const on = read.day({
    name: 'on',
    what: 'the day of the meeting',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const who = read.words('who', 'Enter who came, or who was told')
  const note = read.words('note')
  const among = officers.map(({ id }) => id)
  const officerId =
    readText(typed, 'officer') === '' ? null : read.choice('officer', among, 'Choose an IRO, or nobody')
  const chosen = readChosen(typed, 'agenda')
  const disputeIds = disputes.map(({ id }) => id).filter((id) => chosen.includes(id))
  const told = readChosen(typed, 'alerted')
  const alerted = seniors.filter(({ personId }) => told.includes(personId))
  if (kind !== 'alert' && alerted.length > 0)
    read.errors.push({
      field: 'alerted',
      message: 'Only an alert is sent. Choose need-to-know alert above, or take the ticks away',
    })
  const actions = readActions(read, typed, ACTIONS_AT_ONCE, today)
  if (kind === null || on === null) return fail(read.errors)
  return read.finish({ kind, on, who, note, officerId, disputeIds, actions, alerted })
}
