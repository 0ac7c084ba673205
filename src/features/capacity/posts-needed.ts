// How many posts a number of children asks for, and what they cost.

/** Children for one full-time officer for which posts are worked out. */
export const RATIOS = [50, 60, 65, 70] as const

export type SalaryBand = {
  readonly name: string
  /** Pounds a year for a full-time post. */
  readonly salary: number
  /** Per cent on top of it: pension, national insurance, apprenticeship levy. */
  readonly onCosts: number
}

const halfUp = (value: number, places: number): number =>
  Math.floor(value * 10 ** places + 0.5 + 1e-9) / 10 ** places

/** Full-time posts that so many children ask for, to two decimals. */
export function postsFor(children: number, perPost: number): number {
  return halfUp(children / perPost, 2)
}

/** Full-time posts that so many hours a year ask for, to two decimals; null where a post has no hour left. */
export function postsForHours(hours: number, hoursOfPost: number): number | null {
  return hoursOfPost <= 0 ? null : halfUp(hours / hoursOfPost, 2)
}

/** Pounds a year of so many full-time posts, to the pound. */
export function costOf(fullTime: number, { salary, onCosts }: SalaryBand): number {
  return Math.round(fullTime * salary * (1 + onCosts / 100))
}

/** How many posts are missing (less than nothing: there are more), to two decimals. */
export const missingPosts = (needed: number, there: number): number => halfUp(needed - there, 2)
