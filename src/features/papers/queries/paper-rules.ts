import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRules } from '../../authority/index.ts'
import { DEFAULT_PAPER_RULES, PAPER_KINDS, type PaperKind, type PaperRule } from '../paper-rules.ts'
import { toPaperRules } from '../paper-needs.ts'

const RULED = PAPER_KINDS.filter((kind): kind is Exclude<PaperKind, 'other'> => kind !== 'other')
const ruleOf = <Kind extends string>(kind: Kind): `paper-${Kind}` => `paper-${kind}`

/** The list of papers that holds on a day: ours, with what the authority says of each paper. */
export async function readPaperRules(db: Db, on: Day): Promise<readonly PaperRule[]> {
  const decided = await readLocalRules(db, RULED.map(ruleOf), on)
  const needs = new Map(RULED.map((kind) => [kind, decided.get(ruleOf(kind)) ?? 'as-listed'] as const))
  return toPaperRules(DEFAULT_PAPER_RULES, needs)
}
