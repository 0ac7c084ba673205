import type { ExchangedFigure } from './benchmark-file.ts'
import { countsOf, sumsOf } from './counted-figure.ts'
import { isSmall, LEAST_SHOWN } from '../../kit/suppression.ts'

/**
 * Why a figure of somebody's file must not be kept: it shows a count of 1 to 4, or one could work one out from its own
 * numbers. A sentence; null where it may be kept.
 */
export function findSmallCount(figure: ExchangedFigure): string | null {
  const counts = new Map(countsOf(figure).map(({ name, count }) => [name, count]))
  const small = [...counts].find(([, count]) => typeof count === 'number' && isSmall(count))
  if (small !== undefined) {
    return `${figure.id} shows a count of ${small[1]} (${small[0]}), which could point at a child.`
  }
  if (figure.shape === 'median' && typeof figure.number !== 'number' && figure.median !== 'suppressed') {
    return `${figure.id} shows a median of a suppressed number, which could point at a child.`
  }
  const revealed = sumsOf(figure).find(({ whole, parts }) => isRevealed(counts, whole, parts))
  if (revealed === undefined) return null
  return `${figure.id} lets one work out a count of 1 to 4 from its other numbers, which could point at a child.`
}

type Counts = ReadonlyMap<string, ExchangedFigure['notRecorded']>

function isRevealed(counts: Counts, whole: string, parts: readonly string[]): boolean {
  const all = counts.get(whole)
  if (typeof all !== 'number') return false
  const shown = parts.flatMap((part) => {
    const count = counts.get(part)
    return typeof count === 'number' ? [count] : []
  })
  const left = all - shown.reduce((total, count) => total + count, 0)
  const hidden = parts.length - shown.length
  // The rest of a share is printed nowhere and may be nought; a count that is hidden is not.
  const least = parts.filter((part) => counts.has(part)).length - shown.length
  return hidden > 0 && left > 0 && left - Math.max(0, least - 1) < LEAST_SHOWN
}

/** What cannot be true of a figure: parts that do not make the whole, more counted than there are. Null where all fits. */
export function findMisfit(figure: ExchangedFigure): string | null {
  const counts = new Map(countsOf(figure).map(({ name, count }) => [name, count]))
  const wrong = sumsOf(figure).some(({ whole, parts }) => {
    const all = counts.get(whole)
    const known = parts.map((part) => counts.get(part))
    const sum = known.reduce<number>((total, count) => total + (typeof count === 'number' ? count : 0), 0)
    const open = known.filter((count) => typeof count !== 'number').length
    return typeof all === 'number' && (open === 0 ? sum !== all : sum > all)
  })
  return wrong ? `${figure.id} has numbers that do not fit together.` : null
}
