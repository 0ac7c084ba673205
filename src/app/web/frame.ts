import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { FramedPage, Role, SignedIn } from '../../platform/web/route.ts'
import { type Html, html, raw } from '../../ui/html.ts'
import { type NavItem, renderBarePage, renderPage } from '../../ui/layout/index.ts'

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  iro: 'IRO',
  manager: 'manager',
  'business-support': 'business support',
  analyst: 'analyst',
  administrator: 'administrator',
}

export type Surroundings = {
  /** The fixed day of a demonstration, or null. */
  readonly domainDate: Day | null
  readonly navFor: (roles: readonly Role[]) => readonly NavItem[]
}

/** Who looks at which address. */
export type Viewer = {
  readonly user: SignedIn
  readonly csrfToken: string
  readonly query: URLSearchParams
}

/** Draws whole pages for one signed-in person. */
export function frameFor({ domainDate, navFor }: Surroundings, viewer: Viewer): (page: FramedPage) => string {
  const { user, csrfToken, query } = viewer
  const role = user.roles.map((each) => ROLE_NAMES[each]).join(', ')
  return (page) =>
    renderPage({
      title: titleOf(page),
      main: raw(page.main.toString()),
      banner: bannerOf(domainDate),
      refreshSeconds: page.refreshSeconds,
      user: { name: user.name, role, csrfToken },
      nav: navFor(user.roles),
      activeNav: page.nav ?? undefined,
      breadcrumbs: page.breadcrumbs,
      searchText: query.get('q') ?? undefined,
    }).toString()
}

/** Draws whole pages for nobody in particular. */
export function bareFrame({ domainDate }: Surroundings): (page: FramedPage) => string {
  return (page) =>
    renderBarePage({
      title: titleOf(page),
      main: raw(page.main.toString()),
      banner: bannerOf(domainDate),
      refreshSeconds: page.refreshSeconds,
    }).toString()
}

function titleOf(page: FramedPage): string {
  return page.hasErrors ? `Error: ${page.title}` : page.title
}

function bannerOf(domainDate: Day | null): Html | null {
  if (domainDate === null) return null
  return html`Demonstration. The people and places are invented, and today is always ${toLongDate(domainDate)}.`
}
