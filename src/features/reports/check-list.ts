// What is missing from a draft, section by section, before it can be frozen. Pure.
import { readingAge } from '../../kit/reading-age.ts'
import { CHILDREN_READING_AGE } from './children-sections.ts'
import { type ReportParts, composeReport, plansFor, proseKey } from './compose-report.ts'
import { lintProse } from './lint-prose.ts'
import type { Warning } from './prose-warning.ts'
import { textOfRuns } from './print-prose.ts'
import type { Audience, Block, Section } from './report-document.ts'
import type { SectionPlan } from './report-section.ts'
import { lintBeside } from './words-beside.ts'

export type Checked = {
  readonly plan: SectionPlan
  /** The key of its prose. */
  readonly block: string
  readonly isFor: 'adults' | 'children'
  /** Whether its authors wrote it, where they are asked to. */
  readonly prose: 'written' | 'missing' | 'not-asked'
  /** Whether it shows tables or charts, says that there is nothing, or is of words alone. */
  readonly data: 'some' | 'none' | 'not-asked'
  readonly warnings: readonly Warning[]
}

export type CheckList = {
  readonly sections: readonly Checked[]
  /** Of the children’s report, as it reads. */
  readonly readingAge: {
    readonly age: number
    readonly isTooHigh: boolean
    readonly longWords: readonly string[]
  }
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Checks a whole draft. */
export function checkReport(parts: ReportParts): CheckList {
  const ofReader = (audience: Audience) => {
    const { sections } = composeReport(parts, audience)
    return plansFor(audience).map((plan, place) => checkSection(plan, sections[place], { parts, audience }))
  }
  return {
    sections: [...ofReader('board'), ...ofReader('children')],
    readingAge: readChildrens(composeReport(parts, 'children').sections),
  }
}

function checkSection(
  plan: SectionPlan,
  section: Section | undefined,
  { parts, audience }: { readonly parts: ReportParts; readonly audience: Audience },
): Checked {
  const block = proseKey(audience, plan)
  const text = parts.prose.get(block) ?? ''
  const isDrawn = section?.blocks.some(({ kind }) => kind === 'table' || kind === 'chart') === true
  return {
    plan,
    block,
    isFor: audience === 'children' ? 'children' : 'adults',
    prose: plan.asks === null ? 'not-asked' : hasWords(text) ? 'written' : 'missing',
    data: dataOf(plan, parts, isDrawn),
    warnings: [...lintProse(text, parts), ...lintBeside(parts.beside.get(plan.key) ?? [])],
  }
}

/** What other parts of the service put in is asked for as tables are. */
function dataOf({ key, contents }: SectionPlan, { beside }: ReportParts, isDrawn: boolean): Checked['data'] {
  const others = beside.get(key)
  if (contents.length === 0 && others === undefined) return 'not-asked'
  return isDrawn || (others !== undefined && others.length > 0) ? 'some' : 'none'
}

function readChildrens(sections: readonly Section[]): CheckList['readingAge'] {
  const text = sections.flatMap(({ blocks }) => blocks.flatMap(wordsOf)).join('\n')
  const { age, longWords } = readingAge(text)
  return { age, isTooHigh: age > CHILDREN_READING_AGE, longWords }
}

/** The words of a block that is read as prose. */
function wordsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOfRuns(block.runs)]
    case 'list':
      return block.items.map(textOfRuns)
    case 'subheading':
    case 'callout':
      return [block.text]
    case 'quote':
      return [block.says]
    case 'table':
    case 'chart':
  }
  return []
}
