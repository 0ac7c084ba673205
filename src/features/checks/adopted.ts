/** Whether the reason an episode ended (REC) is adoption. */
export function isAdopted(rec: string): boolean {
  return rec === 'E11' || rec === 'E12'
}
