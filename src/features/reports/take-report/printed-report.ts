// A report as every file of it is written: its words in pieces, with a note for each number that was typed by hand.
import { toDate } from '../../../kit/dates/index.ts'
import { findPicture, type Picture } from './pictures.ts'
import type { Audience, Block, ReportDocument, Run } from '../report-document.ts'

/** A piece of a line. */
export type Piece = {
  readonly text: string
  /** The number of its note, from 1; null for none. */
  readonly note: number | null
  /** Such as `7 of 1,593 reviews`, for a figure; '' for none. */
  readonly basis: string
}

export type PrintedBlock =
  | Exclude<Block, { kind: 'paragraph' } | { kind: 'list' }>
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] }

export type PrintedSection = {
  readonly key: string
  readonly title: string
  readonly level: 1 | 2
  /** Above its words, in the children’s report. */
  readonly picture: Picture | null
  readonly blocks: readonly PrintedBlock[]
}

export type PrintedReport = {
  readonly title: string
  readonly authority: string
  readonly audience: Audience
  /** `2025-26` */
  readonly year: string
  /** What stands on the first page below the title, a line each. */
  readonly facts: readonly string[]
  /** What a draft says of itself; '' for one that is frozen. */
  readonly draft: string
  /** What the head of a window, the foot of a page and the properties of a file say. */
  readonly fullTitle: string
  readonly sections: readonly PrintedSection[]
  /** A line each, the first is note 1: `412: taken from the register of 2019`. */
  readonly notes: readonly string[]
}

export const NOTES_TITLE = 'Numbers typed by hand'
export const NOTES_LEAD =
  'These numbers were not worked out from the records. Each has who or what it rests on.'

const DRAFT = 'Draft. Its figures are not frozen: they may still change.'

const READERS: Readonly<Record<Audience, string>> = {
  board: 'For the corporate parenting board',
  public: 'For the public. Small numbers are left out, so that no child can be made out.',
  children: '',
}

/** A report as its files are written from it. */
export function toPrintedReport(document: ReportDocument): PrintedReport {
  const { title, year, audience, authority, frozenOn } = document
  const notes: string[] = []
  const sections = document.sections.map(({ key, title: heading, level, blocks }) => ({
    key,
    title: heading,
    level,
    picture: audience === 'children' ? findPicture(key) : null,
    blocks: blocks.map((block) => toPrintedBlock(block, notes)),
  }))
  return {
    title,
    authority,
    audience,
    year,
    facts: factsOf(document),
    draft: frozenOn === null ? DRAFT : '',
    fullTitle: `${title}, ${year}${frozenOn === null ? ' (draft)' : ''}`,
    sections,
    notes,
  }
}

function factsOf({ year, audience, asOf, frozenOn, edition }: ReportDocument): readonly string[] {
  const first = year.slice(0, 4)
  const lines = [
    `1 April ${first} to 31 March ${Number(first) + 1}`,
    READERS[audience],
    audience === 'children' ? '' : `Figures as they stood on ${toDate(asOf)}`,
    frozenOn === null || audience === 'children'
      ? ''
      : `Frozen on ${toDate(frozenOn)}${edition > 1 ? `, edition ${edition}` : ''}`,
  ]
  return lines.filter((line) => line !== '')
}

function toPrintedBlock(block: Block, notes: string[]): PrintedBlock {
  if (block.kind === 'paragraph') return { kind: 'paragraph', pieces: toPieces(block.runs, notes) }
  if (block.kind === 'list') return { kind: 'list', items: block.items.map((runs) => toPieces(runs, notes)) }
  return block
}

function toPieces(runs: readonly Run[], notes: string[]): readonly Piece[] {
  return runs.map((run) => {
    const basis = run.kind === 'figure' ? run.note : ''
    if (run.kind !== 'typed') return { text: run.text, note: null, basis }
    notes.push(`${run.text}: ${run.because}`)
    return { text: run.text, note: notes.length, basis }
  })
}

/** How a note is marked behind its number, so that it is read aloud for what it is. */
export const noteMark = (note: number): string => `[note ${note}]`

/** A line of words alone. */
export function toWords(pieces: readonly Piece[]): string {
  return pieces.map(({ text, note }) => (note === null ? text : `${text} ${noteMark(note)}`)).join('')
}
