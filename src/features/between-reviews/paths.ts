import { type Day, toIsoDate } from '../../kit/dates/index.ts'
import { childPath } from '../children/index.ts'

/** Everything between two reviews of a child, for the reviewing service. */
export const betweenPath = (childId: string): string => `${childPath(childId)}/between-reviews`

const one = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`

/** Writing a mid-way check down; with an id: putting it right. */
export const newMidwayPath = (childId: string): string => `${childPath(childId)}/midway-checks/new`
export const midwayPath = (childId: string, id: string): string =>
  one(`${childPath(childId)}/midway-checks`, id)

/** What the officer was told about a child. */
export const eventsPath = (childId: string): string => `${childPath(childId)}/events`
export const newEventPath = (childId: string): string => `${eventsPath(childId)}/new`
/** Correcting what was told. */
export const eventPath = (childId: string, id: string): string => one(eventsPath(childId), id)
/** What the officer decides about it. */
export const answerEventPath = (childId: string, id: string): string => `${eventPath(childId, id)}/answer`

/** Whether a move asks for a review. */
export const answerMovePath = (childId: string, movedOn: Day): string =>
  `${childPath(childId)}/moves/${toIsoDate(movedOn)}`

export const newAttendedPath = (childId: string): string => `${childPath(childId)}/attended/new`
export const attendedPath = (childId: string, id: string): string => one(`${childPath(childId)}/attended`, id)

/** What waits, over all children within reach. */
export const MIDWAY_CHECKS_PATH = '/midway-checks'
export const EVENTS_PATH = '/significant-events'
export const MOVES_PATH = '/moves'
/** What whoever plans the care of children should tell the officers. */
export const EVENTS_TO_TELL_PATH = '/events-to-tell'

/** Telling the officer of something, with what is known of it filled in. */
export const tellEventPath = (
  childId: string,
  { kind, on }: { readonly kind: string; readonly on: Day },
): string => `${newEventPath(childId)}?kind=${kind}&on=${toIsoDate(on)}`
