import { ALL_YEARS, NOTHING_FOUND, type Rule } from '../../rule.ts'

export const ruleIro08: Rule = {
  code: 'IRO08',
  name: 'Open at the end of last year and gone this year',
  says: 'A child whose episode was open at the end of the last return year must have an episode in this one.',
  source:
    'This service’s own rule. Published validation rule 1010 sees such a child only where care-leaver data (OC3) was given.',
  stage: 2,
  severity: 'error',
  touches:
    'An exit was not recorded: the child looks in care and overdue for ever, or is lost from sight. Ask whether the child is safe.',
  whoCanPutRight: 'social-worker',
  years: ALL_YEARS,
  needs: ['Episodes', 'before.Episodes'],
  reads: ['before.Episodes.DECOM', 'before.Episodes.DEC'],
  judges: 'child',
  find: ({ rows, before }) => {
    const last = before.episodes.at(-1)
    if (rows.Episodes.length > 0 || last === undefined || last.dec !== null || last.rec !== '')
      return NOTHING_FOUND
    const says = `The episode on line ${last.line} of last year’s file was open when that year ended, and this year has no episode of the child.`
    return [{ table: 'Episodes', line: last.line, fields: ['DEC'], says, of: 'year-before' }]
  },
}
