// Statutory guidance and national returns: the Handbook, volume 2, Working Together, SSDA903.
import { computed, notComputed, type Provision, provisionsOf, recorded } from './provision.ts'

const hb = provisionsOf('HB')
const vol2 = provisionsOf('VOL2')
const wt = provisionsOf('WT')
const clocks = 'law/reviewing-officers'

export const GUIDANCE = {
  'HB notice': hb(
    'HB1: service told',
    'The reviewing service is told within 2 working days that a child is looked after.',
    'V2',
    computed(`${clocks}/entry-clocks.ts`),
  ),
  'HB appointment': hb(
    'HB2: officer appointed',
    'A reviewing officer is appointed within 5 working days, and in law before the first review.',
    'V2',
    computed(`${clocks}/entry-clocks.ts`),
  ),
  'HB talk': hb(
    'HB3: talk before the review',
    'The social worker and the officer talk at least 15 working days before the review.',
    'V2',
    computed(`${clocks}/before-review-clocks.ts`),
  ),
  'HB papers': hb(
    'HB4: papers before the review',
    "The care plan, health and education plans and the social worker's report reach the officer 3 working days before the review.",
    'V2',
    computed(`${clocks}/before-review-clocks.ts`),
  ),
  'HB talk with child': hb(
    'HB5: talk with the child',
    'The officer speaks with the child in private before each review.',
    'R',
    recorded('features/reviews'),
  ),
  'HB decisions': hb(
    'HB6: decisions written',
    'Decisions and recommendations are written within 5 working days of the review being completed.',
    'V2',
    computed(`${clocks}/after-review-clocks.ts`),
  ),
  'HB manager': hb(
    'HB7: manager answers',
    'The responsible manager considers the decisions; silence is agreement.',
    'R',
    computed(`${clocks}/after-review-clocks.ts`),
  ),
  'HB record': hb(
    'HB8: record completed',
    'The full record is completed within 15 working days of the review being completed.',
    'V2',
    computed(`${clocks}/after-review-clocks.ts`),
  ),
  'HB distribution': hb(
    'HB9: record sent out',
    'The record is sent to everyone on the list within 20 working days of the review being completed.',
    'V2',
    computed(`${clocks}/after-review-clocks.ts`),
  ),
  'HB care plan': hb(
    'HB10: care plan updated',
    'The care plan is updated within 10 working days of the review being completed.',
    'V2',
    computed(`${clocks}/after-review-clocks.ts`),
  ),
  'HB disputes': hb(
    'HB11: settling a dispute (chapter 6)',
    'All formal stages of a dispute together take at most 20 working days.',
    'V2',
    computed('law/disputes/dispute-clock.ts'),
  ),
  'HB monitoring': hb(
    'HB12: watch between reviews',
    'The officer keeps watch on the case between reviews.',
    'V2',
    notComputed('the Handbook gives no number of days; mid-way checks are not yet recorded'),
  ),
  'HB caseload': hb(
    'HB13: caseload',
    'A full-time officer has 50 to 70 looked-after children.',
    'V2',
    computed(`${clocks}/caseload.ts`),
  ),
  'HB annual report': hb(
    'HB14: annual report',
    'The service reports each year to the corporate parenting board and the public.',
    'V2',
    notComputed('the annual report is not yet made by the software'),
  ),
  'HB significant events': hb(
    'Events the officer is told about',
    'The social worker tells the officer of significant events, such as a change of plan, school, home or health.',
    'V2',
    notComputed('the Handbook gives no number of days, and such events are not yet recorded'),
  ),
  'HB management': hb(
    'Management of the service (chapter 7)',
    'The service is managed outside the line that manages cases and resources.',
    'R',
    notComputed('a rule about how a service is built, not about dates'),
  ),
  'HB adjournment': hb(
    'Adjournment of reviews (chapter 3)',
    'A review is adjourned only where the information is not enough, and nothing proposed is done until it is complete.',
    'V',
    computed('law/adjournment'),
  ),
  'VOL2 unplanned moves': vol2(
    'Unplanned moves',
    'An unplanned move should lead to a review as soon as practicable.',
    'V2',
    computed('law/looked-after-reviews'),
  ),
  'VOL2 yearly meeting': vol2(
    'Yearly meeting in long-term fostering',
    'In a long-term foster placement of over 12 months, a review with a meeting is held at least once a year.',
    'R',
    computed('law/looked-after-reviews'),
  ),
  'VOL2 side by side': vol2(
    'Adoption reviews beside ordinary ones',
    'Until the child is placed for adoption, adoption reviews and looked-after reviews run side by side.',
    'V2',
    computed('law/adoption-reviews'),
  ),
  'VOL2 reviews in parts': vol2(
    'Reviews in parts',
    'A review may be a series of meetings.',
    'V2',
    computed('law/looked-after-reviews'),
  ),
  'WT initial conference': wt(
    'CP1: initial conference',
    'The initial child protection conference is within 15 working days of the strategy discussion.',
    'V2',
    computed('law/conferences'),
  ),
  'WT review conference': wt(
    'CP2 and CP3: review conferences',
    'The first review conference is within 3 months of the initial one, and later ones at most 6 months apart.',
    'V2',
    computed('law/conferences'),
  ),
  'WT core group': wt(
    'CP4: core group',
    'The core group first meets within 10 working days of the initial conference.',
    'R',
    computed('law/conferences'),
  ),
  'WT quorum': wt(
    'Quorum of a conference',
    "Children's social care and at least two other agencies take part.",
    'V2',
    notComputed('who came to conferences is not yet recorded'),
  ),
  'SSDA903 participation': provisionsOf('SSDA903')(
    'Participation codes',
    'Each review of the return carries a code PN0 to PN7 saying how the child took part.',
    'V',
    computed('law/participation'),
  ),
  'SSDA903 440': provisionsOf('SSDA903')(
    'Rule 440',
    'A review coded PN0 (under 4) is not after the fourth birthday.',
    'V',
    computed('law/participation/age-check.ts'),
  ),
  'SSDA903 441': provisionsOf('SSDA903')(
    'Rule 441',
    'A review coded PN1 to PN7 is not before the fourth birthday.',
    'V',
    computed('law/participation/age-check.ts'),
  ),
} as const satisfies Record<string, Provision>
