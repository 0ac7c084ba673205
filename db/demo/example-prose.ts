// What the authors of the fictional council wrote for their annual report. Every number in it is a figure by reference, a
// date, or typed with its reason.

/** By block, in the order of the report: those that the demonstration leaves half drafted, as they were finished. */
export const EXAMPLE_PROSE: readonly (readonly [block: string, says: string])[] = [
  [
    'summary',
    `In 2025-26 the service held {reviews-held} reviews of {children-reviewed} children. {reviews-on-time:of} were held on time: {reviews-on-time}. Our target is {reviews-on-time:target}.

Children took part in {participation-rate:of} ({participation-rate}). Officers raised {disputes} disputes.

The board is asked to

- note the figures on the council’s part in the review, and the papers that came late
- support the programme for next year
- ask for a report on homes for the children who move most often`,
  ],
  [
    'children',
    `{looked-after-on} children were looked after on the last day of the year. {started} came into care during it and {ceased} left.

Most children live with foster carers. The tables say what is known of their age, their legal status and where they live.`,
  ],
  [
    'conduct',
    `Papers came in time for {papers-in-time:of} ({papers-in-time}). The rest came late, or nobody wrote down when they came.

## Resources that put plans at risk

Homes for brothers and sisters together were hard to find, and places with foster carers near to school. The service told the assistant director each time, and the board in its autumn meeting.`,
  ],
  [
    'disputes',
    `Officers raised {disputes} disputes in the year. {resolved-at-informal:of} were settled by talking, before a formal stage ({resolved-at-informal}).

Most were about where a child lives and how long a decision takes. What came of them for the child stands in the chart. Where nobody wrote down what changed, the chart says so.`,
  ],
  [
    'quality',
    `Records were finished in time after {record-completed-in-15:of} ({record-completed-in-15}). Our target is {record-completed-in-15:target}.

The manager read records of each officer every month, and sat in on reviews. What was found went into supervision.`,
  ],
  [
    'feedback',
    `What children, parents and carers think reached us in reviews and in letters.

Children said that they want shorter meetings and fewer people. Parents said that letters come late. Carers thanked officers who rang before a review.

> You asked who I wanted there, and it was just them. — Young person`,
  ],
  [
    'permanence',
    `{three-or-more-placements:of} had three homes or more in the year ({three-or-more-placements}). In England it was {three-or-more-placements:england}.

Brothers and sisters who cannot live together have a plan for how they see each other. Officers ask at each review whether it is kept.`,
  ],
  [
    'programme',
    'The service said a year ago what it would do. The tables show what came of it. What is red goes on next year.',
  ],
  [
    'next-programme',
    'What went on from last year stands here, with one thing that we ask of the operational service.',
  ],
  [
    'questions',
    'What members asked stands here with the answers. A question that is still open is answered when this report goes to the board.',
  ],
  ['child-protection', 'The service does not chair child protection conferences.'],
  ['fostering', 'The service does not review foster carers. Another team does.'],
  [
    'children-what-we-did',
    `## You said

- Meetings are too long.
- There are too many people in the room.
- I want to know what was decided.

## We did

- Your IRO asks you who should come.
- We keep the talk about money for a meeting without you.
- Your IRO writes you a letter after each review.

## What we could not do

We could not give each child the same IRO all year. Some IROs left. We told you who came next.

> My IRO listened and then it changed. — Girl`,
  ],
]

/** What the second author said of the draft, and how it was answered. */
export const EXAMPLE_COMMENTS: readonly (readonly [block: string, asked: string, answered: string])[] = [
  [
    'disputes',
    'The number of disputes about homes is not in the register like that. Please check.',
    'Taken out. The chart by theme says it.',
  ],
  ['summary', 'Say what the target is.', 'It is in now, by reference.'],
]
