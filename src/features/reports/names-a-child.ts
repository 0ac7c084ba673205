import { findNames, NO_NAMES } from './child-names.ts'
import type { ReportParts } from './compose-report.ts'
import type { Block } from './report-document.ts'
import { textOfRuns } from './print-prose.ts'

/** Whether anything that people wrote for a report holds the whole name of a child. */
export function namesAChild({ prose, beside, names = NO_NAMES }: ReportParts): boolean {
  const texts = [...prose.values(), ...[...beside.values()].flat().flatMap(textsOf)]
  return texts.some((text) => findNames(text, names).some(({ is }) => is === 'whole'))
}

/** The words of a block, a cell at a time. */
function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flat().map(({ text }) => text)
    case 'list':
      return block.items.map(textOfRuns)
    case 'paragraph':
      return [textOfRuns(block.runs)]
    case 'subheading':
    case 'callout':
      return [block.text]
    case 'quote':
      return [`${block.says} ${block.who}`]
    case 'chart':
  }
  return [block.caption]
}
