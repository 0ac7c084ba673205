import { toShortDate } from '../../../kit/dates/index.ts'
import {
  errorFor,
  type FieldErrors,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInput, renderSelect } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { OFFICER_TEAMS_PATH } from '../paths.ts'
import type { OfficerTeam } from '../queries/officer-teams.ts'
import type { OfficerHere } from '../available-officer.ts'
import type { LinkChoices, LinkTyped } from './form.ts'

export type OfficerTeamsView = {
  readonly links: readonly OfficerTeam[]
  readonly officers: readonly OfficerHere[]
  readonly teams: LinkChoices['teams']
  readonly typed: LinkTyped
  readonly csrfToken: string
  readonly errors: FieldErrors
}

export function renderOfficerTeams(view: OfficerTeamsView): Html {
  const lead =
    'An IRO who is linked to a team is proposed for its children before others. A link to a service holds for every team within it.'
  return html`${view.errors.length > 0 && renderErrorSummaryFor(view.errors)}${renderPageTitle('IROs and their teams', lead)}
${renderSection({ title: 'Links now', content: renderLinks(view) })}
${renderSection({ title: 'Link an IRO to a team', content: renderReadingColumn(renderNew(view)) })}`
}

function renderLinks({ links, csrfToken }: OfficerTeamsView): Html {
  if (links.length === 0) return renderEmpty('No IRO is linked to a team.')
  const rows = links.map(({ id, officer, team, km, from }) => [
    officer.name,
    team.name,
    km === null ? html`<span class="fp-quiet">Not recorded</span>` : `${km} km`,
    toShortDate(from),
    renderForm({
      action: `${OFFICER_TEAMS_PATH}/end`,
      csrfToken,
      fields: html`${renderHiddenField('id', id)}<button class="govuk-button govuk-button--secondary fp-button--small" type="submit">End<span class="govuk-visually-hidden"> the link of ${officer.name} to ${team.name}</span></button>`,
    }),
  ])
  return renderFigureTable({
    caption: 'Links of IROs to teams',
    captionIs: 'said',
    head: ['IRO', 'Team', 'Distance', 'Since', 'End it'],
    rows,
    align: 'text',
  })
}

function renderNew({ officers, teams, typed, csrfToken, errors }: OfficerTeamsView): Html {
  const choose = (name: 'officer' | 'team', label: string, none: string, from: LinkChoices['teams']) =>
    renderSelect({
      name,
      id: name,
      label: { text: label },
      value: typed[name],
      items: [{ value: '', text: none }, ...from.map(({ id, name: words }) => ({ value: id, text: words }))],
      errorMessage: errorFor(errors, name),
    })
  const fields = html`${choose('officer', 'IRO', 'Choose an IRO', officers)}${choose('team', 'Team', 'Choose a team', teams)}${renderInput(
    {
      name: 'km',
      id: 'km',
      label: { text: 'Kilometres between where they work' },
      hint: { text: 'Leave it empty where you do not know. Linking the two again puts it right.' },
      value: typed.km,
      inputmode: 'numeric',
      classes: 'govuk-input--width-3',
      errorMessage: errorFor(errors, 'km'),
    },
  )}${renderButton({ text: 'Link them', preventDoubleClick: true })}`
  return renderForm({ action: OFFICER_TEAMS_PATH, csrfToken, fields })
}
