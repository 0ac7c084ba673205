/**
 * The one order of the features, lowest first. A feature may use only those of a lower row, through their doors;
 * those of one row do not know each other.
 */
export const featureOrder: readonly (readonly string[])[] = [
  ['people', 'authority', 'provisions', 'mail'],
  ['children'],
  ['returns'],
  ['allocations'],
  ['contact'],
  ['decisions'],
  ['reviews'],
  ['meetings'],
  ['papers'],
  ['between-reviews'],
  ['disputes', 'conferences', 'fostering'],
  ['voice'],
  ['records'],
  ['quality'],
  ['audit'],
  ['data-protection'],
  ['child-record', 'today', 'capacity', 'figures', 'imports', 'checks'],
  ['benchmark', 'datasets', 'exports', 'reports'],
]

/** The row of a feature, or null for one that is in no row. */
export function rowOfFeature(feature: string): number | null {
  const row = featureOrder.findIndex((features) => features.includes(feature))
  return row < 0 ? null : row
}
