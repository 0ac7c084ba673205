import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import { type FieldErrors, renderErrorSummaryFor } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'

export type SettingsPage = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly errors?: FieldErrors
  /** Between Settings and this page. */
  readonly above?: readonly { readonly text: string; readonly href: string }[]
}

/** A page under Settings, with what is wrong first. */
export function frameSettings(
  request: PageRequest,
  { title, main, status = 200, errors = [], above = [] }: SettingsPage,
): PageResponse {
  const hasErrors = errors.length > 0
  const framed = request.frame({
    title,
    nav: '/settings',
    breadcrumbs: [{ text: 'Settings', href: '/settings' }, ...above],
    main: html`${hasErrors && renderErrorSummaryFor(errors)}${main}`,
    hasErrors,
  })
  return { kind: 'page', status, html: framed }
}
