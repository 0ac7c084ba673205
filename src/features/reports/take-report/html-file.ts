// The report as one HTML file that refers to nothing outside itself.
import { type Html, html, raw } from '../../../ui/html.ts'
import type { ReportDocument } from '../report-document.ts'
import type { ChartWidth } from './chart-shapes.ts'
import { renderBlocks } from './html-blocks.ts'
import { renderPicture } from './html-chart.ts'
import { styleFor } from './html-style.ts'
import {
  NOTES_LEAD,
  NOTES_TITLE,
  type PrintedReport,
  type PrintedSection,
  toPrintedReport,
} from './printed-report.ts'

function renderCover({ authority, title, year, facts, draft }: PrintedReport): Html {
  return html`<div class="cover"><header><p class="authority">${authority}</p><h1>${title} ${year}</h1>${facts.map((fact) => html`<p>${fact}</p>`)}${draft !== '' && html`<p class="draft">${draft}</p>`}</header></div>`
}

function renderContents({ sections, notes }: PrintedReport): Html {
  const entries = sections.map(
    ({ key, title, level }) =>
      html`<li${level === 2 && html` class="part"`}><a href="#${key}">${title}</a></li>`,
  )
  const last = notes.length > 0 && html`<li><a href="#notes">${NOTES_TITLE}</a></li>`
  return html`<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${entries}${last}</ol></nav>`
}

function renderSection(section: PrintedSection, width: ChartWidth): Html {
  const { key, title, level, picture } = section
  const heading = level === 1 ? html`<h2 id="${key}">${title}</h2>` : html`<h3 id="${key}">${title}</h3>`
  return html`<section aria-labelledby="${key}">${heading}${picture && renderPicture(picture)}${renderBlocks(section, width)}</section>`
}

function renderNotes({ notes }: PrintedReport): Html | null {
  if (notes.length === 0) return null
  const items = notes.map(
    (note, at) =>
      html`<li id="note-${at + 1}">${note} <a href="#from-note-${at + 1}">Back to note ${at + 1} in the text</a></li>`,
  )
  return html`<section aria-labelledby="notes"><h2 id="notes">${NOTES_TITLE}</h2><p>${NOTES_LEAD}</p><ol>${items}</ol></section>`
}

/** The text of the file. */
export function toHtmlFile(document: ReportDocument): string {
  const report = toPrintedReport(document)
  const { fullTitle, authority, audience } = report
  const head = html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${fullTitle} – ${authority}</title><style>${raw(styleFor(audience))}</style></head>`
  const width = audience === 'children' ? 440 : 640
  const contents = audience === 'children' ? null : renderContents(report)
  const body = html`<body><a class="skip" href="#main">Skip to the report</a>${renderCover(report)}${contents}<main id="main">${report.sections.map((section) => renderSection(section, width))}${renderNotes(report)}</main><footer><p class="small">${authority}. ${fullTitle}.</p></footer></body>`
  return `<!doctype html>\n${html`<html lang="en-GB">${head}${body}</html>`.toString()}\n`
}
