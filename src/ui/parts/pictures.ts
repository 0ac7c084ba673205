import { type Html, html, raw } from '../html.ts'

// Drawn by us on a square of 48, with lines alone, so that they print.
const DRAWN = {
  house: 'M6 24 L24 8 L42 24 M11 20 V41 H37 V20 M20 41 V29 H28 V41',
  book: 'M24 13 C18 8 11 8 6 10 V38 C11 36 18 36 24 40 C30 36 37 36 42 38 V10 C37 8 30 8 24 13 Z M24 13 V40',
  people:
    'M17 21 A6 6 0 1 0 17 9 A6 6 0 1 0 17 21 M6 40 C6 29 28 29 28 40 M33 23 A5 5 0 1 0 33 13 A5 5 0 1 0 33 23 M31 30 C38 27 43 32 43 40',
  star: 'M24 6 L29.5 18 L42 19.5 L33 28.5 L35 41 L24 35 L13 41 L15 28.5 L6 19.5 L18.5 18 Z',
  cloud:
    'M13 31 A8 8 0 0 1 14 15 A11 11 0 0 1 35 17 A7 7 0 0 1 36 31 Z M16 36 L14 41 M25 36 L23 41 M34 36 L32 41',
  arrow: 'M8 30 A17 17 0 1 1 24 41 M8 30 L5 20 M8 30 L18 27',
  hand: 'M14 26 V14 A3 3 0 0 1 20 14 V22 V9 A3 3 0 0 1 26 9 V22 V11 A3 3 0 0 1 32 11 V24 V17 A3 3 0 0 1 38 17 V31 C38 38 33 42 26 42 C19 42 16 38 13 33 L9 27 A3 3 0 0 1 14 25',
  sun: 'M24 33 A9 9 0 1 0 24 15 A9 9 0 1 0 24 33 M24 4 V9 M24 39 V44 M4 24 H9 M39 24 H44 M10 10 L13.5 13.5 M34.5 34.5 L38 38 M10 38 L13.5 34.5 M34.5 13.5 L38 10',
} as const

export type Picture = keyof typeof DRAWN

/** A simple picture beside a question that says the same; hidden from screen readers. */
export function renderPicture(name: Picture): Html {
  return html`<svg class="fp-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d="${raw(DRAWN[name])}"/></svg>`
}
