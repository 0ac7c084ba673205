// What a role of another system means: a person says so of each, and the newest answer counts.

export const ROLE_MEANINGS = ['iro', 'social-worker', 'not-iro'] as const
export type RoleMeaning = (typeof ROLE_MEANINGS)[number]

export const ROLE_MEANING_WORDS: Readonly<Record<RoleMeaning, string>> = {
  iro: 'A reviewing officer (IRO)',
  'social-worker': 'The child’s social worker',
  'not-iro': 'Somebody else: not used',
}

/** A role as the newest files have it, and what was said of it. */
export type SourceRole = {
  readonly system: string
  /** As the source writes it. */
  readonly role: string
  /** Times in which somebody holds a child in this role, and those that go on. */
  readonly involvements: number
  readonly open: number
  /** Null where nobody has said. */
  readonly means: RoleMeaning | null
  /** How often it was said; 0 where nobody has. */
  readonly number: number
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

export function parseRoleMeaning(text: string): RoleMeaning | null {
  return ROLE_MEANINGS.find((one) => one === text) ?? null
}
