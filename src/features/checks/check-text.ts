import { toReturnYearName } from '../../law/returns/index.ts'
import type { CheckedFolder } from './check-folder.ts'
import type { CouldNotRun } from './could-not-run.ts'
import type { Finding } from './run-rules.ts'
import { MENDERS } from './menders.ts'

/** What `check` prints: rule by rule, the most serious first, with counts and plain words. */
export function renderCheckText(checked: CheckedFolder): string {
  const { collection, children, rulesRun, findings, couldNotRun } = checked
  const head = `${toReturnYearName(collection)}: ${count(children, 'child', 'children')}, ${count(rulesRun.length, 'rule', 'rules')}, ${count(findings.length, 'finding', 'findings')}.\n`
  const byRule = [...Map.groupBy(findings, ({ rule }) => rule.code).values()]
  const groups = byRule.toSorted((one, other) => weigh(one) - weigh(other))
  return `${head}${groups.map(renderGroup).join('')}${renderNotRun(couldNotRun)}`
}

function weigh([first]: readonly Finding[]): number {
  return first?.rule.severity === 'error' ? 0 : 1
}

function renderGroup(findings: readonly Finding[]): string {
  const rule = findings[0]?.rule
  if (rule === undefined) return ''
  return [
    `\n${rule.code}  ${rule.name}: ${findings.length} (${rule.severity})`,
    `  ${rule.says}`,
    `  What it touches: ${rule.touches}`,
    `  Who can put it right: ${MENDERS[rule.whoCanPutRight]}.`,
    ...findings.map(renderFinding),
    '',
  ].join('\n')
}

function renderFinding({ table, line, child, says, of }: Finding): string {
  const year = of === undefined ? '' : 'last year’s '
  return `  ${child}  ${year}${table} line ${line}: ${says}`
}

function renderNotRun(couldNotRun: readonly CouldNotRun[]): string {
  if (couldNotRun.length === 0) return ''
  const lines = couldNotRun.map(({ rule, table, line, why }) => {
    const which = rule === 'all' ? 'No rule' : rule
    return `  ${which}  ${table}${line === 0 ? '' : ` line ${line}`}: ${why}`
  })
  return `\nCould not run: ${couldNotRun.length}\n${lines.join('\n')}\n`
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
