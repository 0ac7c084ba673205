import type { SignedIn } from '../../../platform/web/route.ts'
import { type Everybody, NOBODY, type WorkScope } from '../work.ts'

/** Whose work is shown, in the words of the page. */
export type Whose = {
  /** The choices of the box. */
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  /** "You have", "Ruth Adeyemi has", "The service has". */
  readonly has: string
  /** For the summary of a list: "team North"; null for one's own. */
  readonly inList: string | null
}

/** The choices whose work may be looked at: one's own, all, each team, each officer who works here. */
function choicesFor(user: SignedIn, { officers, teams }: Everybody, shown: string): Whose['choices'] {
  const known = officers.filter(({ id, isHere }) => isHere || `officer:${id}` === shown)
  return [
    ...(user.personId === null ? [] : [{ value: 'me', text: 'My children' }]),
    { value: 'all', text: 'Whole service' },
    { value: NOBODY, text: 'Without an IRO' },
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, text: `Team ${name}` })),
    ...known.map(({ id, name }) => ({ value: `officer:${id}`, text: name })),
  ]
}

function wordsOf(scope: WorkScope, who: string, { officers, teams }: Everybody): Omit<Whose, 'choices'> {
  const officer = officers.find(({ id }) => id === scope.officer)?.name ?? null
  const team = teams.find(({ id }) => id === scope.team)?.name ?? null
  if (who === 'me') return { has: 'You have', inList: null }
  if (scope.officer === NOBODY && team === null) return { has: 'Without an IRO:', inList: 'without an IRO' }
  const inList = [team && `team ${team}`, scope.officer === NOBODY ? 'without an IRO' : officer]
    .filter((words) => words !== null)
    .join(', ')
  if (officer !== null) return { has: `${officer} has`, inList }
  return team === null
    ? { has: 'The service has', inList: 'the whole service' }
    : { has: `Team ${team} has`, inList }
}

/** Null where the address names an officer or a team that there is not. */
export function toWhose(
  form: { readonly who: string; readonly scope: WorkScope },
  user: SignedIn,
  everybody: Everybody,
): Whose | null {
  const { officer, team } = form.scope
  const isKnown =
    (officer === null || officer === NOBODY || everybody.officers.some(({ id }) => id === officer)) &&
    (team === null || everybody.teams.some(({ id }) => id === team))
  if (!isKnown) return null
  return { choices: choicesFor(user, everybody, form.who), ...wordsOf(form.scope, form.who, everybody) }
}
