// Why the service holds data, by activity: what UK GDPR Article 30 asks for. Texts only.
import { MAIL_KEPT_DAYS, UNSENT_DAYS } from '../../platform/outbox/index.ts'

/** How sure a citation is: law.md marks what was recalled and not read. */
const UNCONFIRMED = 'unconfirmed' as const

export type LawfulBasis = { readonly says: string; readonly grade: typeof UNCONFIRMED }

export type Activity = {
  readonly title: string
  readonly purpose: string
  /** Whose data it is. */
  readonly whose: string
  readonly bases: readonly LawfulBasis[]
  readonly keptFor: string
  readonly recipients: string
  readonly from: string
}

const basis = (says: string): LawfulBasis => ({ says, grade: UNCONFIRMED })

const PUBLIC_TASK = basis(
  'Public task: UK GDPR Article 6(1)(e), with Children Act 1989 sections 25A to 25C and 26',
)
const SPECIAL = basis(
  'Special category data: UK GDPR Article 9(2)(g) and (h), with Data Protection Act 2018 Schedule 1 paragraphs 2, 6 and 18',
)
const CRIMINAL = basis('Data about offences: UK GDPR Article 10, with Data Protection Act 2018 Schedule 1')
const LEGAL_DUTY = basis('Legal duty: UK GDPR Article 6(1)(c), with Articles 5(2), 12 to 15 and 32')

const CHILD_TIME =
  'To the 75th anniversary of birth, or 15 years from a death before 18; longer while it is held'

export const ACTIVITIES = {
  'childs-record': {
    title: 'The child’s record',
    purpose: 'To know which children are looked after, who holds them, and when each review is due',
    whose: 'Looked-after children; their brothers and sisters',
    bases: [PUBLIC_TASK, SPECIAL, CRIMINAL],
    keptFor: CHILD_TIME,
    recipients:
      'The reviewing service; those who work with the child, each for their own children; inspectors',
    from: 'The authority’s case system, by its national return and a template; staff',
  },
  reviews: {
    title: 'Reviews',
    purpose: 'To record what was decided at each review and how the child took part',
    whose: 'Looked-after children; people who came to a review',
    bases: [PUBLIC_TASK, SPECIAL, CRIMINAL],
    keptFor: `${CHILD_TIME}. E-mails: the words until they are sent, ${UNSENT_DAYS} days at most; that they were sent, ${MAIL_KEPT_DAYS} days`,
    recipients: 'The reviewing service; the child; those who work with the child; inspectors',
    from: 'Staff of the reviewing service, who were told by the child and the people who came',
  },
  files: {
    title: 'Files that were loaded',
    purpose: 'To know which file said what, so that a wrong date can be put right where it was written',
    whose: 'Looked-after children; care leavers; adopters, by codes without names',
    bases: [PUBLIC_TASK, SPECIAL, CRIMINAL],
    keptFor: CHILD_TIME,
    recipients: 'Business support, analysts and managers of the reviewing service; inspectors',
    from: 'The authority’s case system, by the files of its national return',
  },
  staff: {
    title: 'Staff, teams and posts',
    purpose: 'To allocate reviews, to cover absences, and to prove that officers are independent',
    whose: 'Staff of the authority; advocates',
    bases: [PUBLIC_TASK],
    keptFor: 'While a record names the person: up to 75 years',
    recipients: 'The reviewing service; managers; inspectors',
    from: 'Managers and administrators of the service',
  },
  'staff-record': {
    title: 'Record of supervision and training',
    purpose: 'To see that officers are supervised, trained and registered, and that no gap goes unseen',
    whose: 'Staff of the reviewing service',
    bases: [PUBLIC_TASK, SPECIAL],
    keptFor:
      'As the authority keeps its personnel records: 6 years after the person leaves, unless its own schedule says otherwise',
    recipients: 'Managers of the service; each person their own; inspectors',
    from: 'Managers of the service',
  },
  access: {
    title: 'Signing in',
    purpose: 'To let only the right people in, and to slow down guessing',
    whose: 'People with an account',
    bases: [LEGAL_DUTY],
    keptFor:
      'Accounts: while a record names them. Sessions: until soon after they end. Failed attempts: 15 minutes',
    recipients: 'Administrators',
    from: 'The person; the authority’s directory where it is linked',
  },
  audit: {
    title: 'The trail of what was done',
    purpose: 'To show who opened and changed which record',
    whose: 'People with an account; children, by an id without a name',
    bases: [LEGAL_DUTY],
    keptFor:
      'As long as the service runs, and handed over with it. It holds no names and no words about a child',
    recipients: 'Managers; inspectors; each person for their own trail; the child, in a copy of the record',
    from: 'The service itself',
  },
  rights: {
    title: 'Keeping, destroying and giving out records',
    purpose: 'To keep records as long as the law says, and to give children their own record',
    whose: 'Looked-after children and care leavers; staff who decide',
    bases: [LEGAL_DUTY, SPECIAL],
    keptFor: 'As long as the child’s record. What remains of a destroyed record: for ever, without a name',
    recipients: 'Managers; the child; inspectors',
    from: 'Managers; the child or somebody who may ask for the child',
  },
  settings: {
    title: 'Settings and counters',
    purpose: 'To run the service',
    whose: 'Nobody',
    bases: [],
    keptFor: 'As long as the service runs',
    recipients: 'Administrators',
    from: 'Administrators; the service itself',
  },
} as const satisfies Readonly<Record<string, Activity>>

export type ActivityKey = keyof typeof ACTIVITIES

export const ACTIVITY_LIST: readonly (readonly [ActivityKey, Activity])[] = [
  ['childs-record', ACTIVITIES['childs-record']],
  ['reviews', ACTIVITIES.reviews],
  ['files', ACTIVITIES.files],
  ['staff', ACTIVITIES.staff],
  ['staff-record', ACTIVITIES['staff-record']],
  ['access', ACTIVITIES.access],
  ['audit', ACTIVITIES.audit],
  ['rights', ACTIVITIES.rights],
  ['settings', ACTIVITIES.settings],
]
