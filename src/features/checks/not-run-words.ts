// What a run over the files that are held says of what it could not look at.
import type { UnreadRow } from '../returns/index.ts'
import type { CouldNotRun } from './could-not-run.ts'

const MOST_NAMED = 5

type Place = Pick<CouldNotRun, 'table' | 'line' | 'of'>

/** One sentence for each rule: the file that it needs is not there, or the lines at which it could not look. */
export function sayNotRun(
  couldNotRun: readonly CouldNotRun[],
): readonly { readonly rule: string; readonly why: string }[] {
  return [...Map.groupBy(couldNotRun, ({ rule }) => rule)].map(([rule, all]) => {
    const missing = all.find(({ line, more }) => line === 0 && more === undefined)
    if (missing !== undefined) return { rule, why: missing.why }
    const more = all.reduce((sum, one) => sum + (one.more ?? 0), 0)
    const named = all.filter(({ line }) => line > 0)
    return {
      rule,
      why: `It could not run on ${sayLines(named, more)}: what it needs of them cannot be read.`,
    }
  })
}

/** One sentence for the rows that no rule can look at; none where there are none. */
export function sayOfNobody(
  rows: readonly UnreadRow[],
): readonly { readonly rule: string; readonly why: string }[] {
  if (rows.length === 0) return []
  return [
    { rule: 'all', why: `No rule could look at ${sayLines(rows, 0)}: whose row it is is not known here.` },
  ]
}

function sayLines(places: readonly Place[], more: number): string {
  const all = [...new Set(places.map(sayLine))]
  const named = all.slice(0, MOST_NAMED)
  const rest = all.length - named.length + more
  return `${named.join(', ')}${rest === 0 ? '' : `, and ${rest.toLocaleString('en-GB')} more`}`
}

const sayLine = ({ table, line, of }: Place): string =>
  `${of === undefined ? '' : 'last year’s '}${table} line ${line}`
