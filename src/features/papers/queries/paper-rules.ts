import type { Day } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import { readLocalRulesByDay } from '../../authority/index.ts'
import { DEFAULT_PAPER_RULES, PAPER_KINDS, type PaperKind, type PaperRule } from '../paper-rules.ts'
import { toPaperRules } from '../paper-needs.ts'

const RULED = PAPER_KINDS.filter((kind): kind is Exclude<PaperKind, 'other'> => kind !== 'other')
const ruleOf = <Kind extends string>(kind: Kind): `paper-${Kind}` => `paper-${kind}`

/** The list of papers that holds on any day: ours, with what the authority says of each paper. */
export async function readPaperRulesByDay(db: Db): Promise<(on: Day) => readonly PaperRule[]> {
  const ruleOn = await readLocalRulesByDay(db, RULED.map(ruleOf))
  return (on) =>
    toPaperRules(DEFAULT_PAPER_RULES, new Map(RULED.map((kind) => [kind, ruleOn(ruleOf(kind), on)] as const)))
}

/** {@link readPaperRulesByDay} of one day. */
export async function readPaperRules(db: Db, on: Day): Promise<readonly PaperRule[]> {
  return (await readPaperRulesByDay(db))(on)
}
