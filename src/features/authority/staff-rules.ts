// What each authority decides for itself about the people of its reviewing service. No law names these times.
import { z } from 'zod'

const whole = (most: number) => z.number().int().min(1).max(most)
const number = (unit: string, most: number) => ({ kind: 'number' as const, unit, most, least: 1 })

const counted = (who: string) => ({
  title: `${who} in the establishment`,
  meaning: `Whether ${who.toLowerCase()} are counted in the same service as IROs, or apart.`,
  default: 'apart' as const,
  schema: z.enum(['same-service', 'apart']),
  asked: {
    kind: 'choice' as const,
    words: { 'same-service': 'In the same service as IROs', apart: 'Apart' },
  },
})

export const STAFF_RULES = {
  'supervision-weeks': {
    title: 'Time between supervisions',
    meaning: 'How many weeks after one supervision the next is due.',
    default: 6,
    schema: whole(52),
    asked: number('weeks', 52),
  },
  'group-supervision-weeks': {
    title: 'Time between group supervisions',
    meaning: 'How many weeks after one group supervision the next is due.',
    default: 13,
    schema: whole(104),
    asked: number('weeks', 104),
  },
  'observation-months': {
    title: 'Time between observations',
    meaning: 'How many months after somebody watched an officer chair a review the next time is due.',
    default: 12,
    schema: whole(60),
    asked: number('months', 60),
  },
  'staff-gap-notice-days': {
    title: 'Notice of a gap in supervision and training',
    meaning:
      'How many days before supervision, training or a registration runs out the manager sees it coming.',
    default: 60,
    schema: whole(365),
    asked: number('days', 365),
  },
  'long-absence-days': {
    title: 'Long absence',
    meaning:
      'From how many days on an absence counts as long. One whose end nobody knows counts as long, too.',
    default: 28,
    schema: whole(365),
    asked: number('days', 365),
  },
  'staff-record-years': {
    title: 'How long staff records are kept',
    meaning:
      'How many years after somebody left their record of supervision, training and registration is kept.',
    default: 6,
    schema: whole(75),
    asked: number('years', 75),
  },
  'fostering-iros-counted': counted('Fostering IROs'),
  'conference-chairs-counted': counted('Conference chairs'),
} as const

export const STAFF_RULE_NAMES = [
  'supervision-weeks',
  'group-supervision-weeks',
  'observation-months',
  'staff-gap-notice-days',
  'long-absence-days',
  'staff-record-years',
  'fostering-iros-counted',
  'conference-chairs-counted',
] as const
