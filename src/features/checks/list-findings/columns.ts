import { html } from '../../../ui/html.ts'
import type { ListColumn } from '../../../ui/tables/index.ts'
import { assignedWords, menderStart, renderSeverity, renderState, SEVERITY_WORDS } from '../finding-words.ts'
import { type KeptFinding, STATE_WORDS } from '../kept-finding.ts'
import { findingPath } from '../paths.ts'

type Column = ListColumn<KeptFinding>

const child: Column = {
  key: 'child',
  heading: 'Child',
  sort: 'ascending',
  namesRow: true,
  cell: ({ childId, id, childName, childNumber }) =>
    html`<a class="govuk-link" href="${findingPath(childId, id)}">${childName}</a>${childName !== childNumber && html`<br><span class="fp-quiet">${childNumber}</span>`}`,
  csv: ({ childName }) => childName,
}

const number: Column = {
  key: 'number',
  heading: 'Number',
  cell: ({ childNumber }) => childNumber,
  csv: ({ childNumber }) => childNumber,
}

const severity: Column = {
  key: 'severity',
  heading: 'How sure',
  sort: 'ascending',
  cell: (one) => renderSeverity(one.rule.severity),
  csv: (one) => SEVERITY_WORDS[one.rule.severity],
}

const rule: Column = {
  key: 'rule',
  heading: 'Rule',
  cell: (one) => one.rule.code,
  csv: (one) => one.rule.code,
}

const wrong: Column = {
  key: 'wrong',
  heading: 'What is wrong, and what it does',
  sort: 'ascending',
  classes: 'fp-cell--wide',
  cell: (one) => {
    const { name, touches, code } = one.rule
    return html`<strong>${name}</strong> <span class="fp-quiet fp-keep">${code}</span><br>${one.says}<br><span class="fp-quiet">${touches}</span>`
  },
  csv: (one) => `${one.rule.name}: ${one.says}`,
}

const touches: Column = {
  key: 'touches',
  heading: 'What it does',
  cell: (one) => one.rule.touches,
  csv: (one) => one.rule.touches,
}

const who: Column = {
  key: 'who',
  heading: 'Who can put it right',
  cell: (one) => menderStart(one.rule),
  csv: (one) => menderStart(one.rule),
}

const state: Column = {
  key: 'state',
  heading: 'State',
  sort: 'ascending',
  cell: renderState,
  csv: (one) => STATE_WORDS[one.state],
}

const since: Column = {
  key: 'since',
  heading: 'First found',
  cell: ({ firstSeenAt }) => firstSeenAt.toISOString().slice(0, 10),
  csv: ({ firstSeenAt }) => firstSeenAt.toISOString().slice(0, 10),
}

const given: Column = {
  key: 'given',
  heading: 'Given to',
  sort: 'ascending',
  cell: assignedWords,
  csv: assignedWords,
}

const team: Column = {
  key: 'team',
  heading: 'Team',
  cell: ({ team: name }) => name ?? 'None on record',
  csv: ({ team: name }) => name ?? '',
}

/** As on the page. */
export const FINDING_COLUMNS: readonly Column[] = [child, wrong, severity, who, state, given]

/** The same, with what the page writes into one cell in columns of its own. */
export const FINDING_FILE_COLUMNS: readonly Column[] = [
  child,
  number,
  team,
  rule,
  wrong,
  touches,
  severity,
  who,
  state,
  since,
  given,
]
