import type { FigureFacts } from './figure-facts.ts'

/** A child with the name of their group of brothers and sisters; null for one who is in none. */
export type InGroup = { readonly facts: FigureFacts; readonly group: string | null }

/** Each child with their brothers and sisters. */
export function siblingsOf(
  children: readonly InGroup[],
): readonly { readonly facts: FigureFacts; readonly siblings: readonly FigureFacts[] }[] {
  const groups = Map.groupBy(children, ({ group }) => group)
  return children.map(({ facts, group }) => {
    const others = group === null ? [] : (groups.get(group) ?? []).filter((one) => one.facts !== facts)
    return { facts, siblings: others.map((one) => one.facts) }
  })
}
