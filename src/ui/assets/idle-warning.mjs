// Says five minutes before the session ends that it will, and lets somebody stay signed in without leaving the page.
const SEEN = 'footprint seen'

/** @param {HTMLDialogElement} dialog as ui/layout/idle-warning.ts draws it */
function watch(dialog) {
  const milliseconds = (name) => Number(dialog.dataset[name]) * 1000
  const form = dialog.querySelector('form')
  const endsAt = Date.now() + milliseconds('secondsLeft')
  let seenAt = Date.now()
  let shown = 'calm'

  const show = (state) => {
    if (state === shown) return
    shown = state
    // Not reached is a state of being warned, with a line more.
    const states = state === 'unreached' ? ['idle', state] : [state]
    for (const part of dialog.querySelectorAll('[data-idle-when]'))
      part.hidden = !part.dataset.idleWhen.split(' ').some((when) => states.includes(when))
    if (state === 'calm') dialog.close()
    else if (!dialog.open) dialog.showModal()
  }

  const sayMinutes = (left) => {
    const minutes = Math.max(1, Math.ceil(left / 60_000))
    const words = minutes === 1 ? '1 minute' : `${minutes} minutes`
    for (const place of dialog.querySelectorAll('[data-idle-minutes]'))
      if (place.textContent !== words) place.textContent = words
  }

  const check = () => {
    if (shown === 'ended') return
    const idleEnd = seenAt + milliseconds('secondsIdle')
    const left = Math.min(idleEnd, endsAt) - Date.now()
    sayMinutes(left)
    if (left <= 0) show('ended')
    else if (left > milliseconds('secondsWarned')) show('calm')
    else if (endsAt <= idleEnd) show('longest')
    else if (shown !== 'unreached') show('idle')
  }

  // Other pages of the same session keep it going as well.
  const noteSeen = () => {
    seenAt = Date.now()
    try {
      localStorage.setItem(SEEN, String(seenAt))
    } catch {
      // Storage may be shut off; each page then counts for itself.
    }
  }

  const keep = async () => {
    try {
      const body = new URLSearchParams(new FormData(form))
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' })
      if (answer.status !== 204) return show('ended')
      noteSeen()
      shown = 'idle'
      check()
    } catch {
      show('unreached')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void keep()
  })
  dialog.addEventListener('cancel', (event) => {
    if (shown !== 'idle' && shown !== 'unreached') return
    event.preventDefault()
    void keep()
  })
  dialog.querySelector('[data-idle-close]').addEventListener('click', () => dialog.close())
  window.addEventListener('storage', (event) => {
    if (event.key === SEEN && Number(event.newValue) > seenAt) seenAt = Number(event.newValue)
    check()
  })
  document.addEventListener('visibilitychange', check)
  // Said by what saves by itself: the server has heard from this session.
  document.addEventListener('footprint-seen', () => {
    noteSeen()
    check()
  })
  noteSeen()
  setInterval(check, 1000)
}

/** Does nothing on a page that has no session. */
export function warnBeforeEnd() {
  const dialog = document.querySelector('[data-idle-warning]')
  if (dialog) watch(dialog)
}
