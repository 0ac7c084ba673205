import { toShortDate } from '../../../kit/dates/index.ts'
import { html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { personPath } from '../people-paths.ts'
import type { ListedPerson } from '../person.ts'
import { toPostName } from '../post.ts'
import { lastDayOf } from '../span.ts'

const listed = (words: readonly string[]): string => [...new Set(words)].join(', ')
const posts = (person: ListedPerson): string => listed(person.posts.map(({ kind }) => toPostName(kind)))
const teams = (person: ListedPerson): string =>
  listed(person.posts.flatMap(({ team }) => (team === null ? [] : [team.name])))

function away({ absence, leftOn }: ListedPerson): string {
  if (absence === null) return leftOn === null ? '' : `left on ${toShortDate(leftOn)}`
  const last = lastDayOf(absence)
  const until = last === null ? 'away' : `away to ${toShortDate(last)}`
  return `${until}, ${absence.cover === null ? 'nobody covers' : `${absence.cover.name} covers`}`
}

/** The columns of the list of people, and of its CSV. */
export const PEOPLE_COLUMNS: readonly ListColumn<ListedPerson>[] = [
  {
    key: 'name',
    heading: 'Name',
    sort: 'ascending',
    namesRow: true,
    cell: ({ id, name }) => html`<a class="govuk-link" href="${personPath(id)}">${name}</a>`,
    csv: ({ name }) => name,
  },
  { key: 'post', heading: 'Post', cell: posts, csv: posts },
  { key: 'team', heading: 'Team', cell: teams, csv: teams },
  {
    key: 'manager',
    heading: 'Line manager',
    classes: 'fp-cell--date',
    cell: ({ manager }) => manager?.name ?? html`<span class="fp-quiet">Nobody</span>`,
    csv: ({ manager }) => manager?.name ?? '',
  },
  { key: 'away', heading: 'Away', cell: away, csv: away },
]
