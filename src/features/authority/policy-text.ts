import { type Html, html } from '../../ui/html.ts'

type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** Text as it is typed: a blank line begins a paragraph, `# ` a heading, and lines with `- ` are a list. */
export function toPolicyBlocks(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toBlock)
}

function toBlock(part: string): Block {
  const lines = part.split('\n').map((line) => line.trim())
  if (lines.every((line) => line.startsWith('- ')))
    return { kind: 'list', items: lines.map((line) => line.slice(2)) }
  return part.startsWith('# ')
    ? { kind: 'heading', text: part.slice(2) }
    : { kind: 'paragraph', text: lines.join(' ') }
}

/** {@link toPolicyBlocks} as a page shows them. */
export function renderPolicyText(text: string): Html {
  return html`${toPolicyBlocks(text).map((block) => {
    if (block.kind === 'list')
      return html`<ul class="govuk-list govuk-list--bullet">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`
    return block.kind === 'heading'
      ? html`<h2 class="govuk-heading-m">${block.text}</h2>`
      : html`<p class="govuk-body">${block.text}</p>`
  })}`
}
