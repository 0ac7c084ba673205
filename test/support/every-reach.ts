import { isoDay } from '../../src/kit/dates/index.ts'
import type { Reach } from '../../src/platform/web/route.ts'

/** The reach of somebody whom the access table lets see every child who is not restricted. */
export const EVERY_CHILD: Reach = {
  accountId: 'tester',
  emergencyAt: null,
  today: isoDay('2026-11-21'),
  through: null,
}
