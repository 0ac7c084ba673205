// What one person is asked before a child's review, and what came back. Pure.
import { addDays, ageOn, type Day } from '../../kit/dates/index.ts'
import type { Language } from './languages.ts'

/** What the links to these forms are for. */
export const LINK_PURPOSE = 'consultation'

export const ASKED_ROLES = [
  'child',
  'parent',
  'carer',
  'social-worker',
  'school',
  'health',
  'advocate',
  'independent-visitor',
  'guardian',
  'other',
] as const
export type AskedRole = (typeof ASKED_ROLES)[number]

/** As pages say it. */
export const ROLE_WORDS: Readonly<Record<AskedRole, string>> = {
  child: 'The child',
  parent: 'Parent',
  carer: 'Carer',
  'social-worker': 'Social worker',
  school: 'School',
  health: 'Health',
  advocate: 'Advocate',
  'independent-visitor': 'Independent visitor',
  guardian: 'Children’s guardian',
  other: 'Somebody else',
}

export const FORM_KINDS = [
  'under-8',
  'age-8-11',
  'age-12-15',
  'age-16',
  'easy-read',
  'parent',
  'carer',
  'professional',
] as const
export type FormKind = (typeof FORM_KINDS)[number]

export const FORM_WORDS: Readonly<Record<FormKind, string>> = {
  'under-8': 'Under 8, with an adult',
  'age-8-11': '8 to 11',
  'age-12-15': '12 to 15',
  'age-16': '16 and over',
  'easy-read': 'Easy read, with pictures',
  parent: 'Parents',
  carer: 'Carers',
  professional: 'Professionals',
}

export const CHILD_FORMS: readonly FormKind[] = ['under-8', 'age-8-11', 'age-12-15', 'age-16', 'easy-read']

export const WAYS = ['email', 'link', 'paper', 'together'] as const
export type Way = (typeof WAYS)[number]

export const WAY_WORDS: Readonly<Record<Way, string>> = {
  email: 'By e-mail, with a link',
  link: 'A link to copy, shown once',
  paper: 'On paper',
  together: 'Filled in with them',
}

export type Consultation = {
  readonly id: string
  readonly childId: string
  /** The day of the review it is for; null where none is known. */
  readonly reviewOn: Day | null
  readonly role: AskedRole
  /** Who, in the words of whoever asked; '' where the role says it. */
  readonly label: string
  readonly email: string | null
  readonly form: FormKind
  readonly language: Language
  readonly way: Way
  readonly askedOn: Day
  readonly askedBy: string
  readonly returnedOn: Day | null
  readonly returnedHow: 'link' | 'paper' | 'together' | null
  /** Who typed it for them; null where they sent it themselves, or nothing is back. */
  readonly enteredBy: string | null
  readonly wantsToTalk: boolean
  readonly withdrawnOn: Day | null
  readonly version: number
}

/** One question as it was asked and what came back. */
export type SentAnswer = {
  readonly question: string
  readonly asked: string
  readonly chosen: string | null
  readonly said: string
}

/** `not-returned`: the review day has come and nothing is back. */
export type ConsultationState = 'asked' | 'returned' | 'not-returned' | 'withdrawn'

export function stateOfConsultation(
  { returnedOn, withdrawnOn, reviewOn }: Pick<Consultation, 'returnedOn' | 'withdrawnOn' | 'reviewOn'>,
  today: Day,
): ConsultationState {
  if (returnedOn !== null) return 'returned'
  if (withdrawnOn !== null) return 'withdrawn'
  return reviewOn !== null && reviewOn < today ? 'not-returned' : 'asked'
}

/** "Parent", or "School: class teacher". */
export function whoIsAsked({ role, label }: Pick<Consultation, 'role' | 'label'>): string {
  return label === '' ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}: ${label}`
}

/** Which questions fit: a child's by their age on the day of the review, an adult's by their part. */
export function formFor(role: AskedRole, born: Day | null, on: Day): FormKind {
  if (role === 'parent' || role === 'carer') return role
  if (role !== 'child') return 'professional'
  const age = born === null ? 8 : ageOn(born, on)
  if (age < 8) return 'under-8'
  if (age < 12) return 'age-8-11'
  return age < 16 ? 'age-12-15' : 'age-16'
}

const DAYS_WITHOUT_REVIEW = 42

/** The last day on which a link opens: that of the review, or six weeks on where no day is known or it has passed. */
export function lastDayOfLink(reviewOn: Day | null, today: Day): Day {
  return reviewOn === null || reviewOn < today ? addDays(today, DAYS_WITHOUT_REVIEW) : reviewOn
}
