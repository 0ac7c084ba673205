import type { LocalRuleValue } from '../authority/index.ts'

/** What the authority decided on who is counted together with its reviewing officers. */
export type CountedTogether = {
  readonly fostering: LocalRuleValue<'fostering-iros-counted'>
  readonly conferences: LocalRuleValue<'conference-chairs-counted'>
}

/** The kinds of post of the reviewing service itself; and those that stand apart, each an establishment of its own. */
export function toServiceKinds({ fostering, conferences }: CountedTogether): {
  readonly service: readonly string[]
  readonly apart: readonly string[]
} {
  const ways = [
    { kind: 'fostering-iro', counted: fostering },
    { kind: 'conference-chair', counted: conferences },
  ]
  const kindsOf = (way: 'same-service' | 'apart') =>
    ways.filter(({ counted }) => counted === way).map(({ kind }) => kind)
  return {
    service: ['iro', 'iro-manager', ...kindsOf('same-service')],
    apart: [...kindsOf('apart'), 'business-support'],
  }
}
