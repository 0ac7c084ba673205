// The annual report of the last whole year, half drafted, so that there is something to write on. Every number in it is a
// figure of the fictional council, a date, or typed with its reason.
import { CHILDREN_STARTS, insertReport, saveBlock } from '../../src/features/reports/index.ts'
import type { Trx } from '../../src/platform/db/index.ts'

const BEGUN = new Date('2026-06-08T09:15:00Z')
const WRITTEN = new Date('2026-06-19T14:40:00Z')
const YEAR = 2026

const WRITTEN_BLOCKS: readonly (readonly [block: string, says: string])[] = [
  [
    'summary',
    `In 2025-26 the service held {reviews-held} reviews of {children-reviewed} children. {reviews-on-time:of} were held on time: {reviews-on-time}.

Children took part in {participation-rate:of} ({participation-rate}). Officers raised {disputes} disputes.

The board is asked to

- note the figures on the council’s part in the review, and the papers that came late
- support the programme for next year
- ask for a report on homes for the children who move most often`,
  ],
  [
    'purpose',
    `The Children Act 1989 (section 25A) says that each child the council looks after has a named reviewing officer. The officer takes part in the child’s reviews, watches how the council does its duty to the child, and makes sure that the child’s wishes and feelings are heard (section 25B).

The service is part of safeguarding and quality assurance. It answers to the director of children’s services and not to those who plan a child’s care.`,
  ],
  [
    'service',
    `The service has {establishment} full-time posts. Full-time officers held {caseload}. {officers-started} joined and {officers-left} left in the year.

## Independence

No officer manages, or is managed by, those who decide on a child’s care. Legal advice comes from a neighbouring council; it was asked for {typed 6 | counted from the invoices, since requests were not recorded here then} times in the year before.`,
  ],
  [
    'reviews',
    `{reviews-on-time:of} were held on time ({reviews-on-time}). That is a change of {reviews-on-time:change} since the year before.

{late-reviews-by-reason} reviews were late, for the reasons in the chart. Where papers are not ready, managers now hear of it on the day.`,
  ],
  [
    'participation',
    `Children took part in {participation-rate:of}. Some came, some wrote, some asked another to speak for them.

> I told my IRO what I wanted and she said it for me. — Young person`,
  ],
]

/** Begins the report and writes some of it; the rest is missing, and one number stands by itself. */
export async function saveAnnualReport(trx: Trx, actor: string): Promise<void> {
  const begun = { actor, now: BEGUN }
  const id = await insertReport(
    trx,
    { year: YEAR, edition: 1, openedBecause: '', prose: CHILDREN_STARTS },
    begun,
  )
  for (const [block, says] of WRITTEN_BLOCKS)
    await saveBlock(trx, { reportId: id, block, seen: 0, says }, { actor, now: WRITTEN })
  const disputes = 'Of the disputes, 12 were about homes. We need to check this with the register.'
  await saveBlock(trx, { reportId: id, block: 'disputes', seen: 0, says: disputes }, { actor, now: WRITTEN })
}
