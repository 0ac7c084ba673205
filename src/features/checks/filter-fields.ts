// What both lists are sifted by.
import { renderSelect } from '../../ui/govuk/index.ts'
import type { Html } from '../../ui/html.ts'
import type { Team } from '../people/index.ts'
import type { FindingFilter } from './finding-filter.ts'

/** A choice of a filter, by value and words. */
export function renderFilterSelect(
  name: string,
  label: string,
  value: string,
  items: readonly (readonly [value: string, text: string])[],
): Html {
  return renderSelect({
    name,
    label: { text: label },
    value,
    items: items.map(([key, text]) => ({ value: key, text })),
  })
}

export const renderAssigned = (assigned: FindingFilter['assigned']): Html =>
  renderFilterSelect('assigned', 'Given to', assigned ?? '', [
    ['', 'Anybody or nobody'],
    ['me', 'You or your team'],
    ['nobody', 'Nobody'],
  ])

export const renderTeam = (team: FindingFilter['team'], teams: readonly Team[]): Html =>
  renderFilterSelect('team', 'Team', team ?? '', [
    ['', 'Any'],
    ...teams.map(({ id, name }) => [id, name] as const),
    ['none', 'No team on record'],
  ])
