// The page around what stands beside the challenges of a child.
import type { FramedPage, PageRequest, PageResponse } from '../../platform/web/route.ts'
import { type Child, CHILDREN_PATH, childPath, displayName } from '../children/index.ts'
import { childDisputesPath } from './paths.ts'

export type ChildPage = Pick<FramedPage, 'title' | 'main' | 'hasErrors'> & {
  /** Pages between the challenges of the child and this one. */
  readonly under?: readonly { readonly text: string; readonly href: string }[]
  /** Left out: 200. */
  readonly status?: number
}

/** One page of a child, under the challenges of the child. */
export function frameUnderChallenges(
  { frame }: PageRequest,
  child: Child,
  { under = [], status = 200, ...given }: ChildPage,
): PageResponse {
  const breadcrumbs = [
    { text: 'Children', href: CHILDREN_PATH },
    { text: displayName(child, child.identifier), href: childPath(child.id) },
    { text: 'Challenge', href: childDisputesPath(child.id) },
    ...under,
  ]
  return { kind: 'page', status, html: frame({ ...given, nav: CHILDREN_PATH, breadcrumbs }) }
}
