import { redirectTo, type Route } from '../platform/web/route.ts'
import { type AccessTable, mayDo } from './access.ts'

const FIRST: readonly (readonly [string, string])[] = [
  ['see-today', '/today'],
  ['see-children', '/children'],
  ['see-figures', '/figures'],
]

/** The first page that somebody's roles give; settings for whoever sees no child. */
export function firstPageRoute(access: AccessTable): Route {
  return {
    method: 'GET',
    path: '/',
    action: 'use-footprint',
    handle: async ({ user }) =>
      redirectTo(FIRST.find(([action]) => mayDo(access, action, user.roles))?.[1] ?? '/settings'),
  }
}
