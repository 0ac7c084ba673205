/** A label wanting a place beside a point. */
export type Wanted = { readonly x: number; readonly width: number; readonly gap: number }

export type Placed = { readonly row: number; readonly x: number; readonly anchor: 'start' | 'end' }

type Span = readonly [from: number, to: number]

const clear = (taken: readonly Span[], [from, to]: Span): boolean =>
  taken.every(([start, end]) => to + 6 <= start || from >= end + 6)

/**
 * Places labels so that none lies on another: to the right of its point, else to the left, else a row further down;
 * null where there is no room in any row (the table says it all the same). Row 0 is the points' own.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  left: number,
  right: number,
  rows: number,
): readonly (Placed | null)[] {
  const points = wanted.map(({ x, gap }): Span => [x - gap + 6, x + gap - 6])
  const taken: Span[][] = Array.from({ length: rows }, (_, row) => (row === 0 ? points : []))
  return wanted.map(({ x, width, gap }) => {
    for (const [row, spans] of taken.entries()) {
      const inset = row === 0 ? gap : -gap / 2
      const options = [
        { anchor: 'start', x: x + inset, span: [x + inset, x + inset + width] },
        { anchor: 'end', x: x - inset, span: [x - inset - width, x - inset] },
      ] as const
      const fits = options.find(({ span }) => span[0] >= left && span[1] <= right && clear(spans, span))
      if (!fits) continue
      spans.push(fits.span)
      return { row, x: fits.x, anchor: fits.anchor }
    }
    return null
  })
}
