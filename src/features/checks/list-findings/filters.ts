import type { Db } from '../../../platform/db/index.ts'
import type { Reach } from '../../../platform/web/route.ts'
import { renderFilterForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { displayName, listChildrenById, listIdsWithin } from '../../children/index.ts'
import { listTeams, type Team } from '../../people/index.ts'
import type { FindingFilter, FindingGroup, ShownState } from '../finding-filter.ts'
import { SEVERITY_WORDS } from '../finding-words.ts'
import { FINDINGS_PATH } from '../paths.ts'
import { renderAssigned, renderFilterSelect, renderTeam } from '../filter-fields.ts'

export const SHOWN_WORDS: Readonly<Record<ShownState, string>> = {
  open: 'New and still there',
  new: 'New since the last files',
  still: 'Still there',
  answered: 'Right as it is',
  gone: 'Gone',
}

const GIVEN_WORDS = { me: 'given to you', nobody: 'given to nobody' } as const

/** The filters in words, those chosen in a group too. A child out of reach is not named. */
export async function chosenWords(db: Db, filter: FindingFilter, reach: Reach): Promise<readonly string[]> {
  const { state, severity, assigned, rule, team } = filter
  return [
    SHOWN_WORDS[state].toLowerCase(),
    severity === null ? null : `“${SEVERITY_WORDS[severity]}”`,
    assigned === null ? null : GIVEN_WORDS[assigned],
    rule === null ? null : `rule ${rule}`,
    await childWords(db, filter, reach),
    team === null ? null : await teamWords(db, team),
  ].filter((words) => words !== null)
}

async function childWords(db: Db, { child }: FindingFilter, reach: Reach): Promise<string | null> {
  if (child === null || !(await listIdsWithin(db, [child], reach)).has(child)) return null
  const [found] = await listChildrenById(db, [child])
  return found === undefined ? null : displayName(found, found.identifier)
}

async function teamWords(db: Db, team: string): Promise<string | null> {
  const found = (await listTeams(db)).find(({ id }) => id === team)
  return team === 'none' ? 'no team on record' : found === undefined ? null : `team ${found.name}`
}

/** What to sift by. */
export function renderFilters(filter: FindingFilter, group: FindingGroup, teams: readonly Team[]): Html {
  const { state, severity, assigned, rule, child, team } = filter
  const isSifted = [severity, assigned, rule, child, team].some(Boolean) || state !== 'open'
  const kept = { group: group === 'finding' ? '' : group, rule, child }
  return renderFilterForm({
    action: FINDINGS_PATH,
    label: 'Filter what was found',
    clearHref: isSifted ? FINDINGS_PATH : undefined,
    fields: html`${Object.entries(kept).map(([name, value]) => value && renderHiddenField(name, value))}${renderFilterSelect('state', 'State', state, Object.entries(SHOWN_WORDS))}${renderFilterSelect('severity', 'How sure', severity ?? '', [['', 'Any'], ...Object.entries(SEVERITY_WORDS)])}${renderAssigned(assigned)}${renderTeam(team, teams)}`,
  })
}
