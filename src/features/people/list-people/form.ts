import type { Day } from '../../../kit/dates/index.ts'
import { toSortName } from '../officer.ts'
import { POST_KINDS } from '../post.ts'
import type { PeopleFilter, PeopleSort } from '../queries/people-list.ts'
import { readPageNumber } from '../../../ui/tables/index.ts'

/** What the address of the list asks for. */
export type PeopleForm = {
  readonly typed: string
  readonly filter: PeopleFilter
  readonly sort: PeopleSort
  /** From 1. */
  readonly page: number
}

const LONGEST = 100

/** Reads the address; what makes no sense in it is left out. */
export function parsePeopleForm(query: URLSearchParams, today: Day): PeopleForm {
  const typed = (query.get('name') ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, LONGEST)
  const asked = query.get('who')
  return {
    typed,
    filter: {
      words: toSortName(typed)
        .split(' ')
        .filter((word) => word !== ''),
      teamId: textOf(query, 'team'),
      kind: POST_KINDS.find((kind) => kind === query.get('post')) ?? null,
      who: asked === 'away' || asked === 'left' ? asked : 'here',
      today,
    },
    sort: query.get('direction') === 'descending' ? 'descending' : 'ascending',
    page: readPageNumber(query),
  }
}

function textOf(query: URLSearchParams, name: string): string | null {
  const text = query.get(name) ?? ''
  return text === '' || text.includes('\u0000') ? null : text
}

/** Whether nothing is asked for. */
export function isUnfiltered({ typed, filter }: PeopleForm): boolean {
  return typed === '' && filter.teamId === null && filter.kind === null && filter.who === 'here'
}
