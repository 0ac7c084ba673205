import { type Html, html } from '../html.ts'

/** How a mouth is drawn, from the saddest to the gladdest. */
const MOUTHS = [
  'M14 36 Q24 24 34 36',
  'M15 34 Q24 28 33 34',
  'M15 32 H33',
  'M15 30 Q24 37 33 30',
  'M13 28 Q24 44 35 28',
] as const

/** A face of five, 0 the saddest and 4 the gladdest. Words stand beside it, so it is hidden from screen readers. */
export function renderFace(gladness: 0 | 1 | 2 | 3 | 4): Html {
  return html`<svg class="fp-face" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><circle class="fp-face__head" cx="24" cy="24" r="21"/><circle class="fp-face__eye" cx="17" cy="19" r="2.6"/><circle class="fp-face__eye" cx="31" cy="19" r="2.6"/><path class="fp-face__mouth" d="${MOUTHS[gladness]}"/></svg>`
}

export type BigChoice = {
  readonly value: string
  readonly label: string
  /** Drawn before the words. */
  readonly picture?: Html | undefined
}

export type BigChoicesOptions = {
  readonly name: string
  readonly choices: readonly BigChoice[]
  readonly value: string | null
  /** `list`: one under another. `line`: side by side, as 0 to 10, with words at its ends. */
  readonly look: 'list' | 'line'
  readonly lowest?: string | undefined
  readonly highest?: string | undefined
}

/** One choice of several as large targets, without a legend of its own: it stands in a fieldset. */
export function renderBigChoices({ name, choices, value, look, lowest, highest }: BigChoicesOptions): Html {
  const items = choices.map((choice, index) => {
    const id = index === 0 ? name : `${name}-${index + 1}`
    return html`<div class="fp-big__item"><input class="fp-big__input" type="radio" id="${id}" name="${name}" value="${choice.value}"${choice.value === value && html` checked`}><label class="fp-big__label" for="${id}">${choice.picture}<span>${choice.label}</span></label></div>`
  })
  const ends =
    lowest !== undefined &&
    html`<div class="fp-big__ends"><span>${lowest}</span><span>${highest ?? ''}</span></div>`
  return html`<div class="fp-big fp-big--${look}">${items}</div>${ends}`
}
