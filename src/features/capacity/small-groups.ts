// Counts of staff by group, of which nobody may tell that one is 1 to 4. The number of people in the service is known.

const LEAST_SHOWN = 5

export type Group = { readonly name: string; readonly people: number }

/** A group as it may be shown: null stands for a count that is hidden. */
export type ShownGroup = { readonly name: string; readonly people: number | null }

/**
 * The groups with counts of 1 to 4 hidden, and with them the smallest others, until each hidden count could, for all
 * that is shown and the total of all groups, as well be 5 or more. Noughts are shown.
 */
export function hideSmallGroups(groups: readonly Group[]): readonly ShownGroup[] {
  const some = groups.filter(({ people }) => people > 0).toSorted((one, other) => one.people - other.people)
  const small = some.filter(({ people }) => people < LEAST_SHOWN)
  const hidden = new Set(small)
  for (const group of some) {
    if (hidden.size === 0 || couldBeFive(hidden)) break
    hidden.add(group)
  }
  return groups.map((group) => ({ name: group.name, people: hidden.has(group) ? null : group.people }))
}

// Each hidden count is at least 1. What is left for one, where the others are no more than that, must reach 5.
function couldBeFive(hidden: ReadonlySet<Group>): boolean {
  const all = [...hidden].reduce((sum, { people }) => sum + people, 0)
  return hidden.size > 1 && all - (hidden.size - 1) >= LEAST_SHOWN
}
