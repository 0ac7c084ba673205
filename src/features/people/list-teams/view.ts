import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html, joinHtml } from '../../../ui/html.ts'
import { renderPageTitle } from '../../../ui/layout/index.ts'
import { renderEmpty } from '../../../ui/parts/index.ts'
import { renderFigureTable } from '../../../ui/tables/index.ts'
import { NEW_TEAM_PATH, peopleOfTeamPath, personPath, teamPath } from '../people-paths.ts'
import type { ListedTeam } from '../queries/teams.ts'
import { toTeamKindName } from '../team.ts'

/** The list of teams, with the way to change each for those who may. */
export function renderTeams(teams: readonly ListedTeam[], mayManage: boolean): Html {
  const add = renderButton({ text: 'Add a team', href: NEW_TEAM_PATH, classes: 'fp-button--small' })
  const change = mayManage ? ['Change'] : []
  const table = renderFigureTable({
    caption: 'Teams',
    captionIs: 'said',
    align: 'text',
    head: ['Team', 'Kind', 'Within', 'People now', 'Managed by', ...change],
    rows: teams.map((team) => [
      team.name,
      toTeamKindName(team.kind),
      team.within?.name ?? html`<span class="fp-quiet">No other</span>`,
      renderCount(team),
      renderManagers(team),
      ...(mayManage ? [renderChange(team)] : []),
    ]),
  })
  return html`${renderPageTitle('Teams', 'The teams that people have posts in, and which team each is within.')}
${mayManage && html`<p class="fp-actions">${add}</p>`}
${teams.length === 0 ? renderEmpty('There is no team yet.') : table}`
}

const said = (text: string): Html => html`<span class="govuk-visually-hidden">${text}</span>`

function renderCount({ id, name, people }: ListedTeam): Html {
  return html`<a class="govuk-link" href="${peopleOfTeamPath(id)}">${people}${said(` in ${name}`)}</a>`
}

function renderManagers({ managers }: ListedTeam): Html {
  if (managers.length === 0) return html`<span class="fp-quiet">Nobody</span>`
  const links = managers.map(
    ({ id, name }) => html`<a class="govuk-link" href="${personPath(id)}">${name}</a>`,
  )
  return joinHtml(links, ', ')
}

function renderChange({ id, name }: ListedTeam): Html {
  return html`<a class="govuk-link" href="${teamPath(id)}">Change${said(` ${name}`)}</a>`
}
