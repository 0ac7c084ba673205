import { toDate } from '../../../kit/dates/index.ts'
import { toInstantWords } from '../../../kit/instant-words.ts'
import { toReturnYearName } from '../../../law/returns/index.ts'
import { type Html, html, type HtmlValue } from '../../../ui/html.ts'
import { renderInsetText } from '../../../ui/govuk/index.ts'
import { renderColumns, renderHalves, renderPageTitle, renderSection } from '../../../ui/layout/index.ts'
import { countOf } from '../../../ui/parts/index.ts'
import type { AnnualReport, ReportBlock, ReportComment } from '../annual-report.ts'
import type { Checked, CheckList } from '../check-list.ts'
import { CHILDREN_READING_AGE } from '../children-sections.ts'
import type { ReportParts } from '../compose-report.ts'
import { renderBlocks } from '../document-view.ts'
import { blockPath, changesPath, freezePath, readPath, reopenPath } from '../paths.ts'
import type { Block, ReportDocument, Section } from '../report-document.ts'
import { renderWarnings } from '../warnings-view.ts'

export type DraftView = {
  readonly report: AnnualReport
  readonly parts: ReportParts
  readonly board: ReportDocument
  readonly childrens: ReportDocument
  readonly checked: CheckList
  readonly blocks: ReadonlyMap<string, ReportBlock>
  readonly openComments: ReadonlyMap<string, readonly ReportComment[]>
  readonly mayWrite: boolean
  readonly mayFreeze: boolean
}

/** The whole report as it stands. */
export function renderDraft(view: DraftView): Html {
  const { report, parts, board, childrens, checked } = view
  const year = toReturnYearName(report.year)
  const state =
    report.frozen === null
      ? `Draft · figures as they are now, up to ${toDate(parts.asOf)}`
      : `Frozen on ${toDate(report.frozen.on)} by ${report.frozen.by} · figures up to ${toDate(parts.asOf)}`
  const edition = report.edition === 1 ? '' : ` · edition ${report.edition}: ${report.openedBecause}`
  const checkOf = (block: string) => checked.sections.find((one) => one.block === block)
  const sections = (document: ReportDocument, prefix: string): Html =>
    html`${document.sections.map((section) => renderPart(section, checkOf(`${prefix}${section.key}`), view))}`
  const ofBoard = html`<h2 class="govuk-heading-m fp-report__reader">For the board and the public</h2>${sections(board, '')}`
  const ofChildren = html`<h2 class="govuk-heading-m fp-report__reader" id="for-children">For children</h2>${renderReadingAge(checked)}${sections(childrens, 'children-')}`
  return html`${renderPageTitle(`Annual report ${year}`, `${parts.authority} · ${state}${edition}`)}${renderColumns(renderCheckList(view), renderActions(view, year))}${ofBoard}${ofChildren}`
}

function renderActions({ report, mayFreeze }: DraftView, year: string): Html {
  const read = (['board', 'public', 'children'] as const).map(
    (audience) =>
      html`<li><a class="govuk-link" href="${readPath(year, audience)}">${READ_AS[audience]}</a></li>`,
  )
  const more =
    report.frozen === null
      ? mayFreeze && html`<li><a class="govuk-link" href="${freezePath(year)}">Freeze this report</a></li>`
      : html`<li><a class="govuk-link" href="${changesPath(year)}">What was corrected since</a></li>${mayFreeze && html`<li><a class="govuk-link" href="${reopenPath(year)}">Open it again</a></li>`}`
  const lost =
    report.recordsDestroyed > 0 &&
    renderInsetText({
      text: `The records of ${countOf(report.recordsDestroyed, 'child', 'children')} were lawfully destroyed since: their rows are gone from the lists behind the figures. The figures stay.`,
    })
  return renderSection({
    title: report.frozen === null ? 'Read and finish' : 'Read',
    content: html`<ul class="govuk-list">${read}${more}</ul>${lost}`,
  })
}

const READ_AS = {
  board: 'Read it as the board does: all of it',
  public: 'Read it as the public does: small numbers left out',
  children: 'Read it as children do: four pages',
} as const

function stateOf({ prose, data, warnings }: Checked): readonly string[] {
  return [
    ...(prose === 'missing' ? ['not written'] : []),
    ...(data === 'none' ? ['no data'] : []),
    ...(warnings.length > 0 ? [countOf(warnings.length, 'warning')] : []),
  ]
}

function renderCheckList({ report, checked, openComments }: DraftView): Html {
  const items = checked.sections.map((one) => {
    const comments = openComments.get(one.block)?.length ?? 0
    const states = [...stateOf(one), ...(comments > 0 ? [countOf(comments, 'comment')] : [])]
    const words: HtmlValue = states.length === 0 ? 'ready' : html`<strong>${states.join(', ')}</strong>`
    return html`<li><a class="govuk-link" href="#at-${one.block}">${one.plan.title}</a>${one.isFor === 'children' && ' (children)'}: ${words}</li>`
  })
  return renderSection({
    title: report.frozen === null ? 'What is missing' : 'What was in it when it was frozen',
    id: 'missing',
    content: html`<ul class="govuk-list govuk-body-s">${items}</ul>`,
  })
}

function renderReadingAge({ readingAge: { age, isTooHigh, longWords } }: CheckList): Html {
  const words = isTooHigh
    ? `It reads at about ${age} years; children of 9 to ${CHILDREN_READING_AGE} should be able to read it. Long words: ${longWords.slice(0, 12).join(', ')}.`
    : `It reads at about ${age} years, as it should for children of 9 to ${CHILDREN_READING_AGE}.`
  return isTooHigh ? renderInsetText({ text: words }) : html`<p class="govuk-body">${words}</p>`
}

const isDrawn = ({ kind }: Block): boolean => kind === 'table' || kind === 'chart' || kind === 'callout'

/** One section: what its authors wrote to the left, what is worked out to the right. */
function renderPart(section: Section, check: Checked | undefined, view: DraftView): Html {
  if (check === undefined) return html``
  const { block } = check
  const written = section.blocks.filter((one) => !isDrawn(one))
  const drawn = section.blocks.filter(isDrawn)
  const prose = html`${written.length === 0 ? renderMissing(check) : renderBlocks(block, written)}${renderWarnings(check.warnings)}${renderWrite(check, view)}`
  const figures = html`${renderBlocks(`${block}-drawn`, drawn)}`
  const content =
    check.prose === 'not-asked'
      ? html`${figures}${renderWarnings(check.warnings)}`
      : drawn.length === 0
        ? prose
        : renderHalves(prose, figures)
  return renderSection({ title: section.title, id: `at-${block}`, content })
}

function renderMissing({ plan }: Checked): Html {
  return html`<p class="govuk-body fp-quiet">Not written yet. ${plan.asks ?? ''}</p>`
}

function renderWrite({ block, plan }: Checked, { report, blocks, openComments, mayWrite }: DraftView): Html {
  const saved = blocks.get(block)
  const by = saved && `Last saved by ${saved.writtenBy}, ${toInstantWords(saved.writtenAt)}`
  const comments = openComments.get(block)?.length ?? 0
  const link = html`<a class="govuk-link" href="${blockPath(toReturnYearName(report.year), block)}">${mayWrite ? 'Write' : 'Versions and comments'}<span class="govuk-visually-hidden">: ${plan.title}</span></a>`
  return html`<p class="fp-actions">${link}<span class="fp-quiet">${by}${comments > 0 && ` · ${countOf(comments, 'open comment')}`}</span></p>`
}
