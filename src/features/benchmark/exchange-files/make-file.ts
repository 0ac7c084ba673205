import { type Day, toIsoDate } from '../../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { type Db, transaction } from '../../../platform/db/index.ts'
import type { SecretBox } from '../../../platform/identity/index.ts'
import { type FigurePeriod, toYearPeriod } from '../../figures/index.ts'
import { readDisputePolicy } from '../../disputes/index.ts'
import type { About } from '../authority.ts'
import type { BenchmarkContent, BenchmarkFile } from '../benchmark-file.ts'
import { openOwnKey } from '../store/own-key.ts'
import { findAbout } from '../queries/exchange.ts'
import { signContent } from '../signing.ts'
import { type Doing, keepFile } from '../store/exchange.ts'
import { workOwnFigures } from './own-figures.ts'

export type FileAsked = Doing & {
  readonly box: SecretBox | null
  /** The year in which the return year ends. */
  readonly year: number
  readonly today: Day
}

export type FileMade = { readonly id: string; readonly file: BenchmarkFile; readonly text: string }

const NOT_SAID = 'Say first what this authority is called and its code'

/** Makes our file of a year, signed, and keeps it as the one we compare with. A sentence where that cannot be. */
export async function makeBenchmarkFile(db: Db, asked: FileAsked): Promise<Result<FileMade, string>> {
  const about = await findAbout(db)
  if (about === null) return fail(NOT_SAID)
  const period = toYearPeriod(asked.year, asked.today)
  if (!period.ok) return period
  const key = await openOwnKey(db, asked.box, asked)
  if (!key.ok) return key
  const figures = await workOwnFigures(db, period.value, asked.today)
  const policy = await readDisputePolicy(db, period.value.asOf)
  const context = { called: policy.name, stages: policy.stages.length, formal: about.formal }
  const content = { ...toContent(about, period.value, asked), context, figures: [...figures] }
  const file = signContent(content, key.value)
  const text = `${JSON.stringify(file, null, 2)}\n`
  const kept = { ours: true, code: about.code, year: asked.year, madeAt: asked.now, file: text }
  const id = await transaction(db, (trx) => keepFile(trx, kept, asked))
  return ok({ id, file, text })
}

function toContent(
  { code, name }: About,
  { from, to, asOf }: FigurePeriod,
  { year, now }: FileAsked,
): Omit<BenchmarkContent, 'context' | 'figures'> {
  return {
    authority: { code, name },
    year: toReturnYearName(year),
    from: toIsoDate(from),
    to: toIsoDate(to),
    asOf: toIsoDate(asOf),
    madeAt: now.toISOString(),
  }
}
