// What the pages about preparing one child's review have in common: whom they are about, and their surroundings.
import type { Day } from '../../kit/dates/index.ts'
import { NOT_FOUND, type PageRequest, type PageResponse, type Route } from '../../platform/web/route.ts'
import type { Db } from '../../platform/db/index.ts'
import type { Services } from '../../platform/web/services.ts'
import type { Html } from '../../ui/html.ts'
import { CHILDREN_PATH, type Child, childPath, displayName, ofChild } from '../children/index.ts'
import type { NothingToPrepare, Preparation } from './preparation.ts'
import { papersPath } from './paths.ts'

type Handle = (request: PageRequest, preparation: Preparation) => Promise<PageResponse>

export type PreparingRoute = {
  readonly method: 'GET' | 'POST'
  /** After the child's own address. */
  readonly path: string
  readonly action: string
  readonly handle: Handle
  /** Where the child has no review to prepare; left out: there is no such page. */
  readonly without?: (request: PageRequest, child: Child) => PageResponse
  readonly pace?: 'limited'
}

export type FindPreparation = (
  db: Db,
  childId: string,
  today: Day,
) => Promise<Preparation | NothingToPrepare | null>

/** The address of one task before a child's review. */
export function preparingRoute(
  { db }: Services,
  findPreparation: FindPreparation,
  { method, path, action, handle, without = () => NOT_FOUND, ...pace }: PreparingRoute,
): Route {
  return {
    method,
    path: `${CHILDREN_PATH}/:child${path}`,
    action,
    child: ofChild,
    ...pace,
    handle: async (request) => {
      const found = await findPreparation(db, request.params['child'] ?? '', request.today)
      if (found === null) return NOT_FOUND
      return found.review === null ? without(request, found.child) : await handle(request, found)
    },
  }
}

export const nameOf = (child: Child): string => displayName(child, child.identifier)

export type PreparingDrawing = {
  readonly title: string
  readonly main: Html
  readonly status?: number
  readonly hasErrors?: boolean
  /** Whether the page lies below the list of papers. */
  readonly place?: 'papers' | 'below-papers'
}

/** The page around one of these tasks. */
export function drawPreparing(request: PageRequest, child: Child, drawing: PreparingDrawing): PageResponse {
  const { title, main, status = 200, hasErrors = false, place = 'below-papers' } = drawing
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: nameOf(child), href: childPath(child.id) },
    ...(place === 'below-papers' ? [{ text: 'Papers', href: papersPath(child.id) }] : []),
  ]
  const html = request.frame({ title, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}
