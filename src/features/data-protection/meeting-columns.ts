// The columns of reviews that are arranged.
import { OUT, type TableUses, written } from './column-use.ts'

const WHEN_AND_WHERE = {
  on_day: ['Day', 'day'],
  starts_at: ['Begins at', 'text'],
  minutes: ['Minutes', 'text'],
  officer_id: ['Reviewing officer', 'person'],
  format: ['How', 'text'],
  place: ['Where', { passage: 'place' }],
} as const

export const MEETING_COLUMNS: TableUses = {
  meeting: {
    part: 'reviews',
    title: 'A review meeting that was arranged',
    columns: {
      ...WHEN_AND_WHERE,
      state: ['State', 'text'],
      id: OUT,
      child_id: OUT,
      sequence: OUT,
      version: OUT,
      wishes_version: OUT,
    },
  },
  meeting_version: {
    part: 'reviews',
    title: 'How a review meeting was arranged or changed',
    columns: {
      what: ['What was done', 'text'],
      ...WHEN_AND_WHERE,
      reason: written('Why'),
      confirmed: ['Agreed to', 'text'],
      made_by: ['By', 'account'],
      made_at: ['When', 'instant'],
      version: OUT,
      meeting_id: OUT,
    },
  },
  meeting_adjournment: {
    part: 'reviews',
    title: 'A review meeting was put off',
    columns: {
      adjourned_on: ['On', 'day'],
      reason: written('Why'),
      resume_by: ['To go on by', 'day'],
      child_wishes: written('What you said about the delay'),
      carer_wishes: written('What your carers said about the delay'),
      meeting_id: OUT,
    },
  },
  meeting_wish: {
    part: 'reviews',
    title: 'What you wished for a review meeting',
    columns: { question: ['About', 'text'], answer: written('You said'), meeting_id: OUT },
  },
  invited: {
    part: 'reviews',
    title: 'Somebody who was asked to a review meeting',
    columns: {
      name: ['Name', { passage: 'named' }],
      role: ['Who they are', 'text'],
      email: ['E-mail address', { passage: 'named' }],
      tells_place: ['Told where it is', 'text'],
      invited_at: ['Asked', 'instant'],
      ended_at: ['Told not to come', 'instant'],
      id: OUT,
      meeting_id: OUT,
    },
  },
  review_policy_given: {
    part: 'reviews',
    title: 'The policy on reviews was given',
    columns: {
      given_to: ['To whom', 'text'],
      way: ['How', 'text'],
      given_on: ['Day', 'day'],
      policy: ['Version of the policy', 'text'],
      recorded_by: ['Written down by', 'account'],
      recorded_at: ['Written down', 'instant'],
      id: OUT,
      child_id: OUT,
    },
  },
}
