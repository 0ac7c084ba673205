// The columns of what was asked before a review, and what was said.
import { OUT, type TableUses, written } from './column-use.ts'

export const VOICE_COLUMNS: TableUses = {
  consultation: {
    part: 'reviews',
    title: 'Somebody was asked what they think before a review',
    columns: {
      review_on: ['For the review of', 'day'],
      role: ['Who they are', 'text'],
      label: ['Which of them', { passage: 'named' }],
      email: ['E-mail address', { passage: 'named' }],
      form: ['Which questions', 'text'],
      language: ['Language', 'text'],
      way: ['How', 'text'],
      asked_on: ['Asked on', 'day'],
      asked_by: ['Asked by', 'account'],
      returned_on: ['Answered on', 'day'],
      returned_how: ['How it came back', 'text'],
      entered_by: ['Typed by', 'account'],
      wants_to_talk: ['Would rather talk', 'text'],
      withdrawn_on: ['Taken back on', 'day'],
      id: OUT,
      child_id: OUT,
      meeting_id: OUT,
      asked_at: OUT,
      returned_at: OUT,
      version: OUT,
    },
  },
  consultation_answer: {
    part: 'reviews',
    title: 'What somebody answered before a review',
    columns: {
      asked: ['They were asked', 'text'],
      chosen: ['They chose', 'text'],
      said: written('They wrote'),
      consultation_id: OUT,
      number: OUT,
      question: OUT,
    },
  },
  // Nobody but whoever holds the link can read what is in it.
  consultation_draft: {
    part: 'reviews',
    title: 'An answer that was begun and not sent',
    columns: {
      changed_at: ['Last changed', 'instant'],
      link_id: OUT,
      consultation_id: OUT,
      sealed: OUT,
      version: OUT,
    },
  },
  secure_link: {
    part: 'reviews',
    title: 'A link was made for somebody without an account',
    columns: {
      purpose: ['What for', 'text'],
      made_at: ['Made', 'instant'],
      expires_at: ['Opens until', 'instant'],
      closed_at: ['Closed', 'instant'],
      closed_why: ['Why closed', 'text'],
      id: OUT,
      subject: OUT,
      child_id: OUT,
      token_hash: OUT,
    },
  },
  child_statement: {
    part: 'reviews',
    title: 'Something you said',
    columns: {
      said_on: ['On', 'day'],
      medium: ['How', 'text'],
      words: written('You said'),
      noted_by: ['Noted by', 'account'],
      noted_at: ['Noted', 'instant'],
      id: OUT,
      child_id: OUT,
    },
  },
}
