// The practice models by which a meeting can be structured. A heading's key is stored in records: words may change, keys
// may not.

export const PRACTICE_MODELS = ['signs-of-safety', 'schedule-7'] as const
/** Which of the models an authority works with. */
export type PracticeModel = (typeof PRACTICE_MODELS)[number]

/** Where the authority has picked none. */
export const DEFAULT_MODEL: PracticeModel = 'signs-of-safety'

export type Heading = {
  readonly key: string
  /** The question that is asked in the meeting. */
  readonly asks: string
  readonly hint?: string
}

export type Model = {
  readonly name: string
  readonly headings: readonly Heading[]
  /** The question of the scale from 0 to 10; null where the model has none. */
  readonly scale: { readonly asks: string; readonly low: string; readonly high: string } | null
}

export const MODELS: Readonly<Record<PracticeModel, Model>> = {
  'signs-of-safety': {
    name: 'Signs of Safety',
    headings: [
      { key: 'working-well', asks: 'What is working well?' },
      { key: 'worried-about', asks: 'What are we worried about?' },
      {
        key: 'needs-to-happen',
        asks: 'What needs to happen?',
        hint: 'What somebody will do by a day goes on the next page, as a decision.',
      },
    ],
    scale: {
      asks: 'From 0 to 10, how well are things going for the child?',
      low: 'things are so bad that the child is not safe',
      high: 'everything is as it should be',
    },
  },
  'schedule-7': {
    name: 'The headings of Schedule 7',
    headings: [
      { key: 'changes', asks: 'What has changed since the last review, and what came of it?' },
      { key: 'decisions-done', asks: 'Were the decisions of the last review carried out? If not, why?' },
      { key: 'legal-status', asks: 'Should the legal status change?' },
      { key: 'permanence', asks: 'Is there a plan for permanence?' },
      { key: 'contact', asks: 'Seeing family and friends: is it right, or should it change?' },
      { key: 'placement', asks: 'Is where the child lives still the best place?' },
      { key: 'safety', asks: 'Is the child safe and well there?' },
      { key: 'education', asks: 'Education' },
      { key: 'leisure', asks: 'Free time and interests' },
      { key: 'health', asks: 'Health' },
      { key: 'identity', asks: 'Identity: family history, faith, culture, language' },
      { key: 'support', asks: 'Does the child get the help and advice they need, and know about it?' },
      { key: 'leaving-care', asks: 'What must be arranged for when the child leaves care?' },
      {
        key: 'wishes',
        asks: 'The child’s wishes and feelings, also about what the reviewing officer thinks',
      },
      { key: 'visits', asks: 'How often should the social worker visit?' },
    ],
    scale: null,
  },
}

/** The highest number of a scale; the lowest is 0. */
export const SCALE_TOP = 10

/** What a heading asks; its key where the model has no such heading any more. */
export function askedBy(model: PracticeModel, key: string): string {
  return MODELS[model].headings.find((heading) => heading.key === key)?.asks ?? key
}
