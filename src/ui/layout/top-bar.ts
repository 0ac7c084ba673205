import { FOOTPRINT_MARK } from '../assets/footprint-mark.ts'
import { renderCsrfField } from '../forms/hidden-fields.ts'
import { type Html, html } from '../html.ts'
import type { NavItem, SignedInPerson } from './person.ts'

const HOME = html`<a class="fp-bar__home" href="/">${FOOTPRINT_MARK}<span>Footprint</span></a>`

function renderSearch(text: string | undefined): Html {
  return html`<form class="fp-bar__search" action="/children" method="get" role="search">
  <label class="govuk-visually-hidden" for="search">Search children by name, number or date of birth</label>
  <input class="fp-bar__box" id="search" name="q" type="search" value="${text ?? ''}" placeholder="Name, number or date of birth" autocomplete="off" spellcheck="false" aria-keyshortcuts="/" data-search>
  <kbd class="fp-bar__key" aria-hidden="true">/</kbd>
  <button class="govuk-visually-hidden" type="submit">Search</button>
</form>`
}

function renderPerson(user: SignedInPerson): Html {
  const who = user.role ? `${user.name}, ${user.role}` : user.name
  return html`<div class="fp-bar__person"><a class="fp-bar__name" href="/account">${who}</a><span aria-hidden="true"> · </span><form class="fp-bar__out" action="/sign-out" method="post">${renderCsrfField(user.csrfToken)}<button class="fp-bar__button" type="submit">Sign out</button></form></div>`
}

/** The bar over every page: the mark, the search box and who is signed in. */
export function renderTopBar(user: SignedInPerson, searchText: string | undefined): Html {
  return html`<header class="fp-bar"><div class="fp-width fp-bar__row">${HOME}${renderSearch(searchText)}${renderPerson(user)}</div></header>`
}

/** The bar where nobody is signed in. */
export function renderBareBar(): Html {
  return html`<header class="fp-bar"><div class="fp-width fp-bar__row">${HOME}</div></header>`
}

/** The bar for children and families: it leads nowhere, since there is nothing else they could open. */
export function renderFamilyBar(): Html {
  return html`<header class="fp-bar"><div class="fp-width fp-bar__row"><span class="fp-bar__home">${FOOTPRINT_MARK}<span>Footprint</span></span></div></header>`
}

/** Where one may go, with the present place marked. */
export function renderNav(items: readonly NavItem[], active: string | undefined): Html | null {
  if (items.length === 0) return null
  const links = items.map((item) => {
    const here = item.key === active
    return html`<li class="${here ? 'fp-nav__item fp-nav__item--here' : 'fp-nav__item'}"><a class="fp-nav__link" href="${item.href}"${here && html` aria-current="true"`}>${item.text}</a></li>`
  })
  return html`<nav class="fp-nav" aria-label="Main"><ul class="fp-width fp-nav__list">${links}</ul></nav>`
}
