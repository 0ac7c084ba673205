import { findNames, NO_NAMES } from './child-names.ts'
import type { ReportParts } from './compose-report.ts'
import { textsOf } from './words-beside.ts'

/** Whether anything that people wrote for a report holds the whole name of a child. */
export function namesAChild({ prose, beside, names = NO_NAMES }: ReportParts): boolean {
  const texts = [...prose.values(), ...[...beside.values()].flat().flatMap(textsOf)]
  return texts.some((text) => findNames(text, names).some(({ is }) => is === 'whole'))
}
