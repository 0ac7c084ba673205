// What lies between two reviews: mid-way checks, events the officer must be told of, moves, meetings the officer went to.
import type { Route } from '../../platform/web/route.ts'
import type { Services } from '../../platform/web/services.ts'
import { answerEventRoutes } from './answer-event/page.ts'
import { answerMoveRoutes } from './answer-move/page.ts'
import { childBetweenRoutes } from './child-page/page.ts'
import { childEventsRoutes } from './child-events/page.ts'
import { listEventsRoutes } from './list-events/page.ts'
import { listEventsToTellRoutes } from './list-events-to-tell/page.ts'
import { listMidwayChecksRoutes } from './list-midway-checks/page.ts'
import { listMovesRoutes } from './list-moves/page.ts'
import { recordAttendedRoutes } from './record-attended-meeting/page.ts'
import { recordMidwayRoutes } from './record-midway-check/page.ts'
import { tellOfEventRoutes } from './tell-of-event/page.ts'

export { betweenReviewsAccess, maySeeEvents, maySeeNotes, mayTellOfEvents, mayWorkBetween } from './access.ts'
export type { AttendedSaid } from './attended.ts'
export type { EventSaid } from './event.ts'
export { SIGNIFICANT_KINDS, type SignificantKind } from './event-kinds.ts'
export { type Interval, type Midway, type MidwaySaid, midwayDay, SHORTEST_INTERVAL_MONTHS } from './midway.ts'
export type { AnsweredMove, Move } from './move.ts'
export {
  answerEventPath,
  answerMovePath,
  betweenPath,
  EVENTS_PATH,
  EVENTS_TO_TELL_PATH,
  eventsPath,
  MIDWAY_CHECKS_PATH,
  MOVES_PATH,
  newEventPath,
  newMidwayPath,
} from './paths.ts'
export { type Activity, listActivityOf } from './queries/activity.ts'
export type { ListedChild } from './listed-child.ts'
export { type EventAwaiting, listEventsAwaiting, listEventsOf } from './queries/events.ts'
export { countEventsToTell, type Teller } from './queries/events-to-tell.ts'
export { listLastSeenOver, type NotSeen } from './queries/last-seen-over.ts'
export { findMidway, listMidwayDays, listMidwayDue, listMidwayOf } from './queries/midway.ts'
export { type JudgedMove, listMovesAwaiting, listMovesBetween, type MoveAwaiting } from './queries/moves.ts'
export {
  type EventWaiting,
  type EventWaitingRow,
  eventsWaiting,
  type MidwayWaitingRow,
  midwayWaiting,
  type MoveWaiting,
  type MoveWaitingRow,
  movesWaiting,
  readEventWaiting,
  readMidwayWaiting,
  readMoveWaiting,
} from './queries/waiting.ts'
export { saveAttended } from './store/attended.ts'
export { answerEvent, saveEvent } from './store/events.ts'
export { saveMidway } from './store/midway.ts'
export { saveMoveAnswer } from './store/moves.ts'

export function betweenReviewsRoutes(services: Services): readonly Route[] {
  return [
    ...childBetweenRoutes(services),
    ...recordMidwayRoutes(services),
    ...listMidwayChecksRoutes(services),
    ...childEventsRoutes(services),
    ...tellOfEventRoutes(services),
    ...answerEventRoutes(services),
    ...listEventsRoutes(services),
    ...listEventsToTellRoutes(services),
    ...answerMoveRoutes(services),
    ...listMovesRoutes(services),
    ...recordAttendedRoutes(services),
  ]
}
