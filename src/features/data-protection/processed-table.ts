import type { ActivityKey } from './processing.ts'

export type ProcessedTable = {
  readonly activity: ActivityKey
  /** What is in it, in plain words. */
  readonly holds: string
  /** The special categories and data about offences in it; null where there are none. */
  readonly special: string | null
}

/** A table of one activity. */
export const of =
  (activity: ActivityKey) =>
  (holds: string, special: string | null = null): ProcessedTable => ({ activity, holds, special })
