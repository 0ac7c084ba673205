// Exits that are missing or in doubt: which rule finds which kind.

export const EXIT_KINDS = ['gone', 'adult', 'order', 'anew', 'missing', 'back'] as const
export type ExitKind = (typeof EXIT_KINDS)[number]

/** Each kind with the rules that find it. */
export const EXIT_RULE_CODES: Readonly<Record<ExitKind, readonly string[]>> = {
  gone: ['IRO08'],
  adult: ['EXIT18'],
  order: ['EXITORDER'],
  anew: ['EXITANEW'],
  missing: ['EXITMISSING'],
  back: ['IRO06'],
}

export const EXIT_WORDS: Readonly<Record<ExitKind, string>> = {
  gone: 'Open at year end, gone since',
  adult: 'Turned 18, still open',
  order: 'Order made, still open',
  anew: 'Open at year end, begun anew',
  missing: 'Ended while missing',
  back: 'Left and back within days',
}

export const EVERY_EXIT_CODE: readonly string[] = EXIT_KINDS.flatMap((kind) => EXIT_RULE_CODES[kind])

/** The kind of exit that a rule finds; null for a rule about something else. */
export function exitKindOf(code: string): ExitKind | null {
  return EXIT_KINDS.find((kind) => EXIT_RULE_CODES[kind].includes(code)) ?? null
}

/** The codes of the rules that only the list of exits shows. */
export const EXIT_ONLY_CODES: readonly string[] = EVERY_EXIT_CODE.filter((code) => code.startsWith('EXIT'))

/** Rules about the same slips in the chain of episodes, beside which the same is shown: an overlap, and a gap after X1. */
export const SUGGESTED_FOR: readonly string[] = ['501', '388']
