import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { CATALOGUE, type FigurePeriod, loadFigureFacts, workFigures } from '../../figures/index.ts'
import { readPolicy } from '../../reviews/index.ts'
import type { ExchangedFigure } from '../benchmark-file.ts'
import { toExchangedFigure } from '../counted-figure.ts'
import { EXCHANGED } from '../exchanged-measures.ts'
import { hideSmallCounts } from '../hide-small-counts.ts'

/** Our figures of a period as they may be sent: those exchanged that the catalogue has, small counts suppressed. */
export async function workOwnFigures(
  db: Db,
  period: FigurePeriod,
  today: Day,
): Promise<readonly ExchangedFigure[]> {
  const children = await loadFigureFacts(db, today)
  const ids = new Set(EXCHANGED.map(({ id }) => id))
  const figures = workFigures(children, {
    measures: CATALOGUE.filter(({ id }) => ids.has(id)),
    period,
    policy: await readPolicy(db),
    source: 'database',
  })
  return hideSmallCounts(
    EXCHANGED.flatMap((exchanged) =>
      figures
        .filter(({ measure }) => measure.id === exchanged.id)
        .map((figure) => toExchangedFigure(figure, exchanged)),
    ),
  )
}
