import { type Html, html, type HtmlValue } from '../html.ts'

export type DrawingOptions = {
  /** Unique on the page: title, description and patterns are found by it. */
  readonly id: string
  readonly title: string
  /** What the drawing shows, in a sentence, for who cannot see it. */
  readonly description: string
  readonly width: number
  readonly height: number
  readonly className: string
  readonly content: HtmlValue
}

/** One picture with a name and a description. Its size follows its column; colours come from classes. */
export function renderDrawing(options: DrawingOptions): Html {
  const { id, width, height } = options
  return html`<svg class="${options.className}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" focusable="false"><title id="${id}-title">${options.title}</title><desc id="${id}-desc">${options.description}</desc>${options.content}</svg>`
}

/** A length with at most two decimals, the same on every machine. */
export function px(length: number): string {
  return String(Math.round(length * 100) / 100)
}

/** About how wide a text is at a size, in the same units: Inter's letters are a little over half as wide as high. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56
}

/** Words in lines of at most so many letters. */
export function wrapWords(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
