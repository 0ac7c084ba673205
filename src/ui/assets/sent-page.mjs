// A page of several was sent by its button: once the next one is there, what was kept of it has done its work.
import { askForKey } from './autosave-server.mjs'
import { openKeeping } from './kept-answers.mjs'

const SENT = 'footprint sent'

/** @param {{ about: string, tab: string, revision: number, whose: string }} sent the page that is left */
export function noteSent(sent) {
  try {
    sessionStorage.setItem(SENT, JSON.stringify(sent))
  } catch {
    // Storage may be shut off; then nothing was kept either.
  }
}

function takeSent() {
  try {
    const sent = sessionStorage.getItem(SENT)
    sessionStorage.removeItem(SENT)
    return sent === null ? null : JSON.parse(sent)
  } catch {
    return null
  }
}

const valueOf = (form, name) => form.elements.namedItem(name)?.value

const isSaved = (sent, form) =>
  sent.tab === valueOf(form, 'tab') && Number(valueOf(form, 'revision')) > sent.revision

/** Forgets what was kept of the page that was sent before this one, where the server has it. */
export async function forgetSent(key, form, about) {
  const sent = takeSent()
  if (sent === null || sent.about === about || !isSaved(sent, form)) return
  const keeping = await openKeeping(key, sent.about)
  keeping?.forget()
}

/** The same on a page of the record that saves nothing by itself. */
export async function forgetSentAfter() {
  const form = document.querySelector('form input[name="revision"]')?.form
  const sent = form ? takeSent() : null
  if (sent === null || !isSaved(sent, form)) return
  const { outcome, key } = await askForKey(sent.whose)
  if (outcome !== 'greeted' || key === null) return
  const keeping = await openKeeping(key, sent.about)
  keeping?.forget()
}
