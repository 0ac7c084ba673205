import type { Role } from '../../platform/web/route.ts'
import type { Html } from '../../ui/html.ts'
import { type LinkTab, renderLinkTabs } from '../../ui/parts/index.ts'
import { childPath } from '../children/index.ts'
import { contactPath, maySeeContact } from '../contact/index.ts'
import { decisionsPath } from '../decisions/index.ts'
import { childDisputesPath, maySeeDisputes } from '../disputes/index.ts'
import { consultationsPath, maySeeViews } from '../voice/index.ts'
import { activityPath, recordTabPath } from './paths.ts'

export type ChildTab =
  | 'overview'
  | 'reviews'
  | 'decisions'
  | 'contact'
  | 'voice'
  | 'challenge'
  | 'activity'
  | 'record'

/** In brackets behind a tab. */
export type TabCounts = Readonly<Partial<Record<ChildTab, string>>>

/** The parts of a child’s record, those that somebody of these roles may open. */
export function renderChildTabs(
  childId: string,
  roles: readonly Role[],
  here: ChildTab,
  counts: TabCounts = {},
): Html {
  const tab = (key: ChildTab, text: string, href: string): LinkTab => ({
    key,
    text,
    href,
    count: counts[key],
  })
  const path = childPath(childId)
  return renderLinkTabs(
    'Parts of the record',
    [
      tab('overview', 'Overview', path),
      tab('reviews', 'Reviews', `${path}/reviews`),
      tab('decisions', 'Decisions', decisionsPath(childId)),
      ...(maySeeContact(roles) ? [tab('contact', 'Contact', contactPath(childId))] : []),
      ...(maySeeViews(roles) ? [tab('voice', 'Voice', consultationsPath(childId))] : []),
      ...(maySeeDisputes(roles) ? [tab('challenge', 'Challenge', childDisputesPath(childId))] : []),
      tab('activity', 'Footprint', activityPath(childId)),
      tab('record', 'Record', recordTabPath(childId)),
    ],
    here,
  )
}
