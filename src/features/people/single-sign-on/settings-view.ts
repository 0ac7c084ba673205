import type { SingleSignOn } from '../../../platform/config/index.ts'
import { signOnBackPath, signOnLeftPath } from '../../../platform/single-sign-on/index.ts'
import { renderErrorSummaryFor } from '../../../ui/forms/index.ts'
import { renderInsetText, renderSummaryList } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn, renderSection } from '../../../ui/layout/index.ts'
import { type LinksView, renderLinks } from './links-view.ts'
import { type MappingsView, renderMappings } from './mappings-view.ts'

export type SignOnSettingsView = LinksView &
  MappingsView & {
    /** Null where it is not set up. */
    readonly settings: SingleSignOn | null
  }

export function renderSignOnSettings(view: SignOnSettingsView): Html {
  const lead = 'People sign in with the account they have for all their work, and get their roles from it.'
  return html`${view.errors.length > 0 && renderErrorSummaryFor(view.errors)}${renderReadingColumn(html`${renderPageTitle('Single sign-on', lead)}
${renderSection({ title: 'How it is set up', content: renderSetUp(view.settings) })}
${renderSection({ title: 'Roles', content: renderMappings(view) })}
${renderSection({ title: 'Accounts from before', content: renderLinks(view) })}`)}`
}

function renderSetUp(settings: SingleSignOn | null): Html {
  if (settings === null) {
    return renderInsetText({
      text: 'Single sign-on is not set up: people sign in with a Footprint password. Whoever runs the server sets it up, as docs/deploy.md says.',
    })
  }
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } })
  return html`<p class="govuk-body">Give the two addresses to whoever looks after the directory.</p>${renderSummaryList(
    {
      rows: [
        row('Directory (issuer)', settings.issuer),
        row('Client ID', settings.clientId),
        row('Claim with roles', settings.rolesClaim),
        row('Redirect address', settings.address + signOnBackPath),
        row('Address after signing out', settings.address + signOnLeftPath),
      ],
    },
  )}`
}
