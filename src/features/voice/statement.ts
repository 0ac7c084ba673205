import type { Day } from '../../kit/dates/index.ts'

export const MEDIA = ['app', 'letter', 'drawing', 'recording', 'advocate', 'talk', 'other'] as const
export type Medium = (typeof MEDIA)[number]

export const MEDIUM_WORDS: Readonly<Record<Medium, string>> = {
  app: 'An app',
  letter: 'A letter or message',
  drawing: 'A drawing',
  recording: 'A recording or film',
  advocate: 'Through an advocate',
  talk: 'In a talk',
  other: 'Some other way',
}

/** What a child said somewhere else, noted against the child. */
export type Statement = {
  readonly id: string
  readonly childId: string
  readonly saidOn: Day
  readonly medium: Medium
  readonly words: string
  readonly notedBy: string
}
