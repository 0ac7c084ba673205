import type { StaffEntryKind } from './staff-entry.ts'

type KindWords = {
  readonly title: string
  /** What is written down, as a title: "Write down supervision". */
  readonly verb: string
  readonly on: string
  /** The label of what it is; null where it goes without saying. */
  readonly what: { readonly label: string; readonly hint: string; readonly message: string } | null
  readonly with: string | null
  /** The label of its last day; null where it has none. */
  readonly last: string | null
  readonly empty: string
}

const ONLY_THAT = 'Only that it was held. What was said is not kept here.'

/** How pages speak of each kind of entry. */
export const STAFF_ENTRY_WORDS: Readonly<Record<StaffEntryKind, KindWords & { readonly lead: string }>> = {
  supervision: {
    title: 'Supervision',
    verb: 'supervision',
    lead: ONLY_THAT,
    on: 'When it was held',
    what: null,
    with: 'Who supervised',
    last: null,
    empty: 'No supervision is on record.',
  },
  'group-supervision': {
    title: 'Group supervision',
    verb: 'group supervision',
    lead: ONLY_THAT,
    on: 'When it was held',
    what: null,
    with: 'Who led it',
    last: null,
    empty: 'No group supervision is on record.',
  },
  observation: {
    title: 'Observation',
    verb: 'an observation',
    lead: 'That somebody watched them chair a meeting. What was learned is kept with the quality of the service.',
    on: 'When it was',
    what: null,
    with: 'Who observed',
    last: null,
    empty: 'No observation is on record.',
  },
  training: {
    title: 'Training',
    verb: 'training',
    lead: 'Training that they finished.',
    on: 'When they finished it',
    what: {
      label: 'Which training, where it is none of these',
      hint: 'Left empty where one of the list is chosen.',
      message: 'Choose the training, or enter what it was',
    },
    with: null,
    last: 'Last day it counts (only if the certificate says one)',
    empty: 'No training is on record.',
  },
  registration: {
    title: 'Registration',
    verb: 'a registration',
    lead: 'With the body that registers their profession. Keep no registration number here: the public register has it.',
    on: 'Registered from',
    what: {
      label: 'With whom',
      hint: 'Like Social Work England.',
      message: 'Enter the body they are registered with, like Social Work England',
    },
    with: null,
    last: 'Last day of the registration',
    empty: 'No registration is on record.',
  },
  expertise: {
    title: 'Knows about',
    verb: 'what they know about',
    lead: 'Everybody in the service finds it in the list of who knows what.',
    on: 'Since when',
    what: {
      label: 'What they know about',
      hint: 'Like unaccompanied children, or deprivation of liberty.',
      message: 'Enter what they know about, like unaccompanied children',
    },
    with: null,
    last: 'Last day (only if they give no more advice on it)',
    empty: 'Nothing is on record that they advise on.',
  },
  consultation: {
    title: 'Advice given to colleagues',
    verb: 'advice given to a colleague',
    lead: 'What it was about in general. No child and no family is named here.',
    on: 'When they gave it',
    what: {
      label: 'What it was about',
      hint: 'Like age assessment. No names.',
      message: 'Enter what it was about, like age assessment',
    },
    with: 'Whom they advised',
    last: null,
    empty: 'No advice is on record.',
  },
  panel: {
    title: 'Panels',
    verb: 'a place on a panel',
    lead: 'Panels they sit on or are linked to.',
    on: 'Since when',
    what: {
      label: 'Which panel',
      hint: 'Like the permanence panel.',
      message: 'Enter which panel, like the permanence panel',
    },
    with: null,
    last: 'Last day (only if it ended)',
    empty: 'No panel is on record.',
  },
}
