// Which papers there should be before a review. The whole list is this data; the authority may say how much it needs each.

export const PAPER_KINDS = [
  'care-plan',
  'social-work-report',
  'personal-education-plan',
  'health-plan',
  'placement-plan',
  'pathway-plan',
  'chronology',
  'carer-report',
  'contact-arrangements',
  'other',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const PAPER_NAMES: Readonly<Record<PaperKind, string>> = {
  'care-plan': 'Care plan',
  'social-work-report': 'Social worker’s report',
  'personal-education-plan': 'Personal education plan',
  'health-plan': 'Health assessment and plan',
  'placement-plan': 'Placement plan',
  'pathway-plan': 'Pathway plan',
  chronology: 'Chronology',
  'carer-report': 'Carer’s report',
  'contact-arrangements': 'Plan for time with family',
  other: 'Another paper',
}

/** One line of the list. Ages in whole years on the day of the review; every condition that is given must hold. */
export type PaperRule = {
  readonly kind: PaperKind
  /** `required`: late without it. `expected`: asked for, and not counted. */
  readonly need: 'required' | 'expected'
  readonly fromAge?: number
  /** Not any more from this age on. */
  readonly beforeAge?: number
  readonly review?: 'first' | 'later'
  /** `settled`: in long-term fostering. */
  readonly fostering?: 'settled' | 'not-settled'
  /** Why it is on the list for this child: a whole sentence. */
  readonly because: string
  /** Where it comes from: the guidance, or the authority itself. */
  readonly source: 'guidance' | 'local'
}

/** For whom each paper is, and what holds until the authority says otherwise. */
export const DEFAULT_PAPER_RULES: readonly PaperRule[] = [
  {
    kind: 'care-plan',
    need: 'required',
    because: 'Every review looks at whether the care plan is still right.',
    source: 'guidance',
  },
  {
    kind: 'social-work-report',
    need: 'required',
    because: 'The social worker tells the review what has happened since the last one.',
    source: 'guidance',
  },
  {
    kind: 'personal-education-plan',
    need: 'required',
    fromAge: 4,
    beforeAge: 16,
    because: 'The child is of school age.',
    source: 'guidance',
  },
  {
    kind: 'personal-education-plan',
    need: 'expected',
    fromAge: 3,
    beforeAge: 4,
    because: 'Many children of 3 are in a nursery, which has a plan for them.',
    source: 'local',
  },
  {
    kind: 'personal-education-plan',
    need: 'expected',
    fromAge: 16,
    because: 'Most young people of 16 and 17 are in education or training.',
    source: 'local',
  },
  {
    kind: 'health-plan',
    need: 'required',
    because: 'Every child in care has a health assessment and a plan that follows from it.',
    source: 'guidance',
  },
  {
    kind: 'placement-plan',
    need: 'required',
    review: 'first',
    because: 'At the first review the plan for where the child lives is looked at.',
    source: 'local',
  },
  {
    kind: 'placement-plan',
    need: 'expected',
    review: 'later',
    because: 'It is looked at again where the child has moved or the plan has changed.',
    source: 'local',
  },
  {
    kind: 'pathway-plan',
    need: 'required',
    fromAge: 16,
    because: 'The young person is 16 or older: the review looks at the plan for becoming an adult.',
    source: 'local',
  },
  {
    kind: 'chronology',
    need: 'required',
    review: 'first',
    because: 'At the first review the officer needs to know what led to care.',
    source: 'local',
  },
  {
    kind: 'chronology',
    need: 'expected',
    review: 'later',
    fostering: 'not-settled',
    because: 'What has happened is kept up to date between reviews.',
    source: 'local',
  },
  {
    kind: 'carer-report',
    need: 'expected',
    because: 'Those who look after the child know best how things are from day to day.',
    source: 'local',
  },
  {
    kind: 'contact-arrangements',
    need: 'expected',
    because: 'The review looks at the time the child spends with family.',
    source: 'local',
  },
]

/** A text that names a kind of paper, or null. */
export function parsePaperKind(text: string): PaperKind | null {
  return PAPER_KINDS.find((kind) => kind === text) ?? null
}
