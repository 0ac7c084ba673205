// What each act is called on its page, and on the page that leads to it.
import type { DisputeAct } from './state-table.ts'

export type ActWords = {
  /** Beginning with a verb: of the link, the page and its button. */
  readonly title: string
  readonly lead: string
}

export const ACT_PAGES: Readonly<Record<DisputeAct, ActWords>> = {
  note: { title: 'Add a note', lead: 'What was said or done. It is kept as you write it.' },
  promote: {
    title: 'Make it formal',
    lead: 'You may begin at any stage. Time to answer begins today.',
  },
  answer: { title: 'Answer', lead: 'Your answer goes to the IRO, who says whether it is enough.' },
  reply: {
    title: 'Reply to the question',
    lead: 'The time to answer goes on: a question stops no clock.',
  },
  accept: {
    title: 'Accept the answer',
    lead: 'It stays open until you close it with what came of it for the child.',
  },
  refuse: {
    title: 'Do not accept the answer',
    lead: 'Say why. You can then take it to another stage, or close it.',
  },
  climb: {
    title: 'Take it to another stage',
    lead: 'You decide when. You need not wait for an answer, and may leave stages out.',
  },
  close: {
    title: 'Close it',
    lead: 'Say what came of it, and what difference it made to the child.',
  },
  reassign: {
    title: 'Name somebody else to answer',
    lead: 'The time to answer goes on as it was. The link of whoever was asked before closes.',
  },
  reopen: {
    title: 'Open it again',
    lead: 'For what was closed wrongly. It stands where it stood; a stage that had not answered yet is asked anew, from today.',
  },
  strike: {
    title: 'Take it out as a mistake',
    lead: 'Only where it should never have been written down. It stays readable and counts nowhere.',
  },
}
