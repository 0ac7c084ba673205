import { assetUrl } from '../assets/assets.ts'
import { renderSkipLink } from '../govuk/skip-link.ts'
import { type Html, html, type HtmlValue, raw } from '../html.ts'

const DOCTYPE = raw('<!doctype html>\n')

/** The language of the whole page. */
export type DocumentLanguage = {
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  /** "Skip to main content" in it. */
  readonly skip: string
}

const ENGLISH: DocumentLanguage = { tag: 'en', direction: 'ltr', skip: 'Skip to main content' }

export type DocumentOptions = {
  readonly title: string
  /** `young`: the pages and letters of children, in their own font and larger. */
  readonly audience?: 'staff' | 'young' | undefined
  /** Left out: English. */
  readonly language?: DocumentLanguage | undefined
  /** Draws the page anew after so many seconds (progress of a long task). */
  readonly refreshSeconds?: number | undefined
  /** Where the page goes by itself, at once. */
  readonly goesOnTo?: string | undefined
  readonly body: HtmlValue
}

/** The document around a page: language, title, style, script, skip link. Nothing inline, so a strict CSP holds. */
export function renderDocument(options: DocumentOptions): Html {
  const young = options.audience === 'young'
  const { tag, direction, skip } = options.language ?? ENGLISH
  return html`${DOCTYPE}<html lang="${tag}"${direction === 'rtl' && html` dir="rtl"`} class="govuk-template">
<head>
<meta charset="utf-8">
<title>${options.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="#1b5340">
<meta name="robots" content="noindex, nofollow">
${options.refreshSeconds && html`<meta http-equiv="refresh" content="${options.refreshSeconds}">\n`}${options.goesOnTo && html`<meta http-equiv="refresh" content="0; url=${options.goesOnTo}">\n`}<link rel="icon" href="${assetUrl('footprint-mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('footprint.css')}">
<script type="module" src="${assetUrl('footprint.mjs')}"></script>
</head>
<body class="${young ? 'govuk-template__body fp-body fp-body--young' : 'govuk-template__body fp-body'}">
${renderSkipLink({ text: skip, href: '#main' })}
${options.body}
</body>
</html>
`
}
