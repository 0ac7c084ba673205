// What is saved, and who else writes. The script of assets/autosave.mjs shows one of the states and hides the others;
// without it the first stays.
import { renderButton, renderInsetText } from '../../../ui/govuk/index.ts'
import { renderForm, renderHiddenField } from '../../../ui/forms/index.ts'
import { type Html, html } from '../../../ui/html.ts'
import { autosavePath, holdPath, type RecordingPage, recordingPath, takeOverPath } from '../paths.ts'
import { toMomentWords, toTimeWords } from '../review-draft.ts'
import type { Recording } from './recording.ts'

const state = (name: string, words: Html): Html => html`<span data-save-when="${name}" hidden>${words}</span>`

const KEPT = html`<span data-when-kept>What you type is kept on this computer, readable to you alone, and will be saved when you are back.</span><span data-when-not-kept hidden>Keep this page open: what you type is saved when you are back.</span>`

/** Whether and when it was saved, and all that a script may have to say of it. */
export function renderSaveState(recording: Recording, page: RecordingPage): Html {
  const { child, draft, saved, held } = recording
  const isSaved = saved === 'saved'
  const shown = isSaved
    ? html`<strong>Saved ${toTimeWords(draft.savedAt)}.</strong> <span class="fp-quiet">Only you can see it until you record it.</span>`
    : html`<span class="fp-quiet">Nothing is saved yet. Each page is saved when you press a button.</span>`
  if (held === 'elsewhere' || page === 'check') return html`<p class="govuk-body" role="status">${shown}</p>`
  return html`<div class="fp-save-state" data-autosave="${autosavePath(child.id)}" data-hold="${holdPath(child.id)}" data-page="${page}" data-whose="${draft.accountId}"><p class="govuk-body" role="status"><span data-save-when="drawn">${shown}</span>${state('fresh', html`<span class="fp-quiet">Nothing is saved yet. What you type is saved by itself, every few seconds.</span>`)}${state('saved', html`<strong>Saved <span data-save-time></span>.</strong> <span class="fp-quiet">Only you can see it until you record it.</span>`)}${state('unreached', html`<strong>No connection.</strong> ${KEPT}`)}${state('signed-out', html`<strong>You have been signed out.</strong> ${KEPT} <a class="govuk-link" href="/sign-in" target="_blank">Sign in again (opens in a new tab)</a>, then come back here.`)}${state('somebody-else', html`<strong>Somebody else has signed in on this computer.</strong> Nothing more is saved from this page. <span data-when-kept>What you typed is kept here, readable to you alone, until you sign in again.</span>`)}${state('shut-out', html`<strong>This page is not saved any more.</strong> The record may not be open to you now. <span data-when-kept>What you typed and was not saved yet is kept on this computer, readable to you alone.</span> <a class="govuk-link" href="${recordingPath(child.id, page)}">Open the page again</a>`)}${state('elsewhere', html`<strong>You are writing in another tab or on another device</strong>, which saved at <span data-save-time></span>. This page can only be read. <span data-when-kept>What you typed here and was not saved yet is kept.</span>`)}${state('recorded', html`<strong>This review has been recorded.</strong> <a class="govuk-link" data-recorded-link href="${recordingPath(child.id, 'meeting')}">See what was recorded</a>`)} <span class="fp-quiet" data-save-typing aria-hidden="true" hidden>Saving…</span></p>${renderKeptPanel()}${renderTakeOver(recording, page, 'hidden')}</div>`
}

// Filled and opened by the script where something typed here was never saved and something else was saved since.
function renderKeptPanel(): Html {
  return html`<div class="govuk-inset-text" data-kept-panel hidden><h2 class="fp-heading" tabindex="-1">You typed this, and it was not saved</h2><p class="govuk-body">Something else has been saved in its place. Choose which of the two stays.</p><dl data-kept-list></dl><div class="fp-actions"><button class="govuk-button fp-button--small" type="button" data-kept-use>Use what I typed</button><button class="govuk-button govuk-button--secondary fp-button--small" type="button" data-kept-drop>Keep what is saved</button></div></div>`
}

function renderTakeOver(recording: Recording, page: RecordingPage, look: 'shown' | 'hidden'): Html {
  const { child, csrfToken } = recording
  const form = renderForm({
    action: takeOverPath(child.id),
    csrfToken,
    fields: html`${renderHiddenField('page', page)}${renderButton({ text: 'Take over here', classes: 'fp-button--small' })}`,
  })
  return look === 'shown' ? form : html`<div data-take-over hidden>${form}</div>`
}

/** Says that this tab only reads, and lets the person go on here. */
export function renderHeldElsewhere(recording: Recording, page: RecordingPage): Html {
  const { draft } = recording
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>You are writing this in another tab or on another device</strong>, saved ${toMomentWords(draft.savedAt)}. Here you can only read it.</p><p class="govuk-body">If you take over, the other one can only be read. What is not saved there yet is kept there.</p>${renderTakeOver(recording, page, 'shown')}`,
  })
}

/** Says who else has begun to write about a review of this child. */
export function renderOthers({ others, name }: Recording): Html | null {
  if (others.length === 0) return null
  const who = others.map((other) => `${other.name}, saved ${toMomentWords(other.savedAt)}`).join('; ')
  return renderInsetText({
    html: html`<p class="govuk-body"><strong>Somebody else is writing about a review of ${name} too:</strong> ${who}.</p><p class="govuk-body">Your answers and theirs are apart. If both are about the same review, whoever records second is shown both, side by side.</p>`,
  })
}
