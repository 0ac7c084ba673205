// What was judged when a review was recorded, read back from `review_version.judged`.
import { z } from 'zod'
import { parseIsoDay } from '../../kit/dates/index.ts'
import { PROVISIONS, type ProvisionId } from '../../law/citations/provisions.ts'
import type { Rule } from '../../law/looked-after-reviews/index.ts'

const RULES = [
  'LAR1',
  'LAR2',
  'LAR3+',
  'LARX',
  'LTFM',
  'SB1',
  'SB2+',
  'ADA1',
  'ADA2+',
  'ADP1',
  'ADP2',
  'ADP3+',
  'ADR',
] as const satisfies readonly Rule[]

const isProvision = (id: string): id is ProvisionId => id in PROVISIONS
const day = z.string().transform(parseIsoDay).nullable()

const stored = z.object({
  asOf: day,
  lawVersion: z.number(),
  obligations: z.array(
    z.object({
      rule: z.enum(RULES),
      duty: z.enum(['must', 'should', 'local']),
      sequence: z.number().nullable(),
      due: day,
      heldOn: day,
      status: z.enum(['met', 'late', 'overdue', 'due', 'flexible', 'not-required', 'cannot-tell']),
      daysLate: z.number(),
      workingDaysLate: z.number(),
      because: z.array(
        z.object({
          says: z.string(),
          cites: z.array(z.string()).transform((ids) => ids.filter(isProvision)),
        }),
      ),
    }),
  ),
})

export type ReadJudged = z.infer<typeof stored>
export type ReadVerdict = ReadJudged['obligations'][number]

/** Reads what was judged. @throws ZodError where it is not what {@link import('./schedule.ts').judgeReview} gives */
export function readJudgedJson(raw: unknown): ReadJudged {
  return stored.parse(raw)
}
