import { type Html, raw } from '../html.ts'

/** The footprint, drawn by us, in the colour of the words beside it. It says nothing to a screen reader. */
export const FOOTPRINT_MARK: Html = raw(
  `<svg class="fp-mark" viewBox="10 8 46 50" width="24" height="26" aria-hidden="true" focusable="false"><g fill="currentColor"><path d="M33 27c8.6 0 14.2 6.4 13.4 14.4C45.6 49.6 39.8 56 32.6 56 25.2 56 19.6 49.8 19.6 41.6 19.6 33.4 24.6 27 33 27z"/><ellipse cx="17.8" cy="24.6" rx="5.6" ry="6.8" transform="rotate(-18 17.8 24.6)"/><ellipse cx="28.2" cy="16.6" rx="4.3" ry="5.4" transform="rotate(-6 28.2 16.6)"/><ellipse cx="37.6" cy="15.6" rx="3.7" ry="4.7"/><ellipse cx="45.6" cy="18.6" rx="3.2" ry="4.1" transform="rotate(12 45.6 18.6)"/><ellipse cx="51.4" cy="24.8" rx="2.7" ry="3.5" transform="rotate(22 51.4 24.8)"/></g></svg>`,
)
