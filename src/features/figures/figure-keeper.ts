// The figures as they are now: worked again only of the children of whom something changed.
import type { Day } from '../../kit/dates/index.ts'
import { type FigureFacts, withStaffing } from './figure-facts.ts'
import { type KeptFigures, keepFigures } from './kept-figures.ts'
import { keptByParts } from './kept-by-parts.ts'
import type { ServiceFacts } from './service-facts.ts'
import { createRowLists } from './row-lists.ts'
import { type WorkedChild, workChild } from './worked-child.ts'

/** Gives the figures of the facts as they are now; `readFacts` gives the very same facts while nothing changed. */
export function createFigureKeeper(
  readFacts: (today: Day) => Promise<ServiceFacts>,
): (today: Day) => Promise<KeptFigures> {
  const worked = keptByParts<FigureFacts, WorkedChild>()
  const staffed = keptByParts<WorkedChild, WorkedChild>()
  const lists = { plain: createRowLists(), staffed: createRowLists() }
  const kept = keptByParts<ServiceFacts, KeptFigures>()
  return async (today) => {
    const facts = await readFacts(today)
    const { children, policy, staffing } = facts
    return kept(facts, [], () => {
      const plain = children.map((child) => worked(child, [policy], () => workChild(child, policy)))
      return keepFigures(
        {
          plain,
          staffed: plain.map((child) =>
            staffed(child, [staffing], () => ({ ...child, facts: withStaffing(child.facts, staffing) })),
          ),
        },
        lists,
      )
    })
  }
}
