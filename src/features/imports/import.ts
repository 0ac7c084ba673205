// One load of files, and what became of it.
import { z } from 'zod'

/**
 * `running`: being read or applied. `asks`: read, and waiting for a person's answer. `done`: applied. `refused`: nothing
 * was applied, and the report says why. `failed`: a fault of ours. `interrupted`: the program stopped in the midst.
 */
export type ImportState = 'running' | 'asks' | 'done' | 'refused' | 'failed' | 'interrupted'

const counts = z.object({
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  withdrawn: z.number(),
  /** Rows, a row with two wrong fields being one. */
  refused: z.number(),
})

const file = z.object({
  file: z.string(),
  table: z.string(),
  set: z.number(),
  rows: z.number(),
  refused: z.number(),
})

/** Rows of a snapshot that the new file does not have, of those that are held. */
const missing = z.object({ table: z.string(), year: z.number(), held: z.number(), missing: z.number() })

const report = z.object({
  files: z.array(file),
  /** Collection year of each set of files, by its number. */
  years: z.array(z.number().nullable()),
  counts,
  /** Whole files that were refused, or why nothing was done: a sentence each. */
  says: z.array(z.string()),
  warnings: z.array(z.string()),
  /** Rows that were read and wait to be compared. */
  staged: z.number(),
  /** Questions still open: the return year, or rows withdrawn. */
  asks: z.object({ year: z.boolean(), withdrawals: z.array(missing) }),
})

export type ImportCounts = z.infer<typeof counts>
export type ImportedFile = z.infer<typeof file>
export type MissingRows = z.infer<typeof missing>
export type ImportReport = z.infer<typeof report>

export const EMPTY_REPORT: ImportReport = {
  files: [],
  years: [],
  counts: { added: 0, changed: 0, unchanged: 0, withdrawn: 0, refused: 0 },
  says: [],
  warnings: [],
  staged: 0,
  asks: { year: false, withdrawals: [] },
}

/** Reads a stored report. @throws ZodError where it is not one of ours */
export function readReport(stored: unknown): ImportReport {
  return report.parse(stored)
}

/** One load of files. */
export type Import = {
  readonly id: string
  /** Account id, or `command-line`. */
  readonly actor: string
  readonly system: string
  readonly state: ImportState
  readonly report: ImportReport
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

/** More than this share of a snapshot's rows gone asks a person first. */
export const MOST_WITHDRAWN = 0.05

/** The snapshots of which so much is gone that a person must say that it is right. */
export function askedWithdrawals(all: readonly MissingRows[]): readonly MissingRows[] {
  return all.filter(({ held, missing: gone }) => gone > held * MOST_WITHDRAWN)
}

/** A row that could not be read, and where. */
export type Refusal = {
  readonly file: string
  readonly table: string
  readonly line: number
  readonly child: string
  /** '' where the whole row is wrong. */
  readonly column: string
  readonly found: string
  readonly expected: string
}

/** Refused fields and rows of a load that are kept; the rest are counted. */
export const MOST_REFUSALS = 10_000

/** What is kept of a refusal besides: the row whole, with its first field that cannot be read. */
export type KeptRefusal = Refusal & {
  /** Which of the folders loaded at once; left out where it is no row of the return. */
  readonly set?: number
  /** As found, by column; empty where its fields do not fit the heading. */
  readonly whole?: Readonly<Record<string, string>>
}
