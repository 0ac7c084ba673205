// The two shapes most rules have: a row judged by itself, and an episode judged against the one before it.
import type { TableName } from '../returns/index.ts'
import type { CheckedEpisode } from './checked-row.ts'
import { type Found, NOTHING_FOUND } from './rule.ts'

/** Every row of which the judge says something. */
export function findRows<Row extends { readonly line: number }>(
  table: TableName,
  rows: readonly Row[],
  fields: readonly string[],
  judge: (row: Row) => string | null,
): readonly Found[] {
  let found: Found[] | null = null
  for (const row of rows) {
    const says = judge(row)
    if (says !== null) (found ??= []).push({ table, line: row.line, fields, says })
  }
  return found ?? NOTHING_FOUND
}

/** Every episode of which the judge says something, seen beside the one before it in order. */
export function findInChain(
  episodes: readonly CheckedEpisode[],
  fields: readonly string[],
  judge: (episode: CheckedEpisode, previous: CheckedEpisode) => string | null,
): readonly Found[] {
  let found: Found[] | null = null
  let previous: CheckedEpisode | null = null
  for (const episode of episodes) {
    const says = previous === null ? null : judge(episode, previous)
    if (says !== null) (found ??= []).push({ table: 'Episodes', line: episode.line, fields, says })
    previous = episode
  }
  return found ?? NOTHING_FOUND
}

/** All rows given, marked with the same words. */
export function markAll(
  table: TableName,
  rows: readonly { readonly line: number }[],
  fields: readonly string[],
  says: string,
): readonly Found[] {
  return rows.map(({ line }) => ({ table, line, fields, says }))
}
