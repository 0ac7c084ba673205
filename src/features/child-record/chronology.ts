// A chronology as it is signed: it reads the same for ever. Pure.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Day, isoDay, toIsoDate } from '../../kit/dates/index.ts'
import { ACTIVITY_KINDS, type ActivityKind, type ActivityLine } from './activity.ts'

export type ChronologyLine = Omit<ActivityLine, 'href'>

/** All that stands on it but its days and kinds. */
export type ChronologyContent = {
  /** Of whom, as the child was called on that day. */
  readonly name: string
  readonly number: string
  /** Who signed it, as they were called on that day. */
  readonly signer: string
  readonly lines: readonly ChronologyLine[]
}

export type SignedChronology = {
  readonly id: string
  readonly childId: string
  readonly from: Day | null
  readonly to: Day | null
  readonly kinds: readonly ActivityKind[]
  readonly content: ChronologyContent
  readonly digest: string
  readonly signedOn: Day
  readonly signedAt: Date
}

const contentShape = z.object({
  name: z.string(),
  number: z.string(),
  signer: z.string(),
  lines: z.array(
    z.object({
      on: z.iso.date(),
      kind: z.enum(ACTIVITY_KINDS),
      says: z.string(),
      by: z.string().nullable(),
      note: z.string(),
    }),
  ),
})

/** The content as JSON, its fields always in one order. */
export function toContentJson({ name, number, signer, lines }: ChronologyContent): string {
  const written = lines.map(({ on, kind, says, by, note }) => ({ on: toIsoDate(on), kind, says, by, note }))
  return JSON.stringify({ name, number, signer, lines: written })
}

/** The content out of its JSON. */
export function readContent(stored: unknown): ChronologyContent {
  const { lines, ...rest } = contentShape.parse(stored)
  return { ...rest, lines: lines.map((line) => ({ ...line, on: isoDay(line.on) })) }
}

/** SHA-256 of the content, in hexadecimal: another one as soon as a letter differs. */
export function digestOf(content: ChronologyContent): string {
  return createHash('sha256').update(toContentJson(content)).digest('hex')
}

/** Whether it reads as it did when it was signed. */
export const isAsSigned = ({ content, digest }: Pick<SignedChronology, 'content' | 'digest'>): boolean =>
  digestOf(content) === digest
