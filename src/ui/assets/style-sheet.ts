/** The sections of our own sheet, in the order in which they are sent. */
export const SECTIONS = [
  'base',
  'page',
  'bar',
  'forms',
  'lists',
  'work',
  'marks',
  'child',
  'why',
  'charts',
  'figures',
  'account',
  'records',
  'documents',
  'reports',
  'young',
  'print',
] as const

/**
 * The design system's sheet without what only a gov.uk domain may use: its font and its crest.
 * Every family becomes the variable `--fp-font`, so that a class on the body changes the font of a whole page.
 */
export function withoutGovernmentIdentity(css: string): string {
  return css
    .replace(/^@charset "UTF-8";/, '')
    .replace(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--fp-font)')
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '')
}

export type FontFile = {
  readonly family: string
  readonly weight: string
  readonly url: string
  readonly unicodeRange: string
}

/** A font served by ourselves. The range of letters keeps the larger file from being fetched where it is not needed. */
export function fontFace(font: FontFile): string {
  return `@font-face{font-family:"${font.family}";font-style:normal;font-weight:${font.weight};font-display:swap;src:url("${font.url}") format("woff2");unicode-range:${font.unicodeRange}}\n`
}
