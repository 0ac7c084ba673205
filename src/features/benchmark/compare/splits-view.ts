import { percentOf } from '../../../kit/percent.ts'
import type { Html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { type Count, type ExchangedFigure, SUPPRESSED } from '../benchmark-file.ts'
import { findBreakdown } from '../../figures/index.ts'
import { type Compared, definitionOf } from '../comparison.ts'

type Split = Extract<ExchangedFigure, { shape: 'count' }>['splits'][number]
type Column = { readonly name: string; readonly value: Count; readonly split: Split | null }

/** The parts of a count beside one another, each with its share of the whole: a table for each way it is split. */
export function renderSplits(id: string, compared: readonly Compared[]): readonly Html[] {
  const held = definitionOf(id, compared)
  if (held?.shape !== 'count') return []
  return held.splits.map(({ by }) => {
    const columns = compared
      .toSorted((one, other) => Number(other.ours) - Number(one.ours) || (one.name < other.name ? -1 : 1))
      .flatMap((authority) => toColumn(id, by, held.definition, authority))
    return renderSplit(by, columns)
  })
}

function toColumn(
  id: string,
  by: string,
  definition: number,
  { name, figures }: Compared,
): readonly Column[] {
  const figure = figures.find((one) => one.id === id)
  if (figure?.shape !== 'count' || figure.definition !== definition) return []
  return [{ name, value: figure.value, split: figure.splits.find((split) => split.by === by) ?? null }]
}

const inWords = (text: string): string => {
  const words = text.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

// What our own catalogue has words for; a key of somebody else as it is.
const keyWords = (by: string, key: string): string => {
  const words = findBreakdown(by)?.words(key) ?? key
  return words === key ? inWords(key) : words
}

function renderSplit(by: string, columns: readonly Column[]): Html {
  const keys = [...new Set(columns.flatMap(({ split }) => split?.parts.map(({ key }) => key) ?? []))]
  const heading = findBreakdown(by)?.heading ?? inWords(by)
  const title = `By ${heading.toLowerCase()}`
  return renderSection({
    title,
    content: renderFigureTable({
      caption: title,
      captionIs: 'said',
      align: 'text',
      head: [heading, ...columns.map(({ name }) => name)],
      rows: keys.map((key) => [keyWords(by, key), ...columns.map((column) => partWords(column, key))]),
      total: ['All', ...columns.map(({ value }) => countWords(value))],
    }),
  })
}

const countWords = (count: Count): string =>
  count === SUPPRESSED ? 'Suppressed' : count.toLocaleString('en-GB')

function partWords({ value, split }: Column, key: string): string {
  const part = split?.parts.find((one) => one.key === key)
  if (part === undefined) return '–'
  const percent = part.value === SUPPRESSED || value === SUPPRESSED ? null : percentOf(part.value, value)
  return percent === null ? countWords(part.value) : `${countWords(part.value)} (${percent.toFixed(1)}%)`
}
