// What the child wishes for the meeting. Not asked yet, asked and no wish, and a wish are three different things.

export const WISH_QUESTIONS = ['where', 'when', 'who', 'not-who', 'how', 'chair', 'school-day'] as const
export type WishQuestion = (typeof WISH_QUESTIONS)[number]

/** By question; a question that is left out was not asked. An empty answer: no wish. */
export type Wishes = Readonly<Partial<Record<WishQuestion, string>>>

/** As pages ask it. */
export const WISH_WORDS: Readonly<Record<WishQuestion, string>> = {
  where: 'Where the meeting is',
  when: 'Which day and time',
  who: 'Who should be asked',
  'not-who': 'Who should not be asked',
  how: 'How: in person, by video, by telephone',
  chair: 'Who leads the meeting',
  'school-day': 'When the child is at school',
}

/** Who may lead, as it is kept and said. */
export const CHAIR_WORDS: Readonly<Record<string, string>> = {
  child: 'The child',
  'co-chaired': 'The child together with the IRO',
  officer: 'The IRO',
}
