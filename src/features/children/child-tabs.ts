import type { Role } from '../../platform/web/route.ts'
import type { Html } from '../../ui/html.ts'

/** Draws the tabs of a child’s record over a page that is one of them; null: it stands alone. */
export type DrawChildTabs = (
  childId: string,
  roles: readonly Role[],
  here: 'contact' | 'voice' | 'challenge',
) => Html | null

export const NO_TABS: DrawChildTabs = () => null
