// Comfort only: every page works without this file.
import {
  Button,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  SkipLink,
  createAll,
} from './govuk-frontend.mjs'
import { saveByItself } from './autosave.mjs'
import { warnBeforeEnd } from './idle-warning.mjs'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [Button, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, SkipLink])
  createAll(component)
warnBeforeEnd()
saveByItself()

const isTyping = (target) => target instanceof Element && target.closest('input, textarea, select, [contenteditable]')

// "/" leads to the search box.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const search = document.querySelector('[data-search]')
  if (!search) return
  event.preventDefault()
  search.focus()
  search.select()
})

// A row with a main link opens wherever it is clicked, unless text is being marked or something else was meant.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.defaultPrevented || event.button !== 0) return
  if (event.target.closest('a, button, input, select, textarea, label, summary')) return
  if (String(window.getSelection())) return
  const link = event.target.closest('tr[data-row]')?.querySelector('a[href]')
  if (!link) return
  if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener')
  else link.click()
})

// Back returns to where one was on the page, inside scroll regions too.
const regions = () => [...document.querySelectorAll('.fp-scroll')]
const key = `scroll ${location.pathname}${location.search}`

window.addEventListener('pagehide', () => {
  const places = [window.scrollY, ...regions().map((region) => region.scrollLeft)]
  try {
    sessionStorage.setItem(key, JSON.stringify(places))
  } catch {
    // Storage may be shut off; the page then opens at its top.
  }
})

const [visit] = performance.getEntriesByType('navigation')
if (visit?.type === 'back_forward') {
  try {
    const [top, ...lefts] = JSON.parse(sessionStorage.getItem(key) ?? '[0]')
    window.scrollTo(0, top)
    regions().forEach((region, index) => {
      region.scrollLeft = lefts[index] ?? 0
    })
  } catch {
    // As above.
  }
}
