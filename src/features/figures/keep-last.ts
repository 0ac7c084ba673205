/** Keeps what was asked last, so many answers. */
export function keepLast<Value>(most: number): (key: string, work: () => Value) => Value {
  const kept = new Map<string, Value>()
  return (key, work) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const worked = work()
    const oldest = kept.size >= most ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    kept.set(key, worked)
    return worked
  }
}
