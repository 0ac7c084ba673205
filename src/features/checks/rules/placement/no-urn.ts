const NEVER_REGISTERED: ReadonlySet<string> = new Set([
  'P1',
  'P2',
  'P3',
  'R1',
  'R2',
  'R5',
  'T0',
  'T1',
  'T2',
  'T3',
  'T4',
  'Z1',
  'Z11',
  'Z12',
  'Z13',
  'Z14',
])

/** Whether a placement of this kind has no number (URN) at Ofsted. P2 and Z1 are codes of earlier years. */
export function needsNoUrn(place: string): boolean {
  return NEVER_REGISTERED.has(place)
}
