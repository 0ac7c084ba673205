// What a dashboard is asked for, as it stands in the address.
import type { FigureDesk } from '../figure-desk.ts'
import type { Measure } from '../measure.ts'

export const VIEWS = ['service', 'teams', 'officers'] as const
export type View = (typeof VIEWS)[number]

/** Shown unasked. */
const USUAL = [
  'reviews-on-time',
  'obligations-met',
  'participation-rate',
  'record-completed-in-15',
  'looked-after-on',
  'disputes',
]

const MOST = 12

export type Chosen = { readonly view: View; readonly measures: readonly Measure[] }

/** Reads which measures are chosen, and whose; what makes no sense is the usual. */
export function parseChosen(query: URLSearchParams, find: FigureDesk['find']): Chosen {
  const view = VIEWS.find((one) => one === query.get('show')) ?? 'service'
  const asked = [...new Set(query.getAll('measure'))].map(find).filter((one) => one !== null)
  const usual = USUAL.map(find).filter((one) => one !== null)
  const measures = asked.length === 0 ? usual : asked.slice(0, MOST)
  return { view, measures: view === 'service' ? measures : measures.slice(0, 1) }
}
