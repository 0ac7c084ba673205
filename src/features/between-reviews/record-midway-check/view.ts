import { toDate } from '../../../kit/dates/index.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import type { Decision } from '../../decisions/index.ts'
import {
  type FieldErrors,
  type PostedFields,
  renderChoiceField,
  renderDayField,
  renderWordsField,
} from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { type Named, renderMistakeField, renderPersonField, toItems } from '../form-parts.ts'
import {
  DECISIONS_DONE,
  DECISIONS_WORDS,
  GRADE_WORDS,
  GRADES,
  type MidwayCheck,
  ON_TRACK,
  ON_TRACK_WORDS,
} from '../midway.ts'
import type { VersionLabels } from '../versions-view.ts'

export const MIDWAY_LABELS: VersionLabels = {
  on: ['Day'],
  grade: ['How well the plan is carried out', GRADE_WORDS],
  onTrack: ['On track', ON_TRACK_WORDS],
  decisions: ['Decisions', DECISIONS_WORDS],
  voice: ['The child’s voice'],
  action: ['What is done'],
}

type Shown = { readonly check: MidwayCheck | null; readonly people: readonly Named[] }

export function renderMidwayFields({ check, people }: Shown, typed: PostedFields, errors: FieldErrors): Html {
  const of = { typed, errors }
  return html`${renderDayField({ ...of, name: 'on', label: 'On which day did you check?' })}
${renderChoiceField({ ...of, name: 'grade', label: 'How well is the plan carried out?', items: toItems(GRADES, GRADE_WORDS) })}
${renderChoiceField({ ...of, name: 'on-track', label: 'Is the plan on track?', items: toItems(ON_TRACK, ON_TRACK_WORDS) })}
${renderChoiceField({ ...of, name: 'decisions', label: 'How far are the decisions of the last review?', items: toItems(DECISIONS_DONE, DECISIONS_WORDS) })}
${renderWordsField({ ...of, name: 'voice', label: 'What did the child say?', hint: 'In their own words where you can. Leave it empty if you did not ask: it then counts as not recorded.' })}
${renderWordsField({ ...of, name: 'action', label: 'What do you do about it?', hint: 'Needed where the plan is not on track.' })}
${renderPersonField(of, people)}${check !== null && renderMistakeField(typed)}`
}

/** What reviews decided and nobody has done yet, to look at beside the form. */
export function renderOpenDecisions(decisions: readonly Decision[]): Html | null {
  if (decisions.length === 0) return null
  const rows = decisions.map(({ says, owner, by }) => [says, owner, by === null ? 'no day' : toDate(by)])
  const table = renderFigureTable({
    caption: 'Decisions that are not done',
    captionIs: 'said',
    head: ['Decision', 'Who', 'By'],
    rows,
    align: 'text',
  })
  return renderSection({ title: 'Decisions that are not done', content: table })
}
