// What an authority says of papers, put upon the list. Pure.
import type { PaperKind, PaperRule } from './paper-rules.ts'

/** How much the authority needs a paper; `as-listed`: it has said nothing. */
export type Needs = 'as-listed' | 'required' | 'expected' | 'not-asked'

/** The list as the authority wants it: whom a paper is for stays; what guidance asks for stays guidance. */
export function toPaperRules(
  rules: readonly PaperRule[],
  needs: ReadonlyMap<PaperKind, Needs>,
): readonly PaperRule[] {
  return rules.flatMap((rule) => {
    const need = needs.get(rule.kind) ?? 'as-listed'
    if (need === 'not-asked') return []
    if (need === 'as-listed' || need === rule.need) return [rule]
    return [{ ...rule, need, because: `${rule.because} ${CHANGED[need]}`, source: 'local' as const }]
  })
}

const CHANGED = {
  required: 'Our own rule: it must be there.',
  expected: 'Our own rule: it may be missing.',
} as const
