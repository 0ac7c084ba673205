import { fail, ok, type Result } from '../../../kit/result.ts'
import { type FieldErrors, type PostedFields, readText } from '../../../ui/forms/index.ts'
import type { FindingAct } from '../store/change-finding.ts'

type Named = { readonly id: string; readonly name: string }

/** To whom a finding may be given. */
export type FindingChoices = { readonly people: readonly Named[]; readonly teams: readonly Named[] }

const LONGEST = 4000

/** What somebody asked for: to give the finding to somebody, to answer it, to put it back, or whom they asked. */
export function parseAct(typed: PostedFields, choices: FindingChoices): Result<FindingAct, FieldErrors> {
  const act = readText(typed, 'act')
  if (act === 'assign') return parseAssign(typed, choices)
  if (act === 'ask') return parseAsk(typed)
  if (act === 'reopen') return ok({ did: 'reopened', says: '' })
  const says = words(typed, 'because')
  const message = 'Enter why it is right as it is'
  return says.length === 0 ? fail([{ field: 'because', message }]) : within('because', says, 'answered')
}

function parseAssign(
  typed: PostedFields,
  { people, teams }: FindingChoices,
): Result<FindingAct, FieldErrors> {
  const [person, team] = [readText(typed, 'person'), readText(typed, 'team')]
  if (person !== '' && !people.some(({ id }) => id === person))
    return fail([{ field: 'person', message: 'Choose somebody from the list' }])
  if (team !== '' && !teams.some(({ id }) => id === team))
    return fail([{ field: 'team', message: 'Choose a team from the list' }])
  return ok({ did: 'assigned', personId: person || null, teamId: team || null })
}

function parseAsk(typed: PostedFields): Result<FindingAct, FieldErrors> {
  const [whom, answer] = [words(typed, 'whom'), words(typed, 'said')]
  if (whom === '') return fail([{ field: 'whom', message: 'Enter whom you asked' }])
  return within('said', answer === '' ? `Asked ${whom}. No answer yet.` : `Asked ${whom}: ${answer}`, 'asked')
}

const words = (typed: PostedFields, name: string) => readText(typed, name).replaceAll('\u0000', '').trim()

function within(field: string, says: string, did: 'answered' | 'asked'): Result<FindingAct, FieldErrors> {
  if (says.length > LONGEST) return fail([{ field, message: `Use ${LONGEST} characters or fewer` }])
  return ok({ did, says })
}
