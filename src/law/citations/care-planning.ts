// Care Planning, Placement and Case Review (England) Regulations 2010, in the parts that Footprint covers.
import { computed, notComputed, type Provision, provisionsOf, recorded } from './provision.ts'

const cppcr = provisionsOf('CPPCR')
const reviews = computed('law/looked-after-reviews')
const adoption = computed('law/adoption-reviews')
const heldReview = recorded('features/reviews')

export const CARE_PLANNING = {
  'CPPCR 2(1)': cppcr(
    'Working day',
    'A working day is any day but Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.',
    'R',
    computed('law/calendar'),
  ),
  'CPPCR 3': cppcr(
    'Once placed for adoption',
    'These Regulations stop applying to a child once the child is placed for adoption.',
    'R',
    adoption,
  ),
  'CPPCR 5(d)': cppcr(
    'Care plan names the officer',
    'The care plan names the independent reviewing officer.',
    'V2',
    recorded('features/allocations'),
  ),
  'CPPCR 10': cppcr(
    'Education before a move',
    "The reviewing officer is consulted before a change of school in the last years of a child's schooling.",
    'R',
    notComputed('events the social worker must tell the officer about are not yet recorded'),
  ),
  'CPPCR 11': cppcr(
    'Placement outside the area',
    'The reviewing officer is consulted before a placement at a distance is decided.',
    'R',
    notComputed('events the social worker must tell the officer about are not yet recorded'),
  ),
  'CPPCR 14': cppcr(
    'Ending a placement',
    'A review comes before the authority ends a placement, unless the child is at immediate risk of significant harm.',
    'V',
    reviews,
  ),
  'CPPCR 17(d)': cppcr(
    'Placement with parents',
    'A review is part of judging whether a child in care can be placed with a parent, before that is decided.',
    'V',
    reviews,
  ),
  'CPPCR 22B': cppcr(
    'Long-term foster placement',
    'A long-term foster placement is one agreed to last until the child stops being looked after, and confirmed to carer, parents and child.',
    'V2',
    reviews,
  ),
  'CPPCR 28': cppcr(
    'Social-worker visits',
    'The child is visited within a week of placement, then at set intervals that depend on the kind of placement.',
    'V',
    notComputed('visits by the social worker are kept in the case system, not here'),
  ),
  'CPPCR 30': cppcr(
    'Concern after a visit',
    "A review is called where the visiting worker judges that the placement does not safeguard or promote the child's welfare.",
    'V',
    reviews,
  ),
  'CPPCR 32(2)': cppcr(
    'Change of plan',
    'A significant change to the care plan is first considered at a review, unless that is not reasonably practicable.',
    'V',
    reviews,
  ),
  'CPPCR 32(3)': cppcr(
    'Reviews combined',
    "A review may be combined with any other review or assessment of the child's case.",
    'V',
    reviews,
  ),
  'CPPCR 33(1)': cppcr(
    'First review',
    'The case is first reviewed within 20 working days of the day the child becomes looked after.',
    'V',
    reviews,
  ),
  'CPPCR 33(2)': cppcr(
    'Second and later reviews',
    'The second review is not more than 3 months after the first, and later ones not more than 6 months apart.',
    'V',
    reviews,
  ),
  'CPPCR 33(3)(a)': cppcr(
    'Officer asks for a review',
    'A review is brought forward where the independent reviewing officer asks for one.',
    'V',
    reviews,
  ),
  'CPPCR 33(3)(b)': cppcr(
    'Review after a concern',
    'A review is brought forward where a visit shows the placement is not safeguarding or promoting welfare.',
    'V',
    reviews,
  ),
  'CPPCR 33(3)(c)': cppcr(
    'Before certain accommodation ends',
    'A review comes before accommodation after police detention, or under certain youth justice requirements, ends.',
    'V',
    reviews,
  ),
  'CPPCR 33(3)(d)': cppcr(
    'Before release from detention',
    'A review comes before a child in care is released from a secure training centre or young offender institution.',
    'V',
    reviews,
  ),
  'CPPCR 33(3)(e)': cppcr(
    'Before accommodation stops',
    'A review comes before the authority stops accommodating a child who will not then live with a parent.',
    'V',
    reviews,
  ),
  'CPPCR 34': cppcr(
    'Review policy',
    'The authority has a written policy on reviews and gives it to the child, parents and others who matter.',
    'R',
    notComputed("the authority's policy is a document kept outside the software"),
  ),
  'CPPCR 35': cppcr(
    'What a review considers',
    'Each review considers the matters listed in schedule 7.',
    'V',
    notComputed('the matters are not yet offered as a list to work through'),
  ),
  'CPPCR 36(1)': cppcr(
    "The officer's part in a review",
    'The officer chairs so far as practicable, speaks to the child in private first, and sees that each decision has a named person.',
    'R',
    heldReview,
  ),
  'CPPCR 36(2)': cppcr(
    'Adjournment',
    'A review may be adjourned once, for not more than 20 working days, where the information supplied is not enough.',
    'R',
    computed('law/adjournment'),
  ),
  'CPPCR 37': cppcr(
    'Carrying decisions out',
    'The authority arranges for decisions to be carried out and tells the officer of a significant failure to do so.',
    'R',
    notComputed(
      'each decision is recorded with its owner and day; whether it was carried out is not yet followed',
    ),
  ),
  'CPPCR 38': cppcr(
    'Record of the review',
    "A written record of the review, what was learnt and what was decided goes on the child's case record.",
    'R',
    heldReview,
  ),
  'CPPCR 39': cppcr(
    'Approval before care ends',
    'A senior officer approves before an accommodated child stops being looked after.',
    'R',
    notComputed('the approval is given and kept in the case system'),
  ),
  'CPPCR 45': cppcr(
    "The officer's other duties",
    'The officer makes sure the child knows their rights, helps with legal advice, and considers a referral to Cafcass.',
    'R',
    notComputed('the officer’s own actions between reviews are not yet recorded'),
  ),
  'CPPCR 46': cppcr(
    'Who may be an officer',
    'The officer is an experienced registered social worker with no part in planning, managing, visiting or paying for the case.',
    'V2',
    computed('law/reviewing-officers'),
  ),
  'CPPCR 46 registration and experience': cppcr(
    'Registered and experienced',
    'The officer is a registered social worker with enough experience of work with children and families.',
    'V2',
    recorded('features/allocations'),
  ),
  'CPPCR 47A': cppcr(
    'Remanded children',
    'Care planning is changed for remanded children; the review periods are not.',
    'R',
    reviews,
  ),
  'CPPCR 48': cppcr(
    'Short breaks',
    'For a series of short breaks within 17 and 75 days, the first review is within 3 months and later ones at most 6 months apart.',
    'V2',
    reviews,
  ),
  'CPPCR 50': cppcr(
    'Keeping the case record',
    "The case record is kept to the 75th anniversary of the child's birth, or 15 years from death before 18.",
    'R',
    computed('law/retention'),
  ),
} as const satisfies Record<string, Provision>
