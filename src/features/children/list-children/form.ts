import { parseChildSearch } from '../search-text.ts'
import {
  CARE_CHOICES,
  KIND_CHOICES,
  REGISTER_SORTS,
  type RegisterFilter,
  type RegisterSort,
} from './register.ts'
import { readPageNumber } from '../../../ui/tables/index.ts'

/** What the address of the register asks for. */
export type RegisterForm = {
  /** What was typed into the search box. */
  readonly typed: string
  readonly filter: RegisterFilter
  readonly sort: RegisterSort
  /** From 1. */
  readonly page: number
}

const oneOf = <One extends string>(known: readonly One[], text: string | null): One | null =>
  known.find((one) => one === text) ?? null

/** Reads the address; what makes no sense in it is left out. */
export function parseRegisterForm(
  query: URLSearchParams,
  { today, reach }: Pick<RegisterFilter, 'today' | 'reach'>,
): RegisterForm {
  const typed = query.get('q')?.trim() ?? ''
  const text = (name: string) => query.get(name) || null
  return {
    typed,
    filter: {
      search: parseChildSearch(typed),
      care: oneOf(CARE_CHOICES, query.get('care')),
      officer: text('officer'),
      team: text('team'),
      legalStatus: text('legal'),
      placement: text('living'),
      kind: oneOf(KIND_CHOICES, query.get('kind')),
      reach,
      today,
    },
    sort: {
      by: oneOf(REGISTER_SORTS, query.get('sort')) ?? 'name',
      order: query.get('direction') === 'descending' ? 'down' : 'up',
    },
    page: readPageNumber(query),
  }
}

/** Whether nothing is asked for but what was typed. */
export function isSearchOnly({ filter }: RegisterForm): boolean {
  const { care, officer, team, legalStatus, placement, kind } = filter
  return [care, officer, team, legalStatus, placement, kind].every((one) => one === null)
}
