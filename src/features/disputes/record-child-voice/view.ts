import {
  type PostedFields,
  renderErrorSummaryFor,
  renderForm,
  renderHiddenField,
} from '../../../ui/forms/index.ts'
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { renderPageTitle, renderReadingColumn } from '../../../ui/layout/index.ts'
import { renderCitations } from '../../../ui/parts/index.ts'
import { toCitationLinks } from '../../provisions/index.ts'
import type { ChildVoice } from '../dispute.ts'
import { ADVOCATE_WORDS } from '../dispute-words.ts'
import { renderChoice, renderDay, renderWords, startDay, type Typed } from '../form-parts.ts'

export type VoiceView = Typed & {
  readonly action: string
  readonly csrfToken: string
  readonly childId: string
  readonly childName: string
  /** "Dispute 12". */
  readonly name: string
  /** The number of the newest; 0 where there is none. */
  readonly version: number
  /** `changed`: somebody wrote while this was being written. */
  readonly meanwhile: 'changed' | 'same'
}

/** The form for what a child was told of a challenge, thinks of it, and was offered. */
export function renderVoice(view: VoiceView): Html {
  const { childName, name, errors, action, csrfToken, version, childId, meanwhile } = view
  const title = `What ${childName} was told and thinks`
  return html`${errors.length > 0 && renderErrorSummaryFor(errors)}${renderPageTitle(title, `About ${name}. What was written down before stays, and the newest counts.`)}${renderReadingColumn(html`
${meanwhile === 'changed' && renderInsetText({ text: 'Somebody wrote something down while you were writing. What you typed is kept below, and is not saved. Look at what stands now, and send yours if it is still right.' })}
${renderForm({ action, csrfToken, version, fields: html`${renderHiddenField('of', childId)}${renderTold(view)}${renderWishes(view)}${renderButton({ text: 'Write it down', preventDoubleClick: true })}` })}`)}`
}

const YES_NO = { yes: 'Yes', no: 'No' }

const renderTold = (view: VoiceView): Html =>
  html`${renderChoice(view, { name: 'told', label: 'Was the child told of the challenge?' }, YES_NO)}${renderDay(view, { name: 'told-on', label: 'When were they told?', hint: 'Leave this empty where it is not known.' })}${renderWords(view, { name: 'why-not', label: 'Why not?', hint: 'Where they were not told.' }, 3)}`

function renderWishes(view: VoiceView): Html {
  const advocate = { ...ADVOCATE_WORDS, 'not-known': 'Not known' }
  const against = { ...YES_NO, 'not-known': 'Not known' }
  const rule = html`<p class="fp-quiet">The IRO is personally responsible for a challenge, and may start or go on with one although the child does not want it, with reasons. ${renderCitations(toCitationLinks(['HB disputes']))}</p>`
  return html`${renderWords(view, { name: 'view', label: 'What does the child think?', hint: 'In their own words where you can. Leave this empty where nobody has asked yet.' })}${renderChoice(view, { name: 'advocate', label: 'Was an advocate offered?' }, advocate)}${renderChoice(view, { name: 'against', label: 'Does the challenge go against what the child wants?' }, against)}${renderWords(view, { name: 'reasons', label: 'Why do you go on with it?', hint: 'Where it goes against what the child wants. The child may ask to see this.' })}${rule}`
}

/** The form as it begins: with what is known. */
export function startVoice(voice: ChildVoice | null): PostedFields {
  if (voice === null) return {}
  const { told, toldOn, whyNot, view, advocate, againstWishes, reasons } = voice
  return {
    told: told ? 'yes' : 'no',
    ...startDay('told-on', toldOn),
    'why-not': whyNot,
    view,
    advocate: advocate ?? 'not-known',
    against: againstWishes === null ? 'not-known' : againstWishes ? 'yes' : 'no',
    reasons,
  }
}
