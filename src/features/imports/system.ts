/** Where files come from: the national return, the Standard Safeguarding Dataset, or Ofsted's Annex A workbook. */
export const SYSTEMS = ['ssda903', 'ssd', 'annex-a'] as const
export type System = (typeof SYSTEMS)[number]

/** What people call a system. */
export const SYSTEM_NAMES: Readonly<Record<System, string>> = {
  ssda903: 'National return',
  ssd: 'Standard Safeguarding Dataset',
  'annex-a': 'Annex A workbook',
}

/**
 * Whether each of its files tells all that is known of a child, of every year. A return tells of one year, and several
 * returns together of a child; of an extract the newest that has the child counts, and no earlier one beside it.
 */
export function tellsAllEachTime(system: string): boolean {
  return system !== 'ssda903'
}

/** Whether a system says which children are asylum seekers on their own, and which social workers held them. */
export function tellsOfPeople(system: string): boolean {
  return system === 'ssda903'
}

/** Whether a system tells only what holds now, and of reviews only the latest: it then tells of no child better known. */
export function tellsOnlyOfNow(system: string): boolean {
  return system === 'annex-a'
}
