// The themes that all authorities share, so that what each calls its own can be compared (docs/benchmark.md).

export const SHARED_THEMES = [
  'preparation',
  'plan',
  'permanence',
  'decisions',
  'education',
  'health',
  'placement',
  'family',
  'practice',
  'resources',
  'other',
] as const
export type SharedTheme = (typeof SHARED_THEMES)[number]

export const SHARED_THEME_WORDS: Readonly<Record<SharedTheme, string>> = {
  preparation: 'Preparing for reviews',
  plan: 'The care plan',
  permanence: 'Permanence',
  decisions: 'Decisions of reviews',
  education: 'Education',
  health: 'Health',
  placement: 'Placement',
  family: 'Family and friends',
  practice: 'Practice with the child',
  resources: 'Money and resources',
  other: 'Something else',
}
