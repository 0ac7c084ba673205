// Every rule whose findings are kept, by its code.
import type { RecordedRule, RuleFacts } from './recorded-rule.ts'
import type { Rule, Severity } from './rule.ts'

export type RuleBook = {
  /** The rules over the rows of the files that are held. */
  readonly fileRules: readonly Rule[]
  /** The rules over what was recorded here. */
  readonly recordRules: readonly RecordedRule[]
  /** The rule of a code, be it known any more or not. */
  readonly ruleOf: (code: string) => RuleFacts
  readonly codesOf: (severity: Severity) => readonly string[]
}

export function createRuleBook(fileRules: readonly Rule[], recordRules: readonly RecordedRule[]): RuleBook {
  const all: readonly RuleFacts[] = [...fileRules, ...recordRules]
  const byCode = new Map(all.map((rule) => [rule.code, rule]))
  return {
    fileRules,
    recordRules,
    ruleOf: (code) => byCode.get(code) ?? { ...UNKNOWN, code },
    codesOf: (severity) => all.filter((rule) => rule.severity === severity).map(({ code }) => code),
  }
}

/** A rule that is known no more still has its findings. */
const UNKNOWN: Omit<RuleFacts, 'code'> = {
  name: 'A rule that is not in use any more',
  says: '',
  source: '',
  severity: 'warning',
  touches: '',
  whoCanPutRight: 'data-team',
}
