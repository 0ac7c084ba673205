// What a frozen report says and what the same figures are now. Pure.
import { basisText, valueText } from './figure-text.ts'
import type { FigureMap, ReportFigure } from './report-figure.ts'

export type Correction = {
  readonly id: string
  readonly name: string
  readonly frozen: string
  /** Null: the catalogue has it no more. */
  readonly now: string | null
  /** Whether it means something else than it did. */
  readonly isRedefined: boolean
}

const said = (figure: ReportFigure): string =>
  figure.shape === 'count'
    ? valueText(figure, figure)
    : `${valueText(figure, figure)} (${basisText(figure, figure)})`

/** Every figure of a frozen report that is another now, in its order. */
export function listCorrections(frozen: FigureMap, now: FigureMap): readonly Correction[] {
  return [...frozen.values()].flatMap((before) => {
    const after = now.get(before.id) ?? null
    const isRedefined = after !== null && after.definition !== before.definition
    const isSame = after !== null && !isRedefined && said(after) === said(before)
    if (isSame && after.notRecorded === before.notRecorded) return []
    const words = (figure: ReportFigure): string => `${said(figure)}; ${figure.notRecorded} not recorded`
    return [
      {
        id: before.id,
        name: before.name,
        frozen: isSame ? words(before) : said(before),
        now: after === null ? null : isSame ? words(after) : said(after),
        isRedefined,
      },
    ]
  })
}
