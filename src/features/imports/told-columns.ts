/** Tables of what another system tells beside the return, and their columns after the child. */
export const TOLD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Involvements: ['ROLE', 'NAME', 'START', 'END'],
  CareTold: ['PERIOD', 'ENTERED_CARE', 'LAST_IRO_CONTACT', 'LATEST_EPISODE'],
  PlansTold: ['START', 'END', 'CATEGORY', 'LATEST_CONFERENCE'],
  VisitsTold: ['VISITED', 'SEEN', 'SEEN_ALONE'],
  ReviewsTold: ['PERIOD', 'DUE', 'HELD', 'CANCELLED', 'PARTICIPATION'],
}
