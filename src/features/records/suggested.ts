// Who is likely to have a document: those who came, and the child. Somebody looks at the list before anything is sent.
import type { ReviewRecord } from '../reviews/index.ts'
import { type Recipient, type Role, ROLES } from './distribution.ts'
import type { DocumentKind } from './document.ts'

export type Suggested = Pick<Recipient, 'role' | 'name' | 'way' | 'email'>

/** "Dan Petrov, social worker" as role and name. */
function toPerson(text: string): { readonly role: Role; readonly name: string } {
  const lower = text.toLowerCase()
  for (const role of ROLES) {
    const words = role.replaceAll('-', ' ')
    if (lower === words) return { role, name: text }
    if (lower.endsWith(`, ${words}`)) return { role, name: text.slice(0, -words.length - 2) }
  }
  return { role: 'other', name: text }
}

/** The letter is for the child; the record is for everybody else who came. */
export function suggestRecipients(
  kind: DocumentKind,
  record: Pick<ReviewRecord, 'people'>,
  childName: string,
): readonly Suggested[] {
  if (kind === 'letter') return [{ role: 'child', name: childName, way: 'by-hand', email: null }]
  return record.people
    .map(toPerson)
    .filter(({ role }) => role !== 'child')
    .map((person) => ({ ...person, way: 'post', email: null }))
}
