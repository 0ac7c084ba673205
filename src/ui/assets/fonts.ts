const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

export type Font = {
  /** The name it is served under, without its hash. */
  readonly name: string
  /** Where it lies in its package. */
  readonly file: string
  readonly family: string
  readonly weight: string
  readonly unicodeRange: string
}

const inter = (subset: string, unicodeRange: string): Font => ({
  name: `inter-${subset}.woff2`,
  file: `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`,
  family: 'Inter',
  weight: '100 900',
  unicodeRange,
})

const atkinson = (subset: string, weight: string, unicodeRange: string): Font => ({
  name: `atkinson-hyperlegible-${subset}-${weight}.woff2`,
  file: `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${subset}-${weight}-normal.woff2`,
  family: 'Atkinson Hyperlegible',
  weight,
  unicodeRange,
})

/** Inter for staff, Atkinson Hyperlegible for children: both open (SIL OFL 1.1), both served by ourselves. */
export const FONTS: readonly Font[] = [
  inter('latin-ext', LATIN_EXTENDED),
  inter('latin', LATIN),
  atkinson('latin-ext', '400', LATIN_EXTENDED),
  atkinson('latin', '400', LATIN),
  atkinson('latin-ext', '700', LATIN_EXTENDED),
  atkinson('latin', '700', LATIN),
]
