import { type Html, html } from '../html.ts'

/** How a series is filled, told apart without colour and in black and white. */
export type Fill = 'solid' | 'stripes' | 'dots' | 'outline'

/** The patterns of one drawing. */
export function renderPatterns(id: string): Html {
  return html`<defs><pattern id="${id}-stripes" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="fp-fill-pale" width="7" height="7"/><rect class="fp-fill-brand" width="3.5" height="7"/></pattern><pattern id="${id}-dots" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="fp-fill-pale" width="8" height="8"/><circle class="fp-fill-brand" cx="4" cy="4" r="1.8"/></pattern></defs>`
}

/** The attributes that fill a shape. */
export function fillOf(id: string, fill: Fill): Html {
  if (fill === 'stripes' || fill === 'dots') return html`fill="url(#${id}-${fill})" class="fp-bar-edge"`
  return html`class="${fill === 'solid' ? 'fp-fill-brand' : 'fp-fill-outline'}"`
}
