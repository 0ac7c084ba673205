// Sections of the full report about challenge, quality, what people say, and where children live.
import type { SectionPlan } from './report-section.ts'

export const CHALLENGE_AND_QUALITY: readonly SectionPlan[] = [
  {
    key: 'disputes',
    title: 'Challenge and what came of it',
    head: '7.11 (1)',
    asks: 'What the disputes were about and what changed for children; how well the process worked; what was never resolved, and why.',
    none: 'No challenges were raised in this year.',
    contents: [
      {
        kind: 'flow',
        caption: 'Disputes in the year',
        opening: 'disputes-opening',
        came: ['disputes', 'disputes-reopened'],
        went: ['disputes-resolved'],
        closing: 'disputes-open',
      },
      { kind: 'trend', id: 'disputes', caption: 'Disputes raised, year by year' },
      { kind: 'split', id: 'disputes', by: 'theme', caption: 'Disputes raised, by theme', chart: 'bars' },
      {
        kind: 'split',
        id: 'disputes',
        by: 'stage',
        caption: 'Disputes raised, by the stage they reached',
        chart: null,
      },
      { kind: 'split', id: 'impact', by: 'impact', caption: 'What changed for the child', chart: 'bars' },
      {
        kind: 'measures',
        caption: 'How challenge worked',
        ids: [
          'disputes-answered-in-time',
          'days-to-resolve',
          'resolved-at-informal',
          'disputes-per-100-children',
          'disputes-per-100-reviews',
          'cafcass-referrals',
          'legal-advice',
          'official-solicitor',
          'views-to-court',
          'challenge-meetings',
          'good-practice-notes',
        ],
      },
    ],
  },
  {
    key: 'quality',
    title: 'Quality assurance',
    head: '7.11 (5)',
    asks: 'Audits and observations of reviews: how many, what they found, and what was done.',
    none: 'No audits or clocks around the review are on record for this year.',
    contents: [
      {
        kind: 'measures',
        caption: 'Work around the review',
        ids: [
          'midway-checks',
          'decisions-circulated-in-5',
          'record-completed-in-15',
          'record-distributed-in-20',
          'contact-blank',
          'audits-done',
          'observations-done',
        ],
      },
    ],
  },
  {
    key: 'feedback',
    title: 'What children, parents and carers told us',
    head: '7.11 (3)',
    asks: 'Surveys with the number asked and the number who answered; complaints and thanks; what was changed because of them.',
    none: 'No survey or form came back in this year.',
    contents: [{ kind: 'measures', caption: 'Forms', ids: ['consultation-returned'] }],
  },
  {
    key: 'permanence',
    title: 'Permanence and stability',
    head: '7.11 (7)',
    asks: 'Whether children have a plan for where they grow up, and stay where they are; brothers and sisters, living together and in touch.',
    none: 'Nothing is on record of moves and homes in this year.',
    contents: [
      {
        kind: 'measures',
        caption: 'Homes and moves',
        ids: [
          'permanence-plan-by-second-review',
          'long-term-fostering-achieved',
          'long-term-stability',
          'three-or-more-placements',
          'review-after-move',
          'children-reviewed-after-move',
          'siblings-together',
          'time-in-care',
        ],
      },
      { kind: 'trend', id: 'three-or-more-placements', caption: 'Three placements or more, year by year' },
    ],
  },
  {
    key: 'child-protection',
    title: 'Child protection conferences',
    head: null,
    asks: 'Where the service chairs conferences: plans, conferences on time, repeat and long plans.',
    none: 'No child protection conferences are on record in this service for this year.',
    contents: [
      {
        kind: 'measures',
        caption: 'Child protection',
        ids: [
          'plans-on',
          'plans-in-year',
          'conferences-on-time',
          'repeat-plans',
          'plans-over-15-months',
          'plans-over-2-years',
        ],
      },
    ],
  },
  {
    key: 'fostering',
    title: 'Reviews of foster carers',
    head: null,
    asks: 'Where the service reviews foster carers: reviews on time, standards of care, and what carers say.',
    none: 'No reviews of foster carers are on record in this service for this year.',
    contents: [
      {
        kind: 'measures',
        caption: 'Foster carers',
        ids: ['carer-reviews-on-time', 'carer-reviews-virtual', 'standards-of-care-meetings'],
      },
    ],
  },
]
