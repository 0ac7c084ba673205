import type { FigureFacts } from './figure-facts.ts'

/** A child with the name of their group of brothers and sisters; null for one who is in none. */
export type InGroup = { readonly facts: FigureFacts; readonly group: string | null }

/** The children, each knowing their brothers and sisters. */
export function withSiblings(children: readonly InGroup[]): readonly FigureFacts[] {
  const groups = Map.groupBy(children, ({ group }) => group)
  return children.map(({ facts, group }) => {
    const siblings = group === null ? [] : (groups.get(group) ?? []).filter((one) => one.facts !== facts)
    return siblings.length === 0 ? facts : { ...facts, siblings: siblings.map((one) => one.facts) }
  })
}
