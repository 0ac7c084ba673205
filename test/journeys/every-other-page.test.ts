// Every page a person can open from the menu, or with a link: nothing for axe to find, nothing wider than a phone.
import { linkPages, otherPages } from '../support/every-page.ts'
import { lookAtPages, openCouncil } from '../support/look-at-pages.ts'

const { site, manager, visitor, subjects } = await openCouncil()
lookAtPages(manager, otherPages(subjects))
lookAtPages(visitor, await linkPages(site, subjects))
