import type { ChainBreak, ChainVerified } from '../../platform/audit/index.ts'
import { countOf } from '../../ui/parts/index.ts'

const SHOWN = 20

const WHAT: Readonly<Record<ChainBreak['what'], string>> = {
  'entry-changed': 'the entry is not as it was when it was sealed',
  'entry-missing': 'the entry is gone',
  'link-missing': 'the link is gone',
  'link-wrong': 'the hash of the link was changed',
  'not-as-anchored': 'the link is not the one that was kept elsewhere: the chain was made anew',
}

/** What was found of one kind, the first twenty by name; nothing where nothing was. */
export function renderFindings(title: string, ids: readonly string[]): string {
  if (ids.length === 0) return ''
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''
  return `${title}: ${ids.slice(0, SHOWN).join(', ')}${more}\n`
}

/** How the audit's chain stands, in a line or two. */
export function renderChain({ sealed, broken, anchors, unsealed }: ChainVerified): string {
  const compared = anchors > 0 ? `, and fit the ${countOf(anchors, 'anchor')}` : ''
  const held =
    broken === null
      ? `Audit: ${countOf(sealed, 'entry', 'entries')} sealed and as written${compared}.`
      : `Audit: BROKEN at link ${broken.number}${broken.entryId === null ? '' : ` (entry ${broken.entryId})`}: ${WHAT[broken.what]}. Before it, ${countOf(sealed, 'entry', 'entries')} sealed and as written.`
  return `${held}\n${renderUnsealed(unsealed)}`
}

function renderUnsealed({ entries, since }: ChainVerified['unsealed']): string {
  if (since === null) return 'None wait to be sealed.\n'
  const [wait, first] = entries === 1 ? ['waits', 'it was'] : ['wait', 'the first was']
  return `${countOf(entries, 'entry', 'entries')} ${wait} to be sealed; ${first} written ${since.toISOString()}.\n`
}
