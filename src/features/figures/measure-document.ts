// docs/measures.md: every measure there is, and what is asked for and cannot be told yet. Pure.
import type { MeasureSection } from './figure-desk.ts'
import { DUTY_WORDS } from './figure-words.ts'
import { type Measure, unitWords } from './measure.ts'

type NotAnswered = { readonly what: string; readonly why: string }

/** What a figure is asked for and nothing in the software says it. None of it is typed in. */
const NOT_ANSWERED: readonly NotAnswered[] = [
  {
    what: 'Children looked after in and out of the area',
    why: 'The return’s files have no PL_LOCATION: the department works it out from postcodes, and we keep no directory of postcodes.',
  },
  {
    what: 'Orders made with no exit recorded (part of `exits-overdue`)',
    why: 'No file says that an order ended care where no exit is recorded. The list of exits suggests some; the figure counts only what is sure.',
  },
  {
    what: 'Brothers and sisters whose contact plan is recorded (part of `siblings-together`)',
    why: 'No page asks for a contact plan yet.',
  },
  {
    what: 'Audits: number, grade, actions open and overdue; the grade of an observation',
    why: 'There are no audits of records yet. Observations of practice are counted (`practice-observed`); staff records keep that they were held, never what was said.',
  },
  {
    what: 'Surveys: per cent agreeing, scale bands with “not scaled”, response rate',
    why: 'There are no surveys yet. Forms before a review are counted (`consultation-returned`).',
  },
  {
    what: 'Advocacy: opening, new, closed, resolved; by referrer and issue',
    why: 'There is no register of advocacy yet.',
  },
  {
    what: 'Carers: `carer-reviews-on-time`, `carer-reviews-virtual`, standards-of-care and disruption meetings',
    why: 'There are no fostering reviews yet. How many an IRO has counts in `caseload-weighted`, as typed.',
  },
  {
    what: 'Child protection: plans on a day and in a year, conferences on time, repeat and long plans',
    why: 'There are no conferences yet. How many plans an IRO has counts in `caseload-weighted`, as typed.',
  },
]

/** Figures that authorities published, which tests give back from fictional data, and where what is wrong in print is refused. */
const PUBLISHED: readonly { readonly source: string; readonly figure: string; readonly test: string }[] = [
  {
    source: 'Medway 2020-21',
    figure:
      '1,593 reviews of 425 children, 7 late: 99.6%, 0.4%, and of children 98.4%; each share names its unit',
    test: 'published-reviews',
  },
  {
    source: 'Medway 2020-21',
    figure: '150 disputes raised and 159 resolved, with 12 open at the start; 0 referrals to Cafcass',
    test: 'published-challenge',
  },
  {
    source: 'Medway 2020-21',
    figure: '67 of 148 under section 20: 45.3%; 78 under orders: 52.7%; the shares make 100.1 and say so',
    test: 'published-reviews',
  },
  {
    source: 'Leicestershire 2015-16',
    figure: '12 late of 1,398 (106 more than 1,292): 99.1%; the causes make 12, 7 of them first reviews',
    test: 'published-reviews',
  },
  {
    source: 'Leicestershire 2015-16',
    figure: '470 children to 9.46 full-time equivalent: 49.7; with child protection 87.7, named apart',
    test: 'published-officers',
  },
  {
    source: 'Leicestershire 2015-16',
    figure: 'a programme of 15: 5 green, 8 amber, 2 red',
    test: 'published-reviews',
  },
  {
    source: 'Middlesbrough 2019-20',
    figure: '1,434 reviews, 14.4% more than 1,254; 89% in time, a percentage point down from 90%',
    test: 'published-reviews',
  },
  {
    source: 'B&NES 2017-18',
    figure: '10 of 23 children who moved were reviewed after it: 43.5%',
    test: 'published-reviews',
  },
  { source: 'Medway 2021-22', figure: '65 children for each full-time IRO', test: 'published-officers' },
]

/** The document. */
export function toMeasureDocument(sections: readonly MeasureSection[]): string {
  return [
    '# Measures',
    '',
    'Written by `script/measures` from the catalogue (`src/features/figures/measures`): each measure is defined there once, and pages, charts, lists, reports, datasets and the command line all use that one. `bin/footprint figures --measure ID` prints a measure with its definition. “Files” says that a return’s files alone can answer it; “database” that only what staff record here does.',
    '',
    ...sections.flatMap(({ title, measures }) => [`## ${title}`, '', ...measures.flatMap(toLines)]),
    '## Published figures that tests give back',
    '',
    'From fictional children as many as theirs, through the functions that count the real ones (`src/features/figures/published-*.test.ts`). Figures of surveys, advocacy, carers, standards-of-care meetings and child protection plans await what they count.',
    '',
    '| Source | Figure | Test |',
    '| --- | --- | --- |',
    ...PUBLISHED.map(({ source, figure, test }) => `| ${source} | ${figure} | \`${test}\` |`),
    '',
    '## What cannot be told yet',
    '',
    'Figures of years before the software may be typed as what figures are held against, with why, and are marked as typed wherever they are printed. Nothing here is typed in by us.',
    '',
    '| What | Why |',
    '| --- | --- |',
    ...NOT_ANSWERED.map(({ what, why }) => `| ${what} | ${why} |`),
    '',
  ].join('\n')
}

const KINDS: Readonly<Record<Measure['kind'], string>> = {
  flow: 'in the period',
  snapshot: 'on the last day',
  opening: 'at the start',
}

function toLines(measure: Measure): readonly string[] {
  const { id, name, says, unit, kind, shape, source, definition, needs, breakdowns, duty } = measure
  const halves =
    says.denominator === null
      ? [`- Counts: ${says.numerator}`]
      : [`- Numerator: ${says.numerator}`, `- Denominator: ${says.denominator}`]
  const from = needs === 'either' ? 'files and database' : 'database'
  return [
    `### \`${id}\` ${name}`,
    '',
    ...halves,
    `- Not counted: ${says.exclusions}`,
    `- Unit: ${unitWords(unit).one}, ${KINDS[kind]}; a ${shape}; from ${from}`,
    `- Split by: ${breakdowns.join(', ')}`,
    ...(duty === undefined ? [] : [`- Duty: ${DUTY_WORDS[duty.strength]}: ${duty.cites.join(', ')}`]),
    `- Source: ${source}. Definition ${definition}.`,
    '',
  ]
}
