// The addresses of pages about a challenge, and the way back from them.
import { CHILDREN_PATH, childPath, displayName, ofChild } from '../children/index.ts'
import { ACTIONS } from './access.ts'
import type { FoundDispute } from './found-dispute.ts'
import { childDisputesPath, DISPUTES_PATH } from './paths.ts'

type Does = 'see' | 'work' | 'answer'

/** The two addresses of a page about a challenge, each with its row of the access table. `below` as `/answer`, or ''. */
export function placesOf(does: Does, below: string) {
  return [
    {
      path: `${CHILDREN_PATH}/:child/challenges/:dispute${below}`,
      action: ACTIONS.ofChild[does],
      child: ofChild,
    },
    { path: `${DISPUTES_PATH}/:dispute${below}`, action: ACTIONS.ofService[does] },
  ]
}

/** The way back from a page under a challenge. */
export function crumbsOf({ child, name, path }: FoundDispute, isUnder: 'under' | 'itself') {
  const itself = isUnder === 'under' ? [{ text: name, href: path }] : []
  if (child === null) return [{ text: 'Challenge', href: DISPUTES_PATH }, ...itself]
  return [
    { text: 'Children', href: CHILDREN_PATH },
    { text: displayName(child, child.identifier), href: childPath(child.id) },
    { text: 'Challenge', href: childDisputesPath(child.id) },
    ...itself,
  ]
}
