// Pictures of the children's report, drawn by us on a plane of 160 by 90: the path of each layer, and how it is filled.
export type Layer = {
  /** As an SVG path has it. */
  readonly path: string
  readonly fill: 'pale' | 'green' | 'white' | 'none'
}

export const PICTURE_WIDTH = 160
export const PICTURE_HEIGHT = 90

export type Picture = { readonly layers: readonly Layer[] }

/** A circle as two arcs. */
const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y} A${r} ${r} 0 1 0 ${x + r} ${y} A${r} ${r} 0 1 0 ${x - r} ${y} Z`

/** Somebody from the waist up, by the middle of their face. */
const person = (x: number, y: number, shirt: Layer['fill']): readonly Layer[] => [
  {
    path: `M${x - 17} ${y + 40} C${x - 17} ${y + 8} ${x + 17} ${y + 8} ${x + 17} ${y + 40} Z`,
    fill: shirt,
  },
  { path: circle(x, y, 12), fill: 'white' },
  { path: circle(x - 4, y - 2, 1.1), fill: 'green' },
  { path: circle(x + 4, y - 2, 1.1), fill: 'green' },
  { path: `M${x - 5} ${y + 4} C${x - 3} ${y + 8} ${x + 3} ${y + 8} ${x + 5} ${y + 4}`, fill: 'none' },
]

const bubble = (x: number, y: number, width: number, height: number, tail: number): string =>
  `M${x} ${y} L${x + width} ${y} L${x + width} ${y + height} L${tail + 12} ${y + height} L${tail} ${y + height + 11} L${tail + 2} ${y + height} L${x} ${y + height} Z`

const ground: Layer = { path: 'M8 84 L152 84', fill: 'none' }

const HOUSE: readonly Layer[] = [
  { path: 'M14 84 L14 46 L38 26 L62 46 L62 84 Z', fill: 'pale' },
  { path: 'M8 50 L38 24 L68 50', fill: 'none' },
  { path: 'M32 84 L32 62 L44 62 L44 84 Z', fill: 'green' },
  { path: 'M19 52 L28 52 L28 61 L19 61 Z M48 52 L57 52 L57 61 L48 61 Z', fill: 'white' },
]

const TABLE: readonly Layer[] = [
  { path: 'M22 64 L138 64 L150 76 L10 76 Z', fill: 'pale' },
  { path: 'M24 76 L24 86 M136 76 L136 86', fill: 'none' },
  { path: 'M68 67 L88 67 L91 73 L66 73 Z', fill: 'white' },
]

const TELEPHONE: readonly Layer[] = [
  { path: 'M96 18 L128 18 L128 82 L96 82 Z', fill: 'white' },
  { path: 'M101 26 L123 26 L123 66 L101 66 Z', fill: 'pale' },
  { path: circle(112, 74, 3.4), fill: 'green' },
  { path: 'M138 34 C144 42 144 54 138 62 M145 28 C154 40 154 56 145 68', fill: 'none' },
]

/** By key of the section. */
const PICTURES: Readonly<Record<string, Picture>> = {
  'who-we-are': { layers: [...HOUSE, ...person(92, 46, 'green'), ...person(128, 46, 'pale'), ground] },
  reviews: {
    layers: [...person(36, 28, 'green'), ...person(80, 24, 'pale'), ...person(124, 28, 'green'), ...TABLE],
  },
  'what-we-did': {
    layers: [
      ...person(30, 46, 'green'),
      ...person(130, 46, 'pale'),
      { path: bubble(36, 4, 46, 22, 44), fill: 'white' },
      { path: 'M43 12 L75 12 M43 19 L66 19', fill: 'none' },
      { path: bubble(88, 8, 34, 22, 110), fill: 'pale' },
      { path: 'M98 19 L103 24 L113 13', fill: 'none' },
      ground,
    ],
  },
  help: { layers: [...person(42, 40, 'green'), ...TELEPHONE, ground] },
}

/** The picture of a section; null where it has none. */
export function findPicture(key: string): Picture | null {
  return Object.hasOwn(PICTURES, key) ? (PICTURES[key] ?? null) : null
}
