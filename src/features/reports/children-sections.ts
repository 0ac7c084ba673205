// The children's report: four pages, each one section, to be read by children of 9 to 11.
import type { SectionPlan } from './report-section.ts'

/** Where prose of the children's report is kept: its keys begin with this. */
export const CHILDREN_PREFIX = 'children-'

/** The most years of age that the children's report may ask of its readers. */
export const CHILDREN_READING_AGE = 11

export type ChildrenPlan = SectionPlan & {
  /** What it begins with, to be changed by its authors. */
  readonly starts: string
}

const CODES_FOR_CHILDREN = {
  PN0: 'Were under 4',
  PN1: 'Came and spoke',
  PN2: 'Came, and somebody spoke for them',
  PN3: 'Came and used signs or pictures',
  PN4: 'Came, and did not say what they think',
  PN5: 'Asked somebody to go and speak for them',
  PN6: 'Told us in another way',
  PN7: 'Did not come or tell us',
  'not-recorded': 'We did not write it down',
}

/** In the order of the pages. */
export const CHILDREN_SECTIONS: readonly ChildrenPlan[] = [
  {
    key: 'who-we-are',
    title: 'Who we are',
    head: null,
    asks: 'Who IROs are and what they do. Short sentences. A photo or first names, if the officers want that.',
    none: null,
    starts:
      'IRO is short for independent reviewing officer. Your IRO runs your review.\n\nWe check that your plan is good for you. We ask what you think. If we think the council gets it wrong, we say so.\n\n{looked-after-on:number} children were in care with us when the year ended.',
    contents: [],
  },
  {
    key: 'reviews',
    title: 'Your reviews',
    head: '7.11 (3), (4)',
    asks: 'How many reviews there were, how many were on time, and how children took part.',
    none: 'There were no reviews this year.',
    starts:
      'We held {reviews-held:number} reviews this year. {reviews-on-time:of} were on time.\n\nYou can come to your review, or you can tell us what you think in another way. You can help to run it too.',
    contents: [
      {
        kind: 'split',
        id: 'participation-by-code',
        by: 'code',
        caption: 'How children took part',
        chart: 'bars',
        words: { heading: 'What children did', parts: CODES_FOR_CHILDREN },
      },
    ],
  },
  {
    key: 'what-we-did',
    title: 'What you said and what we did',
    head: '7.11 (3)',
    asks: 'One thing at a time, under the headings “## You said” and “## We did”. Say also what we could not do, and why.',
    none: 'There is nothing on this page this year. Ask your IRO what came of what you said.',
    starts: '',
    contents: [],
  },
  {
    key: 'help',
    title: 'How to reach your IRO',
    head: null,
    asks: 'The phone number, e-mail and post address that children can use; how to get an advocate; how to complain.',
    none: null,
    starts:
      'You can talk to your IRO at any time. You do not have to wait for your review. Ask your carer or social worker to help you, or call us.\n\nAn advocate is a person who helps you say what you want. You can ask for one. It is free.\n\nIf you are not happy with what we do, you can tell us or make a complaint. We will help you.',
    contents: [],
  },
]

/** What the children’s report begins with, by block. */
export const CHILDREN_STARTS: ReadonlyMap<string, string> = new Map(
  CHILDREN_SECTIONS.filter(({ starts }) => starts !== '').map(({ key, starts }) => [
    `${CHILDREN_PREFIX}${key}`,
    starts,
  ]),
)
