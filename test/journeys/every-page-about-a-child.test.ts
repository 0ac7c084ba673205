// Every page about a child: nothing for axe to find, nothing wider than a phone.
import { childPages } from '../support/every-page.ts'
import { lookAtPages, openCouncil } from '../support/look-at-pages.ts'

const { manager, subjects } = await openCouncil()
lookAtPages(manager, childPages(subjects))
