import { type Day, toLongDate } from '../../kit/dates/index.ts'
import { IDLE_MINUTES, NOTED_EVERY_SECONDS, ROLE_NAMES } from '../../platform/identity/index.ts'
import type { FramedPage, Role, SignedIn } from '../../platform/web/route.ts'
import { type Html, html, raw } from '../../ui/html.ts'
import { type NavItem, renderBarePage, renderPage } from '../../ui/layout/index.ts'

// The last use that is written down may be so much older than this page.
const SECONDS_IDLE = IDLE_MINUTES * 60 - NOTED_EVERY_SECONDS

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
  /** Seconds until the session ends however busy it is. */
  readonly secondsLeft: number
}

/** Draws whole pages for one signed-in person. */
export function frameFor({ domainDate, navFor }: Surroundings, viewer: Viewer): (page: FramedPage) => string {
  const { user, csrfToken, query, secondsLeft } = viewer
  const role = user.roles.map((each) => ROLE_NAMES[each]).join(', ')
  return (page) =>
    renderPage({
      title: titleOf(page),
      main: raw(page.main.toString()),
      notice: page.notice && raw(page.notice.toString()),
      banner: bannerOf(domainDate),
      refreshSeconds: page.refreshSeconds,
      user: { name: user.name, role, csrfToken },
      sessionEnds: { secondsIdle: SECONDS_IDLE, secondsLeft },
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
      goesOnTo: page.goesOnTo,
      audience: page.audience,
      language: page.language,
    }).toString()
}

function titleOf(page: FramedPage): string {
  return page.hasErrors ? `Error: ${page.title}` : page.title
}

function bannerOf(domainDate: Day | null): Html | null {
  if (domainDate === null) return null
  return html`Demonstration. The people and places are invented, and today is always ${toLongDate(domainDate)}.`
}
