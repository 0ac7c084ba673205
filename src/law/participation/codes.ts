import type { ParticipationCode } from '../looked-after-reviews/care-history.ts'

export type { ParticipationCode } from '../looked-after-reviews/care-history.ts'

export type CodeMeaning = {
  /** What the code says of the child, in plain words. */
  readonly says: string
  /** Whether the child came to the review; null where the code does not say (under 4). */
  readonly attends: boolean | null
  /** Whether the child's views were heard; null where the child is not counted (under 4). */
  readonly participates: boolean | null
}

/** The codes of the national return (SSDA903 participation), and what counts as taking part. */
export const PARTICIPATION: Readonly<Record<ParticipationCode, CodeMeaning>> = {
  PN0: { says: 'Under 4 at the time of the review', attends: null, participates: null },
  PN1: { says: 'Came, and spoke for themselves', attends: true, participates: true },
  PN2: { says: 'Came, and an advocate spoke for them', attends: true, participates: true },
  PN3: { says: 'Came, and gave their views by signs or symbols', attends: true, participates: true },
  PN4: { says: 'Came, but did not give their views', attends: true, participates: false },
  PN5: {
    says: 'Did not come, and briefed an advocate to speak for them',
    attends: false,
    participates: true,
  },
  PN6: { says: 'Did not come, and gave their views another way', attends: false, participates: true },
  PN7: { says: 'Did not come, and gave no views', attends: false, participates: false },
}

/** Every code, PN0 first. */
export const PARTICIPATION_CODES: readonly ParticipationCode[] = [
  'PN0',
  'PN1',
  'PN2',
  'PN3',
  'PN4',
  'PN5',
  'PN6',
  'PN7',
]

/** Reads a code as the return writes it; null for anything else. */
export function parseParticipationCode(text: string): ParticipationCode | null {
  return PARTICIPATION_CODES.find((code) => code === text) ?? null
}

/** The child's views were heard: PN1, 2, 3, 5, 6. */
export function isParticipating(code: ParticipationCode): boolean {
  return PARTICIPATION[code].participates === true
}

/** The child came: PN1 to PN4. */
export function isAttending(code: ParticipationCode): boolean {
  return PARTICIPATION[code].attends === true
}

/** The child is old enough to be counted at all: every code but PN0. */
export function isCounted(code: ParticipationCode): boolean {
  return PARTICIPATION[code].participates !== null
}
