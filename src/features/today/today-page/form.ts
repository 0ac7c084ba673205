import {
  NOBODY,
  WORK_GROUPS,
  WORK_KINDS,
  WORK_SORTS,
  type WorkGroupKey,
  type WorkKind,
  type WorkScope,
  type WorkSort,
} from '../work.ts'

/** What the address of Today asks for. What makes no sense in it is left out. */
export type TodayForm = {
  /** As in the address: `me`, `all`, `nobody`, `officer:ID` or `team:ID`. */
  readonly who: string
  readonly scope: WorkScope
  readonly kind: WorkKind | null
  /** One group as a list; null for Today as a whole. */
  readonly group: WorkGroupKey | null
  readonly why: string | null
  readonly sort: WorkSort
}

function scopeOf(who: string, officer: string | null, ownOfficerId: string | null): WorkScope {
  if (who.startsWith('officer:')) return { officer: who.slice('officer:'.length), team: null }
  if (who.startsWith('team:')) return { officer, team: who.slice('team:'.length) }
  if (who === NOBODY) return { officer: NOBODY, team: null }
  return { officer: who === 'me' ? ownOfficerId : null, team: null }
}

function whoOf(asked: string | null, ownOfficerId: string | null): string {
  const known = asked !== null && /^(all|nobody|officer:.+|team:.+)$/.test(asked)
  if (known) return asked
  return ownOfficerId === null ? 'all' : 'me'
}

const oneOf = <One extends string>(known: readonly One[], text: string | null): One | null =>
  known.find((one) => one === text) ?? null

/** Reads the address; an officer sees their own work unless they ask for other work. */
export function parseTodayForm(query: URLSearchParams, ownOfficerId: string | null): TodayForm {
  const who = whoOf(query.get('who'), ownOfficerId)
  const group = oneOf(WORK_GROUPS, query.get('group'))
  return {
    who,
    scope: scopeOf(who, query.get('officer'), ownOfficerId),
    kind: oneOf(WORK_KINDS, query.get('what')),
    group,
    why: group === 'cannot-tell' ? query.get('why') : null,
    sort: {
      by: oneOf(WORK_SORTS, query.get('sort')) ?? 'due',
      order: query.get('direction') === 'descending' ? 'down' : 'up',
    },
  }
}
