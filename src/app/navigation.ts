import type { Role, Route } from '../platform/web/route.ts'
import type { NavItem } from '../ui/layout/index.ts'
import { type AccessTable, mayDo } from './access.ts'

const PLACES: readonly { readonly text: string; readonly href: string }[] = [
  { text: 'Today', href: '/today' },
  { text: 'Children', href: '/children' },
  { text: 'Meetings', href: '/meetings' },
  { text: 'Challenge', href: '/challenges' },
  { text: 'Figures', href: '/figures' },
  { text: 'Data', href: '/imports' },
  { text: 'Settings', href: '/settings' },
]

/** The places a person may go to, of those there are, in the order of the design. The key is the path. */
export function navigationFor(
  roles: readonly Role[],
  routes: readonly Route[],
  table: AccessTable,
): readonly NavItem[] {
  return PLACES.filter(({ href }) => {
    const route = routes.find(({ method, path }) => method === 'GET' && path === href)
    return route !== undefined && mayDo(table, route.action, roles)
  }).map(({ text, href }) => ({ key: href, text, href }))
}
