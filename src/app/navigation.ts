import type { Role, Route } from '../platform/web/route.ts'
import type { NavItem } from '../ui/layout/index.ts'
import { type AccessTable, mayDo } from './access.ts'

const PLACES: readonly { readonly text: string; readonly href: string }[] = [
  { text: 'Today', href: '/today' },
  { text: 'Children', href: '/children' },
  { text: 'Meetings', href: '/meetings' },
  { text: 'Challenge', href: '/challenges' },
  { text: 'Caseload', href: '/caseload' },
  { text: 'Figures', href: '/figures' },
  { text: 'Reports', href: '/reports' },
  { text: 'Data', href: '/imports' },
  { text: 'Settings', href: '/settings' },
]

/** So many show to anybody. */
const MOST = 7

/** Which go first where there are more: the page of settings has them too. */
const GIVE_WAY = ['/imports', '/meetings', '/caseload']

/** The places a person may go to, of those there are, in the order of the design. The key is the path. */
export function navigationFor(
  roles: readonly Role[],
  routes: readonly Route[],
  table: AccessTable,
): readonly NavItem[] {
  const may = PLACES.filter(({ href }) => {
    const route = routes.find(({ method, path }) => method === 'GET' && path === href)
    return route !== undefined && mayDo(table, route.action, roles)
  })
  const over = GIVE_WAY.filter((href) => may.some((place) => place.href === href)).slice(
    0,
    Math.max(0, may.length - MOST),
  )
  return may.filter(({ href }) => !over.includes(href)).map(({ text, href }) => ({ key: href, text, href }))
}
