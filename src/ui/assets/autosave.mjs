// Saves a form by itself while somebody types. What cannot be saved is kept in this browser until it can, and comes back
// on the page when it is opened again. The form and its words are drawn by whoever puts data-autosave on a page.
import { ask, askForKey } from './autosave-server.mjs'
import { openKeeping } from './kept-answers.mjs'
import { labelOf, putValue, showKept, showOpened } from './put-back.mjs'
import { forgetSent, forgetSentAfter, noteSent } from './sent-page.mjs'

const SAVE_AFTER = 2_500
const KEEP_AFTER = 250
const TRY_AGAIN_AFTER = 4_000

/** Fields that say who sends, and are no answers. */
const NOT_ANSWERS = new Set(['csrf', 'version', 'draft', 'tab', 'revision', 'action', 'page'])

/** @param {HTMLElement} root what tells the state, with the addresses on it */
function watch(root) {
  const form = document.querySelector('form input[name="revision"]').form
  const { autosave, hold, page, whose } = root.dataset
  const aboutPage = `${autosave} ${page}`
  const panel = root.querySelector('[data-kept-panel]')
  let saved = read()
  let keeping = null
  let state = 'drawn'
  let saving = null
  let sendingForm = false
  let isSaving = false
  /** Kept here, and something else saved since: by name of field. */
  const undecided = new Map()

  function read() {
    return new Map([...new FormData(form)].filter(([name]) => !NOT_ANSWERS.has(name)))
  }

  function changes() {
    const now = read()
    const names = [...new Set([...saved.keys(), ...now.keys()])]
    return names
      .map((name) => [name, now.get(name) ?? '', saved.get(name) ?? ''])
      .filter(([, mine, before]) => mine !== before)
  }

  const field = (name) => form.elements.namedItem(name)
  const isOver = () => ['elsewhere', 'recorded', 'somebody-else', 'shut-out'].includes(state)

  function show(next, time) {
    state = next
    for (const part of root.querySelectorAll('[data-save-when]')) part.hidden = part.dataset.saveWhen !== next
    for (const part of root.querySelectorAll('[data-when-kept]')) part.hidden = keeping === null
    for (const part of root.querySelectorAll('[data-when-not-kept]')) part.hidden = keeping !== null
    if (time) for (const place of root.querySelectorAll('[data-save-time]')) place.textContent = time
  }

  const sayTyping = (isTyping) => {
    root.querySelector('[data-save-typing]').hidden = !isTyping
  }

  async function keep() {
    if (keeping === null) return
    const open = [...undecided].map(([name, { mine, before }]) => [name, mine, before])
    const all = [...changes().filter(([name]) => !undecided.has(name)), ...open]
    if (all.length === 0) keeping.forget()
    else await keeping.keep({ draft: field('draft').value, changes: all })
  }

  // The page may be read, and no more. What was typed stays on it and is kept.
  async function close(next, time) {
    show(next, time)
    await keep()
    for (const control of form.querySelectorAll('input:not([type="hidden"]), textarea, select, button'))
      control.disabled = true
    form.classList.add('fp-read-only')
    root.querySelector('[data-take-over]').hidden = next !== 'elsewhere'
  }

  function toSend() {
    const body = new URLSearchParams(new FormData(form))
    body.set('page', page)
    return body
  }

  // The key, and the token for forms: the page's own is of no use once its person has signed in again.
  async function greet() {
    const { outcome, key, csrf } = await askForKey(whose)
    if (outcome !== 'greeted') return outcome
    for (const token of document.querySelectorAll('input[name="csrf"]')) token.value = csrf
    if (keeping === null && key !== null) {
      keeping = await openKeeping(key, aboutPage)
      await forgetSent(key, form, aboutPage)
      await putBack()
    }
    return outcome
  }

  async function sendOnce() {
    const sent = read()
    const hasChanges = changes().length > 0
    if (hasChanges) await keep()
    isSaving = hasChanges
    let answer = await ask(hasChanges ? autosave : hold, toSend())
    if (answer.outcome === 'not-ours') {
      const greeting = await greet()
      answer = greeting === 'greeted' ? await ask(hasChanges ? autosave : hold, toSend()) : { outcome: greeting }
    }
    if (answer.outcome === 'saved') {
      if (hasChanges) saved = sent
      field('revision').value = answer.revision
      if (answer.draft) field('draft').value = answer.draft
      document.dispatchEvent(new Event('footprint-seen'))
      await keep()
      show(answer.saved ? 'saved' : 'fresh', answer.saved)
    } else if (answer.outcome === 'refused') {
      if (answer.because === 'recorded') root.querySelector('[data-recorded-link]').href = answer.at
      await close(answer.because === 'recorded' ? 'recorded' : 'elsewhere', answer.saved)
    } else if (answer.outcome === 'somebody-else') await close('somebody-else')
    // With a token of this session it is still not taken: asking again would be refused, and written down, every time.
    else if (answer.outcome === 'not-ours') await close('shut-out')
    else show(answer.outcome === 'signed-out' ? 'signed-out' : 'unreached')
    return answer.outcome
  }

  // One after another: what is typed while one is under way goes with the next.
  function save() {
    saving = (saving ?? Promise.resolve()).then(() => (isOver() || sendingForm ? state : sendOnce()))
    return saving.finally(() => {
      isSaving = false
      sayTyping(false)
    })
  }

  let keepTimer = 0
  let saveTimer = 0
  function typed() {
    if (isOver()) return
    sayTyping(state !== 'unreached' && state !== 'signed-out')
    keepTimer ||= setTimeout(() => {
      keepTimer = 0
      void keep()
    }, KEEP_AFTER)
    // While nobody answers, trying again has its own time.
    if (state === 'unreached' || state === 'signed-out') return
    saveTimer ||= setTimeout(() => {
      saveTimer = 0
      if (changes().length > 0) void save()
      else sayTyping(false)
    }, SAVE_AFTER)
  }

  async function tryAgain() {
    if (state === 'signed-out' && (await greet()) !== 'greeted') return
    if (state === 'signed-out' || state === 'unreached') await save()
  }

  async function putBack() {
    const kept = await keeping?.read()
    if (!kept) return
    const isSame = kept.draft === '' || kept.draft === field('draft').value
    for (const [name, mine, before] of kept.changes) {
      const now = saved.get(name) ?? ''
      if (now === mine) continue
      if (!(isSame && now === before && putValue(form, name, mine))) undecided.set(name, { mine, before: now })
    }
    showOpened()
    if (undecided.size > 0) showUndecided()
    if (changes().length > 0) typed()
  }

  function showUndecided() {
    const lines = [...undecided].map(([name, { mine, before }]) => ({ label: labelOf(form, name), mine, before }))
    showKept(panel, lines)
  }

  async function saveThenSend(button) {
    const outcome = await save()
    if (outcome === 'saved' || outcome === 'signed-out') form.requestSubmit(button)
  }

  panel.querySelector('[data-kept-use]').addEventListener('click', () => {
    for (const [name, { mine }] of undecided) if (putValue(form, name, mine)) undecided.delete(name)
    showOpened()
    showUndecided()
    void save()
  })
  panel.querySelector('[data-kept-drop]').addEventListener('click', () => {
    undecided.clear()
    showUndecided()
    void keep()
  })

  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  form.addEventListener('submit', (event) => {
    if (sendingForm) return
    const isCutOff = state === 'unreached' || !navigator.onLine
    if (isCutOff || isSaving) {
      event.preventDefault()
      void saveThenSend(event.submitter)
      return
    }
    clearTimeout(saveTimer)
    saveTimer = 0
    sendingForm = true
    // Where the page is not left after all, it goes on saving.
    setTimeout(() => {
      sendingForm = false
    }, 10_000)
    noteSent({ about: aboutPage, whose, tab: field('tab').value, revision: Number(field('revision').value) })
    void keep()
  })
  window.addEventListener('offline', () => isOver() || show('unreached'))
  window.addEventListener('online', () => void tryAgain())
  document.addEventListener('visibilitychange', () => {
    if (isOver()) return
    if (document.hidden) void keep()
    else void (state === 'signed-out' || state === 'unreached' ? tryAgain() : save())
  })
  window.addEventListener('pagehide', () => {
    if (!isOver()) navigator.sendBeacon(hold, new URLSearchParams([...new FormData(form), ['stop', 'yes']]))
  })
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
  setInterval(() => void tryAgain(), TRY_AGAIN_AFTER)
  stayOne(field('tab').value)
  void greet().then((greeting) => (greeting === 'somebody-else' ? close(greeting) : save()))
}

// The address names the tab, so that going on and coming back are the same one. A copy of the tab gets a name of its own.
function stayOne(tab) {
  const address = new URL(location.href)
  address.searchParams.set('tab', tab)
  history.replaceState(null, '', address)
  const waiting = { signal: AbortSignal.timeout(3_000) }
  navigator.locks
    ?.request(`footprint tab ${tab}`, waiting, () => new Promise(() => {}))
    .catch(() => {
      address.searchParams.delete('tab')
      location.replace(address)
    })
}

/** Does nothing on a page that saves nothing by itself. */
export function saveByItself() {
  const root = document.querySelector('[data-autosave]')
  if (root) watch(root)
  else void forgetSentAfter()
}
