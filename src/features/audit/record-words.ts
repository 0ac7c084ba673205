import { toActionWords } from './audit-words.ts'
import type { TrailEntry } from './trail-entry.ts'

const RECORDS: Readonly<Record<string, string>> = {
  account: 'Account',
  action: 'Page',
  allocation: 'Allocation',
  child: 'Child’s record',
  chronology: 'Signed chronology',
  'child-statement': 'What a child said',
  'child-workers': 'Who works with the child',
  consultation: 'Views before a review',
  decision: 'Decision',
  'child-words': 'The child’s own words',
  'destruction-proposal': 'Proposal to destroy',
  'dispute-child-voice': 'What a child was told of a challenge',
  dispute: 'Challenge',
  prompt: 'What suggests a challenge',
  distribution: 'Copy of a record or letter',
  'document-template': 'Wording of records and letters',
  'emergency-opening': 'Emergency opening',
  'established-post': 'Post of the establishment',
  'entry-notice': 'Notice of coming into care',
  'handover-note': 'Handover note',
  hold: 'Legal hold',
  import: 'Load of files',
  list: 'List',
  message: 'E-mail',
  'midway-check': 'Mid-way check',
  'named-reader': 'Named reader',
  'officer-cover': 'Somebody who stands in',
  'officer-work': 'Other work of an IRO',
  'officer-team': 'Link of an IRO to a team',
  person: 'Person',
  reallocation: 'Move of children to other IROs',
  restriction: 'Restriction',
  review: 'Review',
  'review-document': 'Record or letter of a review',
  'review-step': 'Step after a review',
  'role-mapping': 'Rule of single sign-on',
  session: 'Sign-in session',
  'sibling-conflict': 'Sharing an IRO with brothers and sisters',
  'subject-access-request': 'Request for a copy',
  'staff-entry': 'Entry on supervision or training',
  'staff-profile': 'Count of staff by group',
  'training-course': 'Training that is needed',
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
  if (actor === 'secure-link') return 'Somebody with a link'
  if (actor === 'demonstration') return 'The demonstration'
  if (actor === 'link') return 'Somebody with a secure link'
  if (actor.startsWith('dataset-token ')) return 'A program with a token'
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
