// A report for one kind of reader, from its figures and what its authors wrote. Pure: the same for a draft, for a frozen
// one and for every format.
import { type Day, toDate } from '../../kit/dates/index.ts'
import { toReturnYearName } from '../../law/returns/index.ts'
import { BOARD_SECTIONS } from './board-sections.ts'
import { CHILDREN_PREFIX, CHILDREN_SECTIONS } from './children-sections.ts'
import { NOTHING_HIDDEN } from './figure-reference.ts'
import { drawCompared, drawTrend } from './compared-tables.ts'
import type { PrintedSplits } from './count-report.ts'
import { hideSmallNumbers } from './hide-small-numbers.ts'
import type { ChildNames } from './child-names.ts'
import type { Correction } from './corrections.ts'
import { LEFT_OUT, printProse } from './print-prose.ts'
import type { Audience, Block, ReportDocument, Section } from './report-document.ts'
import type { ReportFigures } from './report-figure.ts'
import type { Content, SectionPlan } from './report-section.ts'
import {
  type Drawing,
  drawEverything,
  drawFlow,
  drawMeasures,
  drawSplit,
  wordsCell,
} from './section-tables.ts'
import { withoutSmallCountsIn } from './words-beside.ts'

export type ReportParts = {
  /** By the year it ends in. */
  readonly year: number
  readonly authority: string
  readonly asOf: Day
  readonly frozenOn: Day | null
  readonly edition: number
  readonly figures: ReportFigures
  /** By key of the section; of the children’s report with its prefix. */
  readonly prose: ReadonlyMap<string, string>
  /** What other parts of the service put into a section, by its key. */
  readonly beside: ReadonlyMap<string, readonly Block[]>
  /** Of a draft: how children are called, so that none is named. */
  readonly names?: ChildNames
  /** What was corrected since it was frozen, up to a day; left out where that is not looked at. */
  readonly since?: { readonly on: Day; readonly list: readonly Correction[] }
}

/** The sections of a report for one kind of reader. */
export function plansFor(audience: Audience): readonly SectionPlan[] {
  return audience === 'children' ? CHILDREN_SECTIONS : BOARD_SECTIONS
}

/** Under which key the prose of a section is kept. */
export function proseKey(audience: Audience, { key }: SectionPlan): string {
  return audience === 'children' ? `${CHILDREN_PREFIX}${key}` : key
}

/** Every split that any reader’s report prints: small numbers are looked for in all of them at once. */
function printedSplits(): PrintedSplits {
  const splits = new Map<string, Set<string>>()
  for (const { contents } of [...BOARD_SECTIONS, ...CHILDREN_SECTIONS]) {
    for (const content of contents) {
      if (content.kind !== 'split') continue
      splits.set(content.id, new Set([...(splits.get(content.id) ?? []), content.by]))
    }
  }
  return splits
}

export const PRINTED_SPLITS = printedSplits()

const TITLES: Readonly<Record<Audience, string>> = {
  board: 'Annual report of the independent reviewing officers',
  public: 'Annual report of the independent reviewing officers',
  children: 'Our year: what your IROs did',
}

/** What sections are drawn with for a kind of reader. */
export function drawingFor(
  audience: Audience,
  { figures, year }: Pick<ReportParts, 'figures' | 'year'>,
): Drawing {
  return {
    figures,
    isHidden: audience === 'board' ? NOTHING_HIDDEN : hideSmallNumbers(figures, PRINTED_SPLITS),
    years: { now: toReturnYearName(year), before: toReturnYearName(year - 1) },
  }
}

/** The report as it is printed for a kind of reader. */
export function composeReport(parts: ReportParts, audience: Audience): ReportDocument {
  const drawing = drawingFor(audience, parts)
  const { authority, asOf, frozenOn, edition, year } = parts
  return {
    title: TITLES[audience],
    year: toReturnYearName(year),
    audience,
    authority,
    asOf,
    frozenOn,
    edition,
    sections: [
      ...plansFor(audience).map((plan) => composeSection(plan, { parts, audience, drawing })),
      ...correctionsSection(parts.since),
    ],
  }
}

/** What is other now than the report says; nothing where nothing is. */
function correctionsSection(since: ReportParts['since']): readonly Section[] {
  if (since === undefined || since.list.length === 0) return []
  const says = `The report stays as it was frozen. These figures were corrected since: what they are now is as the records stood on ${toDate(since.on)}.`
  const rows = since.list.map(({ name, frozen, now, isRedefined }) => [
    wordsCell(name),
    wordsCell(frozen),
    wordsCell(`${now ?? 'No longer counted'}${isRedefined ? ' (it is defined otherwise now)' : ''}`),
  ])
  const table: Block = {
    kind: 'table',
    caption: 'Figures that were corrected',
    head: ['Measure', 'In this report', 'Now'],
    rows,
    total: null,
    unit: '',
    note: '',
    measureId: null,
  }
  const blocks: readonly Block[] = [{ kind: 'callout', text: says }, table]
  return [{ key: 'corrections', title: 'What was corrected since', level: 1, blocks }]
}

type Composing = { readonly parts: ReportParts; readonly audience: Audience; readonly drawing: Drawing }

function composeSection(plan: SectionPlan, { parts, audience, drawing }: Composing): Section {
  const text = parts.prose.get(proseKey(audience, plan)) ?? ''
  const prose = printProse(text, { figures: parts.figures, isHidden: drawing.isHidden, audience })
  const beside = parts.beside.get(plan.key) ?? []
  const told =
    audience === 'board' ? beside : beside.map((block) => withoutSmallCountsIn(block, LEFT_OUT[audience]))
  const drawn = [...drawContents(plan, drawing), ...told]
  const isEmpty = drawn.length === 0 && plan.none !== null && (plan.contents.length > 0 || prose.length === 0)
  const none: readonly Block[] = isEmpty ? [{ kind: 'callout', text: plan.none }] : []
  return { key: plan.key, title: plan.title, level: 1, blocks: [...prose, ...none, ...drawn] }
}

/** The tables and charts of a section that have something in them. */
export function drawContents(
  { contents }: Pick<SectionPlan, 'contents'>,
  drawing: Drawing,
): readonly Block[] {
  return contents.flatMap((content) => drawOne(content, drawing).filter((block) => block !== null))
}

function drawOne(content: Content, drawing: Drawing): readonly (Block | null)[] {
  switch (content.kind) {
    case 'measures':
      return [drawMeasures(content, drawing), drawCompared(content, drawing)]
    case 'split':
      return [drawSplit(content, drawing)]
    case 'flow':
      return [drawFlow(content, drawing)]
    case 'trend':
      return [drawTrend(content, drawing)]
    case 'everything':
  }
  return [drawEverything(content.caption, drawing)]
}
