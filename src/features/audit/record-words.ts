import { toActionWords } from './audit-words.ts'
import type { TrailEntry } from './trail-entry.ts'

const RECORDS: Readonly<Record<string, string>> = {
  account: 'Account',
  action: 'Page',
  allocation: 'Allocation',
  child: 'Child’s record',
  'child-workers': 'Who works with the child',
  'destruction-proposal': 'Proposal to destroy',
  'emergency-opening': 'Emergency opening',
  hold: 'Legal hold',
  import: 'Load of files',
  list: 'List',
  'named-reader': 'Named reader',
  person: 'Person',
  restriction: 'Restriction',
  review: 'Review',
  'role-mapping': 'Rule of single sign-on',
  session: 'Sign-in session',
  'subject-access-request': 'Request for a copy',
  team: 'Team',
}

/** What kind of record it is: `Review`. */
export function toRecordTypeWords(recordType: string): string {
  return (
    RECORDS[recordType] ?? `${recordType.charAt(0).toUpperCase()}${recordType.slice(1)}`.replaceAll('-', ' ')
  )
}

/** Who did it, as a page says it. */
export function toActorWords(actor: string, name: string | null): string {
  if (name !== null) return name
  if (actor === 'command-line') return 'The command line'
  if (actor === 'demonstration') return 'The demonstration'
  return actor === 'server' ? 'Footprint itself' : 'An account that is gone'
}

/** The record besides the child whose it is: an account by its name, any other by its id. */
export function toRecordWords({ recordType, recordId, accountName, child }: TrailEntry): string {
  const type = toRecordTypeWords(recordType)
  if (child === 'withheld') return 'A child’s record that is not open to you, or that is no longer kept'
  if (recordType === 'child' || recordId === null || recordId === 'none') return type
  if (recordType === 'action') return `${type}: ${toActionWords(recordId)}`
  return `${type} ${accountName ?? recordId}`
}

/** `1 → 2`; nothing where no version was changed. */
export function toVersionWords({ versionBefore, versionAfter }: TrailEntry): string {
  if (versionBefore === null && versionAfter === null) return ''
  return `${versionBefore ?? 'none'} → ${versionAfter ?? 'none'}`
}

/** Where it came from, as a page says it. */
export function toPlaceWords(cameFrom: string | null): string {
  if (cameFrom === 'command-line') return 'The command line'
  if (cameFrom === 'server') return 'Footprint itself'
  return cameFrom ?? ''
}
