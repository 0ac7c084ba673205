// The file that is given out: one page that needs nothing else, with its own look.
import { html, raw } from '../../../ui/html.ts'
import { renderCopyParts } from '../copy-view.ts'
import { GROUND_WORDS } from '../passage.ts'
import type { CopyPart, RecordCopy } from '../redaction.ts'

const STYLE = `
body{font:18px/1.5 system-ui,sans-serif;color:#0b0c0c;max-width:50rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.8rem}h2{font-size:1.4rem;border-top:3px solid #0b0c0c;padding-top:.75rem;margin-top:2rem}h3{font-size:1.1rem;margin-bottom:.25rem}
dl{margin:0}.fp-copy__line{display:grid;grid-template-columns:14rem 1fr;gap:1rem;padding:.25rem 0;border-bottom:1px solid #b1b4b6}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
.fp-blackout{display:inline-block;width:8rem;height:1.1em;vertical-align:text-bottom;background:#0b0c0c}
.fp-blackout-why{color:#505a5f;font-size:.85em;margin-left:.5em}
@media (max-width:40rem){.fp-copy__line{grid-template-columns:1fr;gap:0}}
@media print{.fp-blackout{border-bottom:1.1em solid #0b0c0c;height:0}section{break-inside:avoid-page}}
`

const HIDDEN = html`<p>Where you see <span class="fp-blackout" role="img" aria-label="a black bar"></span> we took something out, and we say why beside it. We may do this where it is about another person, where it could cause serious harm, or where it is legal advice.</p>`

const FILES = html`<p>Files that people sent about you are in the folder “files”, each under its number.</p>`

const ASK = html`<p>You can ask us to explain anything here. If you think that something is wrong, or that we took out too much, tell your reviewing officer or your social worker. You can also complain to the Information Commissioner.</p>`

/** The copy as one HTML file. */
export function toCopyHtml(copy: RecordCopy): string {
  const contents = copy.parts.map(({ key, title }) => html`<li><a href="#part-${key}">${title}</a></li>`)
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Your record</title><style>${raw(STYLE)}</style></head>
<body><main><h1>Your record</h1>
<p>This is everything that we hold about you, as it was on ${copy.madeOn}.</p>
${copy.files.length > 0 && FILES}${HIDDEN}${ASK}
<nav aria-label="Parts"><ul>${contents}</ul></nav>
${renderCopyParts(copy)}
</main></body></html>
`.toString()
}

const toPart = ({ title, entries }: CopyPart) => ({
  title,
  entries: entries.map((entry) => ({
    title: entry.title,
    lines: entry.lines.map(({ label, pieces }) => ({
      label,
      says: pieces.map((piece) =>
        'says' in piece ? piece.says : { blackedOut: GROUND_WORDS[piece.blackedOut] },
      ),
    })),
  })),
})

/** The copy as JSON: the same parts, for a machine. */
export function toCopyJson(copy: RecordCopy): string {
  return `${JSON.stringify({ madeOn: copy.madeOn, parts: copy.parts.map(toPart) }, null, 2)}\n`
}
