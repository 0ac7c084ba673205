// Whom a page is about, over every page of a child that is not their record itself.
import { type Day, toDate } from '../../../kit/dates/index.ts'
import type { Db } from '../../../platform/db/index.ts'
import type { PageRequest } from '../../../platform/web/route.ts'
import type { Html } from '../../../ui/html.ts'
import { renderIdentityBar } from '../../../ui/parts/index.ts'
import { type Child, displayName } from '../../children/index.ts'
import { childFacts } from '../child-bar.ts'
import { findOfficersOf } from '../queries.ts'

async function readChildBar(db: Db, child: Child, today: Day): Promise<Html> {
  const held = (await findOfficersOf(db, [child.id])).get(child.id)
  const officer = held === undefined ? 'Nobody' : `${held.officer.name}, since ${toDate(held.since)}`
  return renderIdentityBar({
    nameIs: 'above',
    name: displayName(child, child.identifier),
    facts: childFacts(child, today),
    details: [{ key: 'IRO', value: officer }],
  })
}

/** The request, of which every page that is drawn says first whom it is about. */
export async function withChildBar(db: Db, request: PageRequest, child: Child): Promise<PageRequest> {
  const bar = await readChildBar(db, child, request.today)
  return {
    ...request,
    frame: (framed) => request.frame({ ...framed, main: `${bar.toString()}${framed.main.toString()}` }),
  }
}
