// What the pages about one child's consultations have in common: the child, and the frame.
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import type { FieldErrors } from '../../ui/forms/index.ts'
import type { Html } from '../../ui/html.ts'
import { withChildBar } from '../allocations/index.ts'
import { CHILDREN_PATH, type Child, childPath, displayName, findChild, ofChild } from '../children/index.ts'
import { consultationsPath } from './paths.ts'

export type ChildHandle = (services: Services, request: PageRequest, child: Child) => Promise<PageResponse>

export type ChildRoute = Pick<Route, 'method' | 'action' | 'pace'> & {
  /** `left-out`: a page to print that shall name nobody. */
  readonly bar?: 'left-out'
  /** Below the address of the child, from its first stroke. */
  readonly path: string
  readonly handle: ChildHandle
}

/** Routes about one child, who is found first. */
export function childRoutes(services: Services, routes: readonly ChildRoute[]): readonly Route[] {
  return routes.map(({ path, handle, bar, ...rest }) => ({
    ...rest,
    path: `${CHILDREN_PATH}/:child${path}`,
    child: ofChild,
    handle: async (request) => {
      const child = await findChild(services.db, request.params['child'] ?? '')
      if (child === null) return NOT_FOUND
      const shown = bar === 'left-out' ? request : await withChildBar(services.db, request, child)
      return await handle(services, shown, child)
    },
  }))
}

export const nameOf = (child: Child): string => displayName(child, child.identifier)

export type ChildPage = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly errors?: FieldErrors
}

/** A page of the child's voice, under the child and the list. */
export function drawChildPage(request: PageRequest, child: Child, page: ChildPage): PageResponse {
  const { title, main, status = 200, errors = [] } = page
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: nameOf(child), href: childPath(child.id) },
    { text: 'Views before reviews', href: consultationsPath(child.id) },
  ]
  const hasErrors = errors.length > 0
  return {
    kind: 'page',
    status,
    html: request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors }),
  }
}
