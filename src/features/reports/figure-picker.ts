// The figures that can be put into prose, each with its code and what it says. Pure.
import { PLACES } from './compared-figure.ts'
import {
  NOTHING_HIDDEN,
  parseReference,
  referenceText,
  resolveReference,
  type What,
} from './figure-reference.ts'
import type { ReportFigure, ReportFigures } from './report-figure.ts'
import type { SectionPlan } from './report-section.ts'

export type Offered = {
  readonly code: string
  /** `Reviews held on time: 96.0%`. */
  readonly says: string
  /** Whether it is of a measure that the section prints. */
  readonly isOwn: boolean
}

const WHAT_WORDS: Readonly<Record<What, string>> = {
  percent: '',
  number: ', number',
  base: ', out of',
  of: ', with what it is of',
  before: ', the year before',
  change: ', change since the year before',
  target: ', our target',
  region: ', the region',
  neighbours: ', statistical neighbours',
  england: ', England',
}

const OTHERS = ['target', ...PLACES] as const

const WHATS_OF: Readonly<Record<ReportFigure['shape'], readonly What[]>> = {
  count: ['percent', 'before', 'change', ...OTHERS],
  share: ['percent', 'of', 'number', 'base', 'before', 'change', ...OTHERS],
  rate: ['percent', 'number', 'before', 'change', ...OTHERS],
  median: ['percent', 'number', 'before', 'change', ...OTHERS],
}

/** Every figure that says something: those of the section first, its splits with it. */
export function offerFigures(figures: ReportFigures, plan: SectionPlan): readonly Offered[] {
  const splits = new Map<string, Set<string>>()
  for (const content of plan.contents) {
    if (content.kind !== 'split') continue
    splits.set(content.id, new Set([...(splits.get(content.id) ?? []), content.by]))
  }
  const own = ownIds(plan)
  const ofFigure = (figure: ReportFigure): readonly Offered[] => {
    const isOwn = own.has(figure.id)
    const whole = WHATS_OF[figure.shape].map((what) =>
      toOffered(figures, `${figure.id}:${what}`, figure.name, isOwn),
    )
    const parts = figure.splits
      .filter(({ by }) => splits.get(figure.id)?.has(by) === true)
      .flatMap(({ by, parts: all }) =>
        all.map(({ key, words }) =>
          toOffered(figures, `${figure.id}:${by}.${key}`, `${figure.name}, ${words}`, isOwn),
        ),
      )
    return [...whole, ...parts].filter((one) => one !== null)
  }
  const all = [...figures.now.values()].flatMap(ofFigure)
  return [...all.filter(({ isOwn }) => isOwn), ...all.filter(({ isOwn }) => !isOwn)]
}

function ownIds({ contents }: SectionPlan): ReadonlySet<string> {
  return new Set(
    contents.flatMap((content): readonly string[] => {
      switch (content.kind) {
        case 'measures':
          return content.ids
        case 'split':
        case 'trend':
          return [content.id]
        case 'flow':
          return [content.opening, ...content.came, ...content.went, content.closing]
        case 'everything':
      }
      return []
    }),
  )
}

function toOffered(figures: ReportFigures, inside: string, name: string, isOwn: boolean): Offered | null {
  const reference = parseReference(inside)
  if (reference === null) return null
  const resolved = resolveReference(reference, figures, NOTHING_HIDDEN)
  if (!resolved.ok) return null
  const says = `${name}${WHAT_WORDS[reference.what]}: ${resolved.value.run.text}`
  return { code: referenceText(reference), says, isOwn }
}
