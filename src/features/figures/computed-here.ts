import type { Day } from '../../kit/dates/index.ts'
import { collectionYearOf, toReturnYearName } from '../../law/returns/index.ts'
import { toYearPeriod } from './figure-period.ts'
import { headlineWords } from './figure-words.ts'
import { isWorked } from './held-against.ts'
import type { KeptFigures } from './kept-figures.ts'
import type { Measure } from './measure.ts'
import { SERVICE } from './scope.ts'
import type { YardstickSaid } from './yardstick.ts'

/** What the records give for a year that a figure is typed of, as a sentence; null where they give nothing. */
export function computedHere(
  kept: KeptFigures,
  measure: Measure,
  said: Pick<YardstickSaid, 'who' | 'from'>,
  today: Day,
): string | null {
  if (said.who !== 'own') return null
  const collection = collectionYearOf(said.from)
  const period = toYearPeriod(collection, today)
  const figure = period.ok ? kept.figure(measure, period.value, SERVICE) : null
  if (figure === null || !isWorked(figure)) return null
  return `The records give ${headlineWords(figure)} for ${toReturnYearName(collection)}`
}
