import type { Meeting } from '../../src/features/meetings/meeting.ts'
import { isoDay } from '../../src/kit/dates/index.ts'

/** A review of Tilly on Friday 11 December 2026 at 3:45pm with Ruth. */
export function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm1',
    childId: 'tilly',
    on: isoDay('2026-12-11'),
    startsAt: '15:45',
    minutes: 60,
    officerId: 'ruth',
    format: 'in-person',
    place: 'Elm House',
    state: 'arranged',
    sequence: 0,
    version: 1,
    ...given,
  }
}
