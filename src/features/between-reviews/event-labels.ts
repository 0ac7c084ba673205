// What each part of an event is called where its versions are shown.
import { DISPOSITION_WORDS } from './event.ts'
import { SIGNIFICANT_KINDS } from './event-kinds.ts'
import type { VersionLabels } from './versions-view.ts'

const KIND_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SIGNIFICANT_KINDS).map(([kind, { says }]) => [kind, says]),
)

export const EVENT_LABELS: VersionLabels = {
  kind: ['What', KIND_WORDS],
  on: ['On'],
  before: ['Planned for'],
  says: ['In words'],
  disposition: ['Decided', DISPOSITION_WORDS],
  disposedOn: ['Decided on'],
  reason: ['Why'],
}
