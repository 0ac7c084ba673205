import type { Day } from '../../kit/dates/index.ts'

export const MEETING_FORMATS = ['in-person', 'video', 'telephone', 'blended'] as const
export type MeetingFormat = (typeof MEETING_FORMATS)[number]

/** As pages say it. */
export const FORMAT_WORDS: Readonly<Record<MeetingFormat, string>> = {
  'in-person': 'In person',
  video: 'By video',
  telephone: 'By telephone',
  blended: 'Some in person, some by video or telephone',
}

export type MeetingState = 'arranged' | 'cancelled' | 'adjourned'

/** When and where, and who reviews. `startsAt` is `HH:MM` in London. */
export type MeetingPlan = {
  readonly on: Day
  readonly startsAt: string
  readonly minutes: number
  /** Null where nobody holds the child. */
  readonly officerId: string | null
  readonly format: MeetingFormat
  readonly place: string
}

/** A review that is arranged. That it was held is no state: a review of the child then has its first part on that day. */
export type Meeting = MeetingPlan & {
  readonly id: string
  readonly childId: string
  readonly state: MeetingState
  /** Of its calendar entry. */
  readonly sequence: number
  readonly version: number
}

/** Who is asked to a review. */
export const INVITED_ROLES = [
  'child',
  'parent',
  'carer',
  'social-worker',
  'team-manager',
  'school',
  'health',
  'advocate',
  'independent-visitor',
  'guardian',
  'other',
] as const
export type InvitedRole = (typeof INVITED_ROLES)[number]

/** As pages say it. */
export const INVITED_WORDS: Readonly<Record<InvitedRole, string>> = {
  child: 'The child',
  parent: 'Parent',
  carer: 'Carer',
  'social-worker': 'Social worker',
  'team-manager': 'Team manager',
  school: 'School',
  health: 'Health',
  advocate: 'Advocate',
  'independent-visitor': 'Independent visitor',
  guardian: 'Children’s guardian',
  other: 'Somebody else',
}

/** Somebody who is asked. `email` null: by letter. */
export type Invited = {
  readonly id: string
  readonly meetingId: string
  readonly name: string
  readonly role: InvitedRole
  readonly email: string | null
  /** Whether the invitation says where it is. */
  readonly tellsPlace: boolean
}

/** Somebody to ask. */
export type NewInvited = Pick<Invited, 'name' | 'role' | 'email' | 'tellsPlace'>

/** Somebody to ask, and in which row of the form, from 0. */
export type AskedInForm = NewInvited & { readonly row: number }

/**
 * Whom to tell where it is, until somebody says otherwise: a place may be where the child lives, and parents, and whoever
 * is in no part of ours, may not be meant to know that.
 */
export const tellsPlaceAtFirst = (role: string): boolean => !['', 'parent', 'other'].includes(role)
