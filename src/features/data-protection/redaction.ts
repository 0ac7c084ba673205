// What is kept and what is blacked out, and the copy that follows from it. What is blacked out is not in the copy. Pure.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kit/result.ts'
import {
  type Entry,
  GROUNDS,
  type Ground,
  type Line,
  mustBeDecided,
  type Passage,
  unlessDecided,
} from './passage.ts'
import { passagesOf, type RecordPart, type SubjectRecord } from './subject-record.ts'

/** Of a passage: kept, or blacked out on a ground; with `words` only these words of it. */
export type Decision =
  | { readonly choice: 'keep' }
  | { readonly choice: 'black-out'; readonly ground: Ground; readonly words: readonly string[] }

/** By the id of the passage. */
export type Redactions = Readonly<Record<string, Decision>>

// The words themselves are needed again when the copy is made; they are in the record anyway while it is there.
const stored = z.record(
  z.string(),
  z.union([
    z.object({ choice: z.literal('keep') }),
    z.object({ choice: z.literal('black-out'), ground: z.enum(GROUNDS), words: z.array(z.string()) }),
  ]),
)

/** Reads stored decisions. @throws ZodError where they are not ours */
export function readRedactions(raw: unknown): Redactions {
  return stored.parse(raw)
}

/** Passages of the record that nobody has decided. */
export function undecided(record: SubjectRecord, redactions: Redactions): readonly Passage[] {
  return passagesOf(record).filter((one) => mustBeDecided(one) && redactions[one.id] === undefined)
}

/** A piece of what a line says: words, or a bar with the ground. */
export type CopyPiece = { readonly says: string } | { readonly blackedOut: Ground }
export type CopyLine = { readonly label: string; readonly pieces: readonly CopyPiece[] }
export type CopyEntry = { readonly title: string; readonly lines: readonly CopyLine[] }
export type CopyPart = {
  readonly key: string
  readonly title: string
  readonly entries: readonly CopyEntry[]
}

/** A record with what was blacked out taken away. */
export type RecordCopy = {
  readonly madeOn: string
  readonly parts: readonly CopyPart[]
  /** The numbers of the files that are given out with it. */
  readonly files: readonly string[]
}

const piece = z.union([z.object({ says: z.string() }), z.object({ blackedOut: z.enum(GROUNDS) })])
const copy = z.object({
  madeOn: z.string(),
  // Copies from before files were given out have none.
  files: z.array(z.string()).default([]),
  parts: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      entries: z.array(
        z.object({
          title: z.string(),
          lines: z.array(z.object({ label: z.string(), pieces: z.array(piece) })),
        }),
      ),
    }),
  ),
})

/** Reads a stored copy. @throws ZodError where it is not ours */
export function readCopy(raw: unknown): RecordCopy {
  return copy.parse(raw)
}

/** The copy that may be given out; refused while a passage is undecided, with how many are. */
export function decideCopy(
  record: SubjectRecord,
  redactions: Redactions,
  madeOn: string,
): Result<RecordCopy, { readonly undecided: number }> {
  const open = undecided(record, redactions)
  if (open.length > 0) return fail({ undecided: open.length })
  const files = passagesOf(record).filter(
    ({ kind, id }) => kind === 'file' && redactions[id]?.choice === 'keep',
  )
  return ok({
    madeOn,
    parts: record.parts.map((part) => redactPart(part, redactions)),
    files: files.map(({ text }) => text),
  })
}

function redactPart({ key, title, entries }: RecordPart, redactions: Redactions): CopyPart {
  const redactEntry = (entry: Entry): CopyEntry => ({
    title: entry.title,
    lines: entry.lines.map((line) => redactLine(line, redactions)),
  })
  return { key, title, entries: entries.map(redactEntry) }
}

function redactLine({ label, says }: Line, redactions: Redactions): CopyLine {
  if (typeof says === 'string') return { label, pieces: [{ says }] }
  const decision = redactions[says.id] ?? undecidedOf(says)
  if (decision === null) throw new Error('a passage that nobody decided is never copied')
  if (decision.choice === 'keep') return { label, pieces: [{ says: says.text }] }
  const { ground, words } = decision
  return {
    label,
    pieces: words.length === 0 ? [{ blackedOut: ground }] : withoutWords(says.text, words, ground),
  }
}

function undecidedOf(passage: Passage): Decision | null {
  const unless = unlessDecided(passage)
  if (unless === null) return null
  return unless === 'keep' ? { choice: 'keep' } : { choice: 'black-out', ground: unless, words: [] }
}

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text in pieces, each of these words, in capitals or not, a bar. The longest are taken first. */
export function withoutWords(text: string, words: readonly string[], ground: Ground): readonly CopyPiece[] {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(`(${longestFirst.map(literal).join('|')})`, 'giu')
  return text
    .split(pattern)
    .map((says, at): CopyPiece => (at % 2 === 1 ? { blackedOut: ground } : { says }))
    .filter((one) => !('says' in one) || one.says !== '')
}

/** Those of the words that the text does not have, so that nothing is thought gone that is still there. */
export function wordsNotIn(text: string, words: readonly string[]): readonly string[] {
  const lower = text.toLowerCase()
  return words.filter((word) => !lower.includes(word.toLowerCase()))
}

/** Names blacked out as a whole that can still be read somewhere else in the copy. */
export function stillReadable(
  record: SubjectRecord,
  redactions: Redactions,
  { parts }: RecordCopy,
): readonly string[] {
  const shown = parts
    .flatMap(({ entries }) => entries.flatMap(({ lines }) => lines.flatMap(({ pieces }) => pieces)))
    .flatMap((one) => ('says' in one ? [one.says.toLowerCase()] : []))
  return passagesOf(record)
    .filter(
      ({ id, kind }) =>
        !['said', 'hold', 'advice', 'file'].includes(kind) && redactions[id]?.choice === 'black-out',
    )
    .map(({ text }) => text.replace(/,.*$/, '').trim())
    .filter((name) => name.length > 2 && shown.some((says) => says.includes(name.toLowerCase())))
}
