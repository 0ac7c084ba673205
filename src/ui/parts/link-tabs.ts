import { type Html, html } from '../html.ts'

export type LinkTab = {
  readonly key: string
  readonly text: string
  readonly href: string
  /** In brackets after the words: "3 open". */
  readonly count?: string | undefined
}

/** The parts of a child's page: ordinary links that look like tabs, each a page with an address. */
export function renderLinkTabs(label: string, tabs: readonly LinkTab[], active: string): Html {
  const items = tabs.map((tab) => {
    const here = tab.key === active
    const count = tab.count && ` (${tab.count})`
    return html`<li class="fp-tabs__item"><a class="${here ? 'fp-tabs__link fp-tabs__link--here' : 'fp-tabs__link'}" href="${tab.href}"${here && html` aria-current="page"`}>${tab.text}${count}</a></li>`
  })
  return html`<nav class="fp-tabs" aria-label="${label}"><ul class="fp-tabs__list">${items}</ul></nav>`
}
