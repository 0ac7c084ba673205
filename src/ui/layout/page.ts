import { renderErrorSummaryFor } from '../forms/field-error-summary.ts'
import type { FieldErrors } from '../forms/field-errors.ts'
import { type Breadcrumb, renderBreadcrumbs } from '../govuk/breadcrumbs.ts'
import { renderInsetText } from '../govuk/inset-text.ts'
import { type Html, html, type HtmlValue } from '../html.ts'
import { type DocumentLanguage, renderDocument } from './document.ts'
import { renderIdleWarning, type SessionEnds } from './idle-warning.ts'
import type { NavItem, SignedInPerson } from './person.ts'
import { renderBareBar, renderFamilyBar, renderNav, renderTopBar } from './top-bar.ts'

type Frame = {
  /** What the page is, without the name of the system: "Tilly Marsh". */
  readonly title: string
  readonly main: HtmlValue
  /** Field errors: the title begins with "Error:" and the summary stands first on the page. */
  readonly errors?: FieldErrors | undefined
  /** A line across the page: "Demonstration. The date is fixed at …". */
  readonly banner?: HtmlValue
  /** Words at the foot: the authority's name, the version, links. */
  readonly footer?: HtmlValue
  readonly audience?: 'staff' | 'young' | undefined
  readonly language?: DocumentLanguage | undefined
  readonly refreshSeconds?: number | undefined
  readonly goesOnTo?: string | undefined
}

export type PageOptions = Frame & {
  readonly user: SignedInPerson
  readonly nav: readonly NavItem[]
  /** Key of the navigation item one is under. */
  readonly activeNav?: string | undefined
  /** From the top to this page; the last has no address. Left out on first-level pages. */
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined
  /** Words above the page that are not its own. */
  readonly notice?: Html | undefined
  /** What was searched for, kept in the box. */
  readonly searchText?: string | undefined
  /** Left out: nobody is warned. */
  readonly sessionEnds?: SessionEnds | undefined
}

function fullTitle(options: Frame): string {
  return `${options.errors?.length ? 'Error: ' : ''}${options.title} - Footprint`
}

type Around = { readonly top: HtmlValue; readonly beforeMain?: HtmlValue; readonly last?: HtmlValue }

function renderFrame(options: Frame, { top, beforeMain, last }: Around): Html {
  const { title: _title, main, errors, banner, footer, ...rest } = options
  const summary = errors?.length ? renderErrorSummaryFor(errors) : null
  return renderDocument({
    ...rest,
    title: fullTitle(options),
    body: html`${top}${banner && html`<aside class="fp-banner" aria-label="About this system"><div class="fp-width">${banner}</div></aside>`}
<div class="fp-width fp-page">${beforeMain}
<main id="main" class="fp-main">${summary}${main}</main>
</div>
<footer class="fp-footer"><div class="fp-width fp-footer__row">${footer ?? 'Footprint'}</div></footer>${last}`,
  })
}

/** A whole page for a person who is signed in. */
export function renderPage(options: PageOptions): Html {
  const { user, nav, activeNav, breadcrumbs, searchText, sessionEnds, notice, ...frame } = options
  const crumbs = breadcrumbs?.length ? renderBreadcrumbs({ items: breadcrumbs, classes: 'fp-crumbs' }) : null
  return renderFrame(frame, {
    top: [renderTopBar(user, searchText), renderNav(nav, activeNav)],
    beforeMain: [crumbs, notice && renderNotice(notice)],
    last: sessionEnds && renderIdleWarning(sessionEnds, user.csrfToken),
  })
}

const renderNotice = (notice: Html): Html =>
  html`<aside class="fp-notice" aria-label="About this page">${renderInsetText({ html: notice })}</aside>`

export type BarePageOptions = Frame

/** A page for nobody in particular: sign-in, errors before sign-in, a child's page behind a link. */
export function renderBarePage(options: BarePageOptions): Html {
  return renderFrame(options, { top: options.audience === 'young' ? renderFamilyBar() : renderBareBar() })
}
