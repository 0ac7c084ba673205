// Blocks of a report as they are kept in a frozen one.
import { z } from 'zod'
import { dayNumbered } from '../../kit/dates/index.ts'
import type { Block } from './report-document.ts'

const RUN = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('date'), text: z.string(), day: z.number().transform(dayNumbered) }),
  z.object({ kind: z.literal('typed'), text: z.string(), because: z.string() }),
  z.object({
    kind: z.literal('figure'),
    text: z.string(),
    measureId: z.string(),
    unit: z.string(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    note: z.string(),
  }),
])

const CELL = z.object({ text: z.string(), value: z.number().nullable(), isHidden: z.boolean() })

const TABLE = z.object({
  kind: z.literal('table'),
  caption: z.string(),
  head: z.array(z.string()),
  rows: z.array(z.array(CELL)),
  total: z.array(CELL).nullable(),
  unit: z.string(),
  note: z.string(),
  measureId: z.string().nullable(),
})

const BLOCK: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs: z.array(RUN) }),
  z.object({ kind: z.literal('subheading'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(RUN)) }),
  TABLE,
  z.object({
    kind: z.literal('chart'),
    caption: z.string(),
    chart: z.enum(['bars', 'line']),
    labels: z.array(z.string()),
    series: z.array(z.object({ name: z.string(), values: z.array(z.number().nullable()) })),
    unit: z.string(),
    table: TABLE,
  }),
  z.object({ kind: z.literal('callout'), text: z.string() }),
  z.object({ kind: z.literal('quote'), says: z.string(), who: z.string() }),
])

const BY_SECTION = z.record(z.string(), z.array(BLOCK))

/** Reads the blocks by key of their section. @throws ZodError where they are none */
export function readStoredBlocks(raw: unknown): ReadonlyMap<string, readonly Block[]> {
  return new Map(Object.entries(BY_SECTION.parse(raw)))
}
