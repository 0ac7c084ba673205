import { encode } from 'uqr'
import { type Html, html } from '../../../ui/html.ts'

// What the standard asks for: without it cameras do not find the edges.
const QUIET_SQUARES = 4

/** A QR code as a picture without styles or scripts. `label` says to everybody what it is. */
export function renderQrCode(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_SQUARES })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return html`<svg class="fp-qr" viewBox="0 0 ${size} ${size}" width="240" height="240" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#ffffff"/><path fill="#000000" d="${dark.join('')}"/></svg>`
}
