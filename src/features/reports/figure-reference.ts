// A figure in prose, by reference: `{reviews-on-time}`, `{reviews-on-time:first:of}`. Pure.
import { fail, ok, type Result } from '../../kit/result.ts'
import { toReturnYearName } from '../../law/returns/index.ts'
import { PLACES } from './compared-figure.ts'
import { basisText, changeText, HIDDEN, NO_VALUE, noteText, otherText, valueText } from './figure-text.ts'
import { toNumber } from '../../ui/parts/index.ts'
import type { FigureRun } from './report-document.ts'
import type { ReportFigure, ReportFigures, ReportPart, ReportRatio, Which } from './report-figure.ts'

/**
 * What of a figure is printed: `percent` its value, `number` the numerator, `base` the denominator, `of` both with the
 * unit, `before` the value a year before, `change` how it moved since, `target` what it should be, and the value of another
 * place. Left out: its value.
 */
export const WHATS = [
  'percent',
  'number',
  'base',
  'of',
  'before',
  'change',
  'target',
  'region',
  'neighbours',
  'england',
] as const
export type What = (typeof WHATS)[number]

export type FigureReference = {
  readonly measureId: string
  /** A part of a split, as `first` or, where two splits have it, `sequence.first`; null for the whole. */
  readonly part: string | null
  readonly what: What
}

const isWhat = (word: string): word is What => WHATS.some((what) => what === word)

/** Reads what stands between the braces; null where it is no reference. */
export function parseReference(inside: string): FigureReference | null {
  const words = inside.split(':').map((word) => word.trim())
  const [measureId = '', ...rest] = words
  if (!/^[a-z][a-z0-9-]*$/.test(measureId) || rest.length > 2) return null
  const last = rest.at(-1)
  const what = last !== undefined && isWhat(last) ? last : null
  const parts = what === null ? rest : rest.slice(0, -1)
  if (parts.length > 1 || parts.some((part) => !/^[\w.-]+$/.test(part))) return null
  return { measureId, part: parts[0] ?? null, what: what ?? 'percent' }
}

/** A reference as it is written. */
export function referenceText({ measureId, part, what }: FigureReference): string {
  return `{${[measureId, part, what === 'percent' ? null : what].filter((word) => word !== null).join(':')}}`
}

/** What may not be shown to a reader: the name of a count is `measure` or `measure/split/part`. */
export type IsHidden = (which: Which, measureId: string, part: string | null) => boolean

export const NOTHING_HIDDEN: IsHidden = () => false

type Found = { readonly figure: ReportFigure; readonly ratio: ReportRatio; readonly at: string | null }

function partsCalled(figure: ReportFigure, part: string): readonly { at: string; ratio: ReportPart }[] {
  return figure.splits.flatMap(({ by, parts }) =>
    parts.flatMap((one) =>
      one.key === part || `${by}.${one.key}` === part ? [{ at: `${by}/${one.key}`, ratio: one }] : [],
    ),
  )
}

function find(figures: ReportFigures[Which], reference: FigureReference): Result<Found, string> {
  const { measureId, part } = reference
  const figure = figures.get(measureId)
  if (figure === undefined) return fail(`There is no figure called ${measureId}.`)
  if (part === null) return ok({ figure, ratio: figure, at: null })
  const found = partsCalled(figure, part)
  const [one, ...others] = found
  if (one === undefined) return fail(`${figure.name} has no part called ${part}.`)
  const splits = new Set(found.map(({ at }) => at.split('/')[0]))
  if (others.length > 0 && splits.size > 1)
    return fail(
      `${part} stands in several splits: write ${[...splits].map((by) => `${by}.${part}`).join(' or ')}.`,
    )
  return ok({ figure, ratio: one.ratio, at: one.at })
}

export type Resolved = {
  readonly run: FigureRun
  readonly figure: ReportFigure
  /** What it rests on, whichever reader it is for. */
  readonly ratio: ReportRatio
  readonly reference: FigureReference
}

/** The run that a reference stands for, or a sentence that says why there is none. */
export function resolveReference(
  reference: FigureReference,
  figures: ReportFigures,
  isHidden: IsHidden,
): Result<Resolved, string> {
  const now = find(figures.now, reference)
  if (!now.ok) return now
  const other = ofOthers(now.value, reference)
  if (other !== null) return other
  const isOfBefore = reference.what === 'before'
  const needsBefore = isOfBefore || reference.what === 'change'
  const before = needsBefore ? find(figures.before, reference) : now
  if (!before.ok) return fail(`${now.value.figure.name} has no value for the year before.`)
  const { figure, at } = now.value
  const ratio = isOfBefore ? before.value.ratio : now.value.ratio
  const text = printed(reference.what, now.value, before.value.ratio)
  if (text === null) return fail(`${figure.name} did not count anything in one of the two years.`)
  const hidden =
    (!isOfBefore && isHidden('now', figure.id, at)) || (needsBefore && isHidden('before', figure.id, at))
  const shows = {
    numerator: ratio.numerator,
    denominator: figure.shape === 'count' ? null : ratio.denominator,
  }
  const run: FigureRun = {
    kind: 'figure',
    measureId: figure.id,
    unit: figure.many,
    ...(hidden ? { text: HIDDEN, numerator: null, denominator: null } : { text, ...shows }),
    note: hidden ? 'Left out, so that nobody can be made out' : noteOf(figure, ratio, reference.what),
  }
  return ok({ run, figure, ratio, reference })
}

/** A target or another place’s figure: it is about nobody here, so it is shown to every reader. Null: not asked for. */
function ofOthers({ figure, ratio }: Found, reference: FigureReference): Result<Resolved, string> | null {
  const { what, part } = reference
  if (what !== 'target' && !isPlace(what)) return null
  const none = fail(`${figure.name} has no figure to hold it against called ${what}.`)
  const { target, places } = figure.compared
  const place = places.find(({ who }) => who === what)
  const found = what === 'target' ? target : place
  if (part !== null || found === null || found === undefined) return none
  const text = 'says' in found ? found.says : otherText(figure, found.value)
  const year = 'year' in found ? `, ${toReturnYearName(found.year)}` : ''
  const note = `${found.source}${year}`
  const shows = { numerator: found.value, denominator: null }
  const run: FigureRun = { kind: 'figure', measureId: figure.id, unit: figure.many, text, ...shows, note }
  return ok({ run, figure, ratio, reference })
}

const isPlace = (what: What): boolean => PLACES.some((place) => place === what)

function noteOf(figure: ReportFigure, ratio: ReportRatio, what: What): string {
  if (figure.shape === 'count') return ''
  const basis = what === 'of' || what === 'change' ? '' : basisText(figure, ratio)
  return [basis, noteText(figure, ratio)].filter((words) => words !== '').join('; ')
}

function printed(what: What, { figure, ratio }: Found, before: ReportRatio): string | null {
  switch (what) {
    case 'number':
      return toNumber(ratio.numerator)
    case 'base':
      return figure.shape === 'count' ? NO_VALUE : toNumber(ratio.denominator)
    case 'of':
      return basisText(figure, ratio)
    case 'before':
      return valueText(figure, before)
    case 'change':
      return changeText(figure, ratio, before)
    case 'target':
    case 'region':
    case 'neighbours':
    case 'england':
    case 'percent':
  }
  return valueText(figure, ratio)
}
