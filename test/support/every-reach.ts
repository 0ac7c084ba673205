import type { Reach } from '../../src/platform/web/route.ts'

/** The reach of somebody whom the access table lets see every child who is not restricted. */
export const EVERY_CHILD: Reach = { accountId: 'tester', at: new Date('2026-11-21T12:00:00Z'), through: null }
