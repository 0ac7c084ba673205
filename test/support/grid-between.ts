// What the small council has of a child between two reviews: one of each, under ids made from the child's.
import type { IsoDate } from '../../src/kit/dates/index.ts'
import type { Db } from '../../src/platform/db/index.ts'

const MOVED: Readonly<Record<string, IsoDate>> = {
  'grid-own': '2026-11-03',
  'grid-else': '2026-11-04',
  'grid-shut': '2026-11-05',
}

/** The day on which a child of the small council moved: another for each. */
export const gridMoved = (childId: string): IsoDate => MOVED[childId] ?? '2026-11-06'

export type GridBetween = Readonly<Record<'contact' | 'check' | 'event' | 'attended' | 'moved', string>>

/** What stands in an address for what belongs to a child. */
export const betweenParams = (childId: string): GridBetween => ({
  contact: `${childId}-contact`,
  check: `${childId}-check`,
  event: `${childId}-event`,
  attended: `${childId}-attended`,
  moved: gridMoved(childId),
})

/** Saves a contact, a mid-way check, an event and a meeting gone to. */
export async function saveBetween(db: Db, childId: string, accountId: string): Promise<void> {
  const { contact, check, event, attended } = betweenParams(childId)
  const about = { child_id: childId, on_day: '2026-11-10' }
  const said = { kind: 'visit', outcome: 'seen', alone: null, person_id: null, note: 'A note' }
  await db
    .insertInto('contact_entry')
    .values({ ...about, ...said, id: contact, source: 'staff' })
    .execute()
  const graded = { grade: 'good', on_track: 'yes', decisions: 'all', voice: '', action: '', person_id: null }
  await db
    .insertInto('midway_check')
    .values({ ...about, ...graded, id: check })
    .execute()
  const told = {
    kind: 'missing',
    before_day: null,
    says: 'A word',
    told_on: '2026-11-10',
    told_by: accountId,
  }
  await db
    .insertInto('significant_event')
    .values({ ...about, ...told, id: event, disposition: null, disposed_on: null, disposed_by: null })
    .execute()
  await db
    .insertInto('attended_meeting')
    .values({ ...about, id: attended, kind: 'strategy', person_id: null, note: '' })
    .execute()
}
