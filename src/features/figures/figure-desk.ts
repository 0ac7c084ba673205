import type { Day } from '../../kit/dates/index.ts'
import type { PageRequest, Reach } from '../../platform/web/route.ts'
import { maySeeServiceDisputes } from '../disputes/index.ts'
import { parseFigureAsk } from './figure-address.ts'
import type { PageFrame } from './figure-view.ts'
import type { KeptFigures } from './kept-figures.ts'
import { type FigureFacts, NO_CHILD } from './figure-facts.ts'
import type { Measure } from './measure.ts'
import type { Row } from './row.ts'
import type { Yardsticks } from './yardstick.ts'

/** Measures under a heading. */
export type MeasureSection = { readonly title: string; readonly measures: readonly Measure[] }

/** What every page of figures works with. */
export type FigureDesk = {
  readonly sections: readonly MeasureSection[]
  readonly find: (id: string) => Measure | null
  /** The rows with the children outside the reach of this person not named: counted, as in the figure, and no more. */
  readonly withNamesOf: (request: PageRequest, rows: readonly Row[]) => Promise<readonly Row[]>
  /** What figures are held against. */
  readonly readYardsticks: () => Promise<Yardsticks>
  /** The figures as they are now, and what this request asks of them. */
  readonly open: (request: PageRequest) => Promise<{ readonly kept: KeptFigures; readonly frame: PageFrame }>
}

type DeskSource = {
  readonly listOutside: (reach: Reach) => Promise<ReadonlySet<string>>
  readonly readYardsticks: () => Promise<Yardsticks>
}

/** Puts a catalogue and a keeper of figures together for the pages. */
export function createFigureDesk(
  sections: readonly MeasureSection[],
  readKept: (today: Day) => Promise<KeptFigures>,
  { listOutside, readYardsticks }: DeskSource,
): FigureDesk {
  const byId = new Map(sections.flatMap(({ measures }) => measures).map((measure) => [measure.id, measure]))
  return {
    sections,
    readYardsticks,
    async withNamesOf({ reach, user }, rows) {
      const outside = new Set(await listOutside(reach))
      if (!maySeeServiceDisputes(user.roles)) outside.add(NO_CHILD.id)
      return rows.map((row) => (outside.has(row.child.id) ? hideChild(row, outside) : row))
    },
    find: (id) => byId.get(id) ?? null,
    async open({ query, today }) {
      const kept = await readKept(today)
      const { dataTo, names } = kept
      return { kept, frame: { ask: parseFigureAsk(query, today, kept), today, dataTo, names } }
    },
  }
}

// What is about another child too, who is within reach, is told of through that one; nothing of the first is.
function hideChild(row: Row, outside: ReadonlySet<string>): Row {
  const child = unnamed(row.child)
  const through = row.through?.find(({ childId }) => !outside.has(childId))
  if (through === undefined) return { ...row, child, isUnnamed: true }
  return { ...row, child, circumstances: {}, about: () => ({ ...row.about(), opens: through.opens }) }
}

const unnamed = (child: FigureFacts): FigureFacts => ({
  ...child,
  id: '',
  number: 'Not shown to you',
  name: null,
})
