import type { PageRequest, PageResponse } from '../../platform/web/route.ts'
import type { Html } from '../../ui/html.ts'
import { CHILDREN_PATH, type Child, childPath, displayName } from '../children/index.ts'

export type ChildDrawing = {
  readonly title: string
  readonly main: Html
  readonly status: number
  readonly hasErrors: boolean
}

/** A page about one child, under the register and the child. */
export function drawForChild(
  request: PageRequest,
  child: Child,
  { title, main, status, hasErrors }: ChildDrawing,
): PageResponse {
  const name = displayName(child, child.identifier)
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: name, href: childPath(child.id) },
  ]
  const html = request.frame({ title: `${title}, ${name}`, nav: CHILDREN_PATH, breadcrumbs, main, hasErrors })
  return { kind: 'page', status, html }
}
