// How long each kind of work takes, as the authority has decided it, or as we suppose until it does.
import type { WorkKind } from './due-ahead.ts'

export const HOUR_NAMES = [
  'first-review',
  'later-review',
  'midway',
  'conference',
  'carer-review',
  'child-year',
  'officer-week',
  'full-week',
  'working-weeks',
] as const
export type HourName = (typeof HOUR_NAMES)[number]

export type WorkHours = Readonly<Record<HourName, number>>

export type HourQuestion = {
  readonly label: string
  readonly unit: 'hours' | 'hours a year' | 'hours a week' | 'weeks a year'
  /** What is in it: why the number we begin with is what it is. */
  readonly because: string
  readonly least: number
  readonly most: number
}

/** What each number is. None of them is law. */
export const HOUR_QUESTIONS: Readonly<Record<HourName, HourQuestion>> = {
  'first-review': {
    label: 'A first review',
    unit: 'hours',
    because: 'Reading in 2, meeting the child 1.5, travel 1, the meeting 1.5, decisions and record 2.',
    least: 0.25,
    most: 40,
  },
  'later-review': {
    label: 'A second or later review',
    unit: 'hours',
    because: 'Reading 1, talking with the child 1, travel 1, the meeting 1.5, decisions and record 1.5.',
    least: 0.25,
    most: 40,
  },
  midway: {
    label: 'A mid-way check',
    unit: 'hours',
    because: 'Reading the record, a call, a note.',
    least: 0,
    most: 20,
  },
  conference: {
    label: 'A child protection conference',
    unit: 'hours',
    because: 'Reading 1.5, the meeting 2, travel 0.5, outline plan and record 2.',
    least: 0,
    most: 40,
  },
  'carer-review': {
    label: 'A review of a foster carer',
    unit: 'hours',
    because: 'Reading 1, travel 0.5, the meeting 1.5, report 2.',
    least: 0,
    most: 40,
  },
  'child-year': {
    label: 'All else for one child',
    unit: 'hours a year',
    because: 'Talks and visits between reviews, significant events, challenge, following decisions.',
    least: 0,
    most: 200,
  },
  'officer-week': {
    label: 'An officer’s own time',
    unit: 'hours a week',
    because:
      'Supervision, team meetings, training, advice to colleagues, for somebody who works a full week.',
    least: 0,
    most: 30,
  },
  'full-week': {
    label: 'A full week',
    unit: 'hours a week',
    because: 'As in most contracts of local government.',
    least: 20,
    most: 48,
  },
  'working-weeks': {
    label: 'Working weeks',
    unit: 'weeks a year',
    because: '52 less 6 of leave, 2 of bank holidays, 2 of sickness and training.',
    least: 20,
    most: 52,
  },
}

/** What we suppose until the authority decides. Our own estimate: no law, and no study behind it. */
export const SUPPOSED_HOURS: WorkHours = {
  'first-review': 8,
  'later-review': 6,
  midway: 1.5,
  conference: 6,
  'carer-review': 5,
  'child-year': 6,
  'officer-week': 4,
  'full-week': 37,
  'working-weeks': 42,
}

/** Hours of one piece of work. */
export const hoursOf = (hours: WorkHours, kind: WorkKind): number => hours[kind]

/** Hours a year that somebody who works a full week has for children. */
export function hoursOfFullTime(hours: WorkHours): number {
  return hours['working-weeks'] * (hours['full-week'] - hours['officer-week'])
}
