import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { contactInShort, contactPath, isSeeing, listContactsOf } from '../../contact/index.ts'
import { ATTENDED_WORDS } from '../attended.ts'
import { DISPOSITION_WORDS, type SignificantEvent } from '../event.ts'
import { SIGNIFICANT_KINDS } from '../event-kinds.ts'
import { GRADE_WORDS } from '../midway.ts'
import { MOVE_ANSWER_WORDS } from '../move.ts'
import { attendedPath, betweenPath, eventsPath, midwayPath } from '../paths.ts'
import { listAttendedOf } from './attended.ts'
import { listEventsOf } from './events.ts'
import { listMidwayOf } from './midway.ts'
import { listMoveAnswersOf } from './moves.ts'

/** What somebody of the reviewing service did or heard, as a line of a chronology. */
export type Activity = {
  readonly on: Day
  readonly kind: 'contact' | 'midway-check' | 'event' | 'event-answer' | 'move-answer' | 'attended'
  /** One line, without notes and reasons. */
  readonly says: string
  /** Who did it; null where not recorded. */
  readonly by: string | null
  /** The officer’s note or reason: for the reviewing service alone. '' where there is none. */
  readonly note: string
  /** Whether the child was seen. */
  readonly isSeen: boolean
  readonly href: string
}

const unseen = { isSeen: false } as const

function linesOfEvent(event: SignificantEvent): readonly Activity[] {
  const href = eventsPath(event.childId)
  const { says: what } = SIGNIFICANT_KINDS[event.kind]
  const { on, toldBy, says, answer } = event
  const told: Activity = { ...unseen, on, kind: 'event', says: what, by: toldBy.name, note: says, href }
  if (answer === null) return [told]
  const decided = `${DISPOSITION_WORDS[answer.disposition]} (${what.charAt(0).toLowerCase()}${what.slice(1)})`
  const { by, reason } = answer
  return [told, { ...unseen, on: answer.on, kind: 'event-answer', says: decided, by, note: reason, href }]
}

async function listContactLines(db: Db, childId: string): Promise<readonly Activity[]> {
  const contacts = await listContactsOf(db, childId)
  return contacts
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((contact) => ({
      on: contact.on,
      kind: 'contact',
      says: contactInShort(contact),
      by: contact.personName,
      note: contact.note,
      isSeen: isSeeing(contact),
      href: contactPath(childId),
    }))
}

async function listWorkLines(db: Db, childId: string): Promise<readonly Activity[]> {
  const checks = (await listMidwayOf(db, childId)).filter(({ isWithdrawn }) => !isWithdrawn)
  const attended = (await listAttendedOf(db, childId)).filter(({ isWithdrawn }) => !isWithdrawn)
  return [
    ...checks.map(({ id, on, grade, personName, voice }): Activity => {
      const says = `Mid-way check. ${GRADE_WORDS[grade]}`
      return {
        ...unseen,
        on,
        kind: 'midway-check',
        says,
        by: personName,
        note: voice,
        href: midwayPath(childId, id),
      }
    }),
    ...attended.map(({ id, on, kind, personName, note }): Activity => {
      const says = ATTENDED_WORDS[kind]
      return { ...unseen, on, kind: 'attended', says, by: personName, note, href: attendedPath(childId, id) }
    }),
  ]
}

/** All that the service did and heard about a child between reviews, in order; nothing written down by mistake. */
export async function listActivityOf(db: Db, childId: string): Promise<readonly Activity[]> {
  const contacts = await listContactLines(db, childId)
  const work = await listWorkLines(db, childId)
  const events = (await listEventsOf(db, childId)).filter(({ isWithdrawn }) => !isWithdrawn)
  const moves = (await listMoveAnswersOf(db, childId)).map(({ answeredOn, answer, reason }): Activity => {
    const says = `After a move: ${MOVE_ANSWER_WORDS[answer].toLowerCase()}`
    const href = betweenPath(childId)
    return { ...unseen, on: answeredOn, kind: 'move-answer', says, by: null, note: reason, href }
  })
  return [...contacts, ...work, ...events.flatMap(linesOfEvent), ...moves].toSorted(
    (one, other) => one.on - other.on,
  )
}
