// What is kept in versions: nothing that was written down is lost by putting it right.

/** What is kept in versions; the audit trail calls it the same. */
export type RecordType = 'midway-check' | 'significant-event' | 'move-answer' | 'attended-meeting'

export type Version = {
  readonly version: number
  /** As the record read then. */
  readonly content: Readonly<Record<string, unknown>>
  readonly recordedBy: string
  readonly recordedAt: Date
}
