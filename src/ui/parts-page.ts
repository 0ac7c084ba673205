import { renderSection } from './layout/grid.ts'
import { type Html, html } from './html.ts'
import { renderDrawnParts } from './parts-page/drawn-parts.ts'
import { renderFormParts } from './parts-page/form-parts.ts'
import { renderListParts } from './parts-page/list-parts.ts'
import { renderMarkParts } from './parts-page/mark-parts.ts'
import { renderStateParts } from './parts-page/state-parts.ts'
import { renderWorkParts } from './parts-page/work-parts.ts'

/** What stands on `/parts`, in development only: every part, and every state a page can be in. */
export function renderPartsPage(): Html {
  const sections = [
    renderSection({ title: 'Marks', id: 'marks', content: renderMarkParts() }),
    renderSection({ title: 'A child', id: 'child', content: renderDrawnParts() }),
    renderSection({ title: 'Work', id: 'work', content: renderWorkParts() }),
    renderSection({ title: 'Lists and figures', id: 'lists', content: renderListParts() }),
    renderSection({ title: 'Forms', id: 'forms', content: renderFormParts() }),
    renderSection({ title: 'States', id: 'states', content: renderStateParts() }),
  ]
  return html`<h1 class="fp-title">Parts</h1><p class="fp-lead">Every part of every page, in each of its states.</p>${sections}`
}
