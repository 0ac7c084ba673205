// Putting what was kept back into the fields of a form, and showing it where something else was saved since.

/** Puts a value into a field; false where there is no such field that a person fills in. */
export function putValue(form, name, value) {
  const control = form.elements.namedItem(name)
  if (control === null || control.type === 'hidden') return false
  if (control instanceof RadioNodeList) control.value = value
  else if (control.type === 'checkbox') control.checked = value !== ''
  else control.value = value
  return true
}

/** What opens under a tick looks at the ticks when a page is shown; so it is told that one is. */
export const showOpened = () => window.dispatchEvent(new Event('pageshow'))

/** What the page calls a field. */
export function labelOf(form, name) {
  const control = form.elements.namedItem(name)
  const first = control instanceof RadioNodeList ? control[0] : control
  const legend = first?.closest?.('fieldset')?.querySelector('legend')
  const label = control instanceof RadioNodeList ? legend : (first?.labels?.[0] ?? legend)
  return label?.textContent.trim() ?? name
}

function line(kind, words) {
  const part = document.createElement(kind)
  part.textContent = words
  return part
}

const orNothing = (text) => (text === '' ? 'nothing' : text)

/** Lists what was typed beside what is saved; hides the panel where there is nothing. */
export function showKept(panel, lines) {
  const parts = lines.flatMap(({ label, mine, before }) => [
    line('dt', label),
    line('dd', `You typed: ${orNothing(mine)}`),
    line('dd', `Saved: ${orNothing(before)}`),
  ])
  panel.querySelector('[data-kept-list]').replaceChildren(...parts)
  panel.hidden = lines.length === 0
}
