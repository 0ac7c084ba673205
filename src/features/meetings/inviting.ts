// Whether people may be asked to a meeting: pure.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import { type CareOver, toCareOverWords } from './care-over.ts'
import type { HeldReview } from './held-meeting.ts'
import type { AskedInForm, Meeting, NewInvited } from './meeting.ts'
import type { Refused } from './refused.ts'

const refuse = (code: string, row: number, says: string): Refused => ({
  code,
  field: `invited-name-${row}`,
  says,
  cites: [],
})

export type InvitingFacts = {
  readonly meeting: Meeting
  readonly held: HeldReview | null
  readonly careOver: CareOver | null
  readonly today: Day
}

/** Whether people may be asked to a meeting, or told not to come: only to one that is still to come. */
export function decideInviting({
  meeting,
  held,
  careOver,
  today,
}: InvitingFacts): Result<'may-ask', Refused> {
  if (meeting.state !== 'arranged')
    return fail(refuse('not-arranged', 0, 'This meeting is not arranged now, so nobody can be asked to it'))
  if (held !== null || meeting.on < today)
    return fail(refuse('over', 0, `This meeting was on ${toDate(meeting.on)}. Nobody can be asked to it now`))
  if (careOver !== null)
    return fail(
      refuse('care-over', 0, `${toCareOverWords(careOver, today)}, so nobody is asked. Cancel this meeting`),
    )
  return ok('may-ask')
}

const keyOf = ({ name, role }: Pick<NewInvited, 'name' | 'role'>) => `${role} ${name.toLowerCase()}`

/** Why one of these people would be asked twice; null where nobody would. */
export function findAskedTwice(
  people: readonly AskedInForm[],
  asked: readonly Pick<NewInvited, 'name' | 'role'>[],
): Refused | null {
  const known = new Set(asked.map(keyOf))
  for (const one of people) {
    if (known.has(keyOf(one))) return refuse('asked-already', one.row, `${one.name} is asked already`)
    known.add(keyOf(one))
  }
  return null
}
