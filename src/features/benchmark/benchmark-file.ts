// What authorities send each other: the shape of the file. docs/benchmark.md says what stands in it, and
// docs/benchmark.schema.json is made from this file.
import { z } from 'zod'

export const FORMAT = 'footprint-benchmark'
/** Raised when a file of before can no longer be read as one of now. */
export const FORMAT_VERSION = 1

/** Instead of a count that would point at a child. */
export const SUPPRESSED = 'suppressed'

const MOST = 10_000_000
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u)
const count = z
  .union([z.int().min(0).max(MOST), z.literal(SUPPRESSED)])
  .describe('A whole number; "suppressed" in place of 1 to 4 and of what would reveal one')
const decimal = z
  .string()
  .regex(/^\d{1,8}\.\d$/)
  .describe('A number with one decimal, as text, so that every program writes it alike')
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
const day = z.iso.date()

const figure = {
  id: id.describe('The measure, as docs/benchmark.md names it'),
  definition: z.int().min(1).max(1000).describe('The version of the measure’s definition'),
  unit: id,
  notRecorded: count.describe('How many nobody recorded: in no other number of the figure'),
}

const split = z.strictObject({
  by: id,
  parts: z.array(z.strictObject({ key: words(80), value: count })).max(100),
})

/** One figure. */
export const exchangedFigure = z.discriminatedUnion('shape', [
  z.strictObject({ ...figure, shape: z.literal('share'), numerator: count, denominator: count }),
  z.strictObject({ ...figure, shape: z.literal('count'), value: count, splits: z.array(split).max(10) }),
  z.strictObject({
    ...figure,
    shape: z.literal('rate'),
    numerator: count,
    base: z.union([decimal, z.literal(SUPPRESSED)]),
    per: z.literal(100),
  }),
  z.strictObject({
    ...figure,
    shape: z.literal('median'),
    median: z.union([decimal, z.null(), z.literal(SUPPRESSED)]),
    number: count,
  }),
])

const content = z.strictObject({
  authority: z.strictObject({
    code: z
      .string()
      .regex(/^E\d{8}$/)
      .describe('The nine-character code of the Office for National Statistics'),
    name: words(100),
  }),
  year: z.string().regex(/^\d{4}-\d{2}$/),
  from: day,
  to: day,
  asOf: day.describe('The last day seen: before "to" where the year was not over'),
  madeAt: z.iso.datetime(),
  context: z.strictObject({
    called: words(60).nullable().describe('What the authority calls a formal challenge'),
    stages: z.int().min(1).max(20).nullable().describe('How many formal stages its policy has'),
    formal: words(400).nullable().describe('What counts as formal there'),
  }),
  figures: z.array(exchangedFigure).min(1).max(200),
})

/** The whole file. */
export const benchmarkFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  content,
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .describe('The Ed25519 public key, 32 bytes as base64url'),
  signature: z
    .string()
    .regex(/^[A-Za-z0-9_-]{86}$/)
    .describe('Ed25519, base64url, of the canonical JSON of this file without "signature"'),
})

export type BenchmarkFile = z.output<typeof benchmarkFile>
export type BenchmarkContent = BenchmarkFile['content']
export type ExchangedFigure = z.output<typeof exchangedFigure>
/** A number as it is in a file. */
export type Count = number | typeof SUPPRESSED

/** The JSON Schema of the file, draft 2020-12. */
export function toBenchmarkSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(benchmarkFile, { target: 'draft-2020-12' })
  return { $schema, $id: 'benchmark.schema.json', title: 'Footprint benchmark file, version 1', ...schema }
}
