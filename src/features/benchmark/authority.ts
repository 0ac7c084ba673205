/** The regions of England, as statistics have them. */
export const REGIONS = [
  'North East',
  'North West',
  'Yorkshire and the Humber',
  'East Midlands',
  'West Midlands',
  'East of England',
  'London',
  'South East',
  'South West',
] as const

export type Region = (typeof REGIONS)[number]

/** A region by its name; null for anything else. */
export function toRegion(text: string): Region | null {
  return REGIONS.find((region) => region === text) ?? null
}

/** What we say of another authority. */
export type Labels = {
  readonly region: Region | null
  /** Null: nobody said. */
  readonly neighbour: boolean | null
}

export type OtherAuthority = Labels & {
  readonly code: string
  readonly name: string
  readonly version: number
}

/** What this authority says of itself. */
export type About = {
  readonly code: string
  readonly name: string
  readonly region: Region | null
  /** What counts as a formal challenge here; null where nobody said. */
  readonly formal: string | null
}

export const HOW_CONFIRMED = ['telephone', 'letter', 'in-person'] as const
export type HowConfirmed = (typeof HOW_CONFIRMED)[number]

/** A key that came with a file. */
export type SeenKey = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly publicKey: string
  readonly seenAt: Date
  readonly confirmed: { readonly at: Date; readonly by: string; readonly how: HowConfirmed } | null
  readonly replacedAt: Date | null
}

/** A file that is kept. */
export type KeptFile = {
  readonly id: string
  readonly ours: boolean
  readonly code: string
  /** The year in which the return year ends. */
  readonly year: number
  readonly madeAt: Date
  readonly file: string
  readonly keptBy: string
  readonly keptAt: Date
  readonly replacedAt: Date | null
}
