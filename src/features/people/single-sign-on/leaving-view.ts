import { renderButton } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'

/** On the way to the directory, to sign out there as well. `name` as people call it: "your work account". */
export function renderLeaving(name: string, address: string): Html {
  return renderReadingColumn(html`${renderPageTitle('You have signed out of Footprint')}
<p class="govuk-body">Now you are taken to where you sign out of ${name}.</p>
<p class="govuk-body"><a class="govuk-link" href="${address}">Carry on if nothing happens</a></p>`)
}

/** Back from the directory. */
export function renderLeft(name: string): Html {
  return renderReadingColumn(html`${renderPageTitle('You have signed out')}
<p class="govuk-body">You have signed out of Footprint, and been to where you sign out of ${name}.</p>
${renderButton({ text: 'Sign in', href: '/sign-in' })}`)
}
