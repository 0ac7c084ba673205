/** Works something out of `one` and of the parts beside it, and gives the same again while all of them are the very same. */
export type KeptByParts<One, Value> = (one: One, parts: readonly object[], work: () => Value) => Value

/** Keeps what was worked out last of each, as long as that one is held by anybody. */
export function keptByParts<One extends object, Value>(): KeptByParts<One, Value> {
  const kept = new WeakMap<One, { readonly parts: readonly object[]; readonly value: Value }>()
  return (one, parts, work) => {
    const known = kept.get(one)
    if (known !== undefined && areSame(known.parts, parts)) return known.value
    const value = work()
    kept.set(one, { parts, value })
    return value
  }
}

const areSame = (some: readonly object[], others: readonly object[]): boolean =>
  some.length === others.length && some.every((part, at) => part === others[at])
