import type { WorkGroupKey, WorkKind } from './work.ts'

export const TODAY_PATH = '/today'

/** Where files are loaded. That feature stands beside this one, so its door cannot be asked. */
export const LOAD_PATH = '/imports'

/** Today; of someone's work or one group of it. `who` is `me`, `all`, `officer:ID` or `team:ID`. */
export function todayPath(
  asked: {
    readonly who?: string
    readonly officer?: string
    readonly group?: WorkGroupKey
    readonly what?: WorkKind
    readonly why?: string
  } = {},
): string {
  const query = new URLSearchParams(asked).toString()
  return query === '' ? TODAY_PATH : `${TODAY_PATH}?${query}`
}
