import { type PageRequest, type PageResponse } from '../../platform/web/route.ts'
import { type FieldErrors, renderErrorSummaryFor } from '../../ui/forms/index.ts'
import { type Html, html } from '../../ui/html.ts'
import { CHILDREN_PATH, childPath, displayName } from '../children/index.ts'
import { isOpenDecision } from '../decisions/index.ts'
import { type ChildTab, renderChildTabs } from './child-tabs.ts'
import type { GatheredRecord } from './gathered-record.ts'
import { renderIdentity } from './identity-view.ts'
import { renderMerged } from './merged-view.ts'

export type RecordDrawing = {
  readonly tab: ChildTab
  readonly content: Html
  readonly errors?: FieldErrors
  readonly status?: number
  /** Of the page under the tab; left out: the child’s name alone. */
  readonly title?: string
}

/** A page of a child’s record: who it is about, the tabs, and what is in the one that is open. */
export function drawRecord(
  request: PageRequest,
  gathered: GatheredRecord,
  { tab, content, errors = [], status = 200, title }: RecordDrawing,
): PageResponse {
  const { record, challenges } = gathered
  const { child, decisions, reviews } = record
  const { roles } = request.user
  const name = displayName(child, child.identifier)
  const open = decisions.filter(isOpenDecision).length
  const counts = {
    reviews: String(reviews.length),
    ...(decisions.length === 0 ? {} : { decisions: `${open} open` }),
    ...(challenges.length === 0 ? {} : { challenge: `${challenges.length} open` }),
  }
  const hasErrors = errors.length > 0
  const main = html`${hasErrors && renderErrorSummaryFor(errors)}${renderIdentity(gathered, roles)}${renderMerged(gathered.around, roles)}${renderChildTabs(child.id, roles, tab, counts)}${content}`
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const frame = {
    title: title === undefined ? name : `${title}: ${name}`,
    nav: CHILDREN_PATH,
    breadcrumbs,
    main,
    hasErrors,
  }
  return { kind: 'page', status, html: request.frame(frame) }
}
