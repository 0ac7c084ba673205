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

/** An address with its parameters as the server names them. */
export const pattern = (path: string): string => path.replaceAll('%3A', ':')
