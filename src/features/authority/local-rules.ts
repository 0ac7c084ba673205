// What the law and the guidance leave to each authority, with what holds until one says otherwise.
import { z } from 'zod'
import { STAFF_RULE_NAMES, STAFF_RULES } from './staff-rules.ts'

const days = (most: number) => z.number().int().min(1).max(most)

const choice = (words: Readonly<Record<string, string>>) => ({ kind: 'choice' as const, words })
const number = (unit: string, most: number, least = 1) => ({ kind: 'number' as const, unit, most, least })

// How much work something is, in per cent of the work of one child looked after; 0: it is not counted.
const weight = (what: string, meaning: string, usual: number) => ({
  title: `Weight: ${what}`,
  meaning: `${meaning} In per cent of the work of one child looked after; 0 leaves it out.`,
  default: usual,
  schema: z.number().int().min(0).max(500),
  asked: number('per cent', 500, 0),
})

// Which children and reviews a paper is for stays as Footprint's list has it; the authority says how much it is needed.
const paper = (name: string) => ({
  title: `Paper for a review: ${name}`,
  meaning: 'Whether this paper must be there before a review. For which children, our list of papers says.',
  default: 'as-listed' as const,
  schema: z.enum(['as-listed', 'required', 'expected', 'not-asked']),
  asked: choice({
    'as-listed': 'As the list of papers has it',
    required: 'It must be there',
    expected: 'It is asked for, and may be missing',
    'not-asked': 'It is not asked for',
  }),
})

/**
 * Each rule: what it means, what holds until the authority decides, what may stand there, and how it is asked for. A
 * feature that needs another adds it here.
 */
export const LOCAL_RULES = {
  'manager-response-days': {
    title: 'Answer to a review’s decisions',
    meaning: 'How many working days a manager has to answer the decisions of a review.',
    default: 5,
    schema: days(60),
    asked: number('working days', 60),
  },
  'event-response-days': {
    title: 'Answer to a significant event',
    meaning:
      'How many working days an IRO has to decide what to do about something a social worker told them.',
    default: 5,
    schema: days(60),
    asked: number('working days', 60),
  },
  'concern-days': {
    title: 'Settling an informal concern',
    meaning:
      'How many working days an informal concern may stay open that has no day of its own, until it waits for the IRO as overdue.',
    default: 10,
    schema: days(60),
    asked: number('working days', 60),
  },
  'move-review-days': {
    title: 'Review after a move',
    meaning: 'How many working days after a move a review still counts as held because of it.',
    default: 20,
    schema: days(120),
    asked: number('working days', 120),
  },
  'contact-days': {
    title: 'Time between talks with a child',
    meaning: 'How many days may go by until a child counts as not seen for too long.',
    default: 60,
    schema: days(365),
    asked: number('days', 365),
  },
  'first-review-notice-days': {
    title: 'Time needed for a first review',
    meaning:
      'How many working days must be left before a first review is due. Where notice comes later than that, the review is doomed on arrival.',
    default: 5,
    schema: days(20),
    asked: number('working days', 20),
  },
  'caseload-limit': {
    title: 'Most children for one IRO',
    meaning: 'How many children an IRO who works a full week may hold. Part-timers: the same share of it.',
    default: 70,
    schema: days(200),
    asked: number('children', 200),
  },
  'weight-plans': weight(
    'child on a protection plan',
    'How much a child on a child protection plan is whose conferences the IRO chairs. 100: the combined caseloads that authorities publish count each child as one.',
    100,
  ),
  'weight-carers': weight(
    'foster household',
    'How much a foster household is whose reviews the IRO holds. 50: one review a year, where a child in care has two.',
    50,
  ),
  'weight-adoption': weight(
    'child placed for adoption',
    'How much more a child placed for adoption is. 50: three reviews in the first year after placement, where other children have two.',
    50,
  ),
  'weight-far': weight(
    'child far away',
    'How much more a child is whose team or home is more than 20 miles (32 km) from where the IRO works. 25: our guess for half a day of travel at each visit. No source says it: set your own.',
    25,
  ),
  'weight-complex': weight(
    'child in court or alone in the country',
    'How much more a child is who is under an interim care order, or unaccompanied and seeking asylum. 25: our guess for talks with the guardian, lawyers or interpreters. No source says it: set your own.',
    25,
  ),
  'weight-hours': weight(
    'hour of other duties',
    'How much one hour a week of other duties is. 190: a week of 37 hours shared by 70 children makes an hour as much as 1.9 children.',
    190,
  ),
  'decision-reminder-days': {
    title: 'Reminder before a decision is to be done',
    meaning:
      'How many days before its day the owner of a decision, whose e-mail address is known, is asked again how far it is.',
    default: 3,
    schema: days(60),
    asked: number('days', 60),
  },
  'decision-reminder-pause-days': {
    title: 'Time between reminders of a decision',
    meaning: 'How many days the owner of a decision is left alone after each e-mail about it.',
    default: 14,
    schema: days(90),
    asked: number('days', 90),
  },
  'practice-model': {
    title: 'How a review is run',
    meaning: 'Which headings the form for a review has.',
    default: 'signs-of-safety',
    schema: z.enum(['signs-of-safety', 'schedule-7']),
    asked: choice({
      'signs-of-safety': 'Signs of Safety: working well, worried about, needs to happen',
      'schedule-7': 'The headings of Schedule 7 to the regulations',
    }),
  },
  ...STAFF_RULES,
  'paper-care-plan': paper('Care plan'),
  'paper-social-work-report': paper('Social worker’s report'),
  'paper-personal-education-plan': paper('Personal education plan'),
  'paper-health-plan': paper('Health assessment and plan'),
  'paper-placement-plan': paper('Placement plan'),
  'paper-pathway-plan': paper('Pathway plan'),
  'paper-chronology': paper('Chronology'),
  'paper-carer-report': paper('Carer’s report'),
  'paper-contact-arrangements': paper('Plan for time with family'),
} as const

export type LocalRuleName = keyof typeof LOCAL_RULES

/** What stands under a name: a number of days, a word. */
export type LocalRuleValue<Name extends LocalRuleName> = z.output<(typeof LOCAL_RULES)[Name]['schema']>

/** Every name, in the order of the page. */
export const LOCAL_RULE_NAMES: readonly LocalRuleName[] = [
  'manager-response-days',
  'event-response-days',
  'concern-days',
  'move-review-days',
  'contact-days',
  'first-review-notice-days',
  'caseload-limit',
  'weight-plans',
  'weight-carers',
  'weight-adoption',
  'weight-far',
  'weight-complex',
  'weight-hours',
  'decision-reminder-days',
  'decision-reminder-pause-days',
  'practice-model',
  ...STAFF_RULE_NAMES,
  'paper-care-plan',
  'paper-social-work-report',
  'paper-personal-education-plan',
  'paper-health-plan',
  'paper-placement-plan',
  'paper-pathway-plan',
  'paper-chronology',
  'paper-carer-report',
  'paper-contact-arrangements',
]

/** The name an address holds; null where there is no such rule. */
export function toLocalRuleName(text: string): LocalRuleName | null {
  return LOCAL_RULE_NAMES.find((name) => name === text) ?? null
}

/** A value as a page says it: "5 working days". */
export function toLocalRuleWords(name: LocalRuleName, value: unknown): string {
  const { asked } = LOCAL_RULES[name]
  if (asked.kind === 'number') return `${String(value)} ${asked.unit}`
  const words: Readonly<Record<string, string>> = asked.words
  return words[String(value)] ?? String(value)
}
