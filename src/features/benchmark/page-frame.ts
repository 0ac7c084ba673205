import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import { type FieldErrors, renderErrorSummaryFor } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { FIGURES_PATH } from '../figures/index.ts'
import { BENCHMARK_PATH, FILES_PATH } from './paths.ts'

export type BenchmarkPage = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly errors?: FieldErrors
  /** Which page of these is above this one. */
  readonly under: 'figures' | 'comparison' | 'files'
}

const ABOVE = {
  figures: [],
  comparison: [{ text: 'Other authorities', href: BENCHMARK_PATH }],
  files: [
    { text: 'Other authorities', href: BENCHMARK_PATH },
    { text: 'Files', href: FILES_PATH },
  ],
} as const

/** A page under Figures, with what is wrong first. */
export function frameBenchmark(
  request: PageRequest,
  { title, main, status = 200, errors = [], under }: BenchmarkPage,
): PageResponse {
  const hasErrors = errors.length > 0
  const framed = request.frame({
    title,
    nav: FIGURES_PATH,
    breadcrumbs: [{ text: 'Figures', href: FIGURES_PATH }, ...ABOVE[under]],
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${main}`,
    hasErrors,
  })
  return { kind: 'page', status, html: framed }
}
