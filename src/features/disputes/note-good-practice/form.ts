import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import { formReader } from '../form-parts.ts'
import type { GoodPracticeSaid } from '../good-practice.ts'

type Named = { readonly id: string; readonly name: string }

/** What may be chosen in the form, so that nothing else is taken. */
export type GoodChoices = {
  readonly themes: readonly Named[]
  readonly teams: readonly Named[]
  readonly officers: readonly Named[]
}

const idsOf = (named: readonly Named[]) => named.map(({ id }) => id)

/** Reads what somebody wrote of good practice. */
export function parseGoodPractice(
  typed: PostedFields,
  { themes, teams, officers }: GoodChoices,
  today: Day,
): Result<GoodPracticeSaid, FieldErrors> {
  const read = formReader(typed)
  const says = read.words('says', 'Enter what was good')
  const theme = read.choice('theme', idsOf(themes), 'Choose what it is about')
  const doneBy = read.words('done-by')
  const team = readText(typed, 'team')
  const teamId = team === '' ? null : read.choice('team', idsOf(teams), 'Choose a team')
  if (team === '' && doneBy === '')
    read.errors.push({ field: 'done-by', message: 'Enter who did it, or choose a team' })
  const on = read.day({
    name: 'on',
    what: 'the day it happened',
    example: today,
    notAfter: { day: today, says: 'today or in the past' },
  })
  const officerId =
    readText(typed, 'officer') === '' ? null : read.choice('officer', idsOf(officers), 'Choose an IRO')
  if (theme === null || on === null) return fail(read.errors)
  return read.finish({ on, teamId, doneBy, theme, says, officerId })
}
