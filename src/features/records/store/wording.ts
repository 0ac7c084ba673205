import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Trx } from '../../../platform/db/index.ts'
import type { Actor } from '../actor.ts'
import type { ChildWord } from '../child-words.ts'
import type { DocumentKind, Section } from '../document.ts'

/** Adds a version of the child’s words. */
export async function insertWords(
  trx: Trx,
  given: { readonly childId: string; readonly version: number; readonly words: readonly ChildWord[] },
  { actor, now }: Actor,
): Promise<void> {
  const { childId, version, words } = given
  await trx
    .insertInto('child_word')
    .values({
      child_id: childId,
      version,
      words: JSON.stringify(words),
      recorded_by: actor,
      recorded_at: now,
    })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'change-child-words',
    recordType: 'child-words',
    recordId: childId,
    childId,
    versionBefore: version === 1 ? null : version - 1,
    versionAfter: version,
  })
}

/** Adds a version of a wording. */
export async function insertTemplate(
  trx: Trx,
  given: {
    readonly kind: DocumentKind
    readonly version: number
    readonly sections: readonly Section[]
    readonly changed: string
  },
  { actor, now }: Actor,
): Promise<void> {
  const { kind, version, sections, changed } = given
  await trx
    .insertInto('document_template')
    .values({ kind, version, sections: JSON.stringify(sections), changed, made_by: actor, made_at: now })
    .execute()
  await recordAudit(trx, {
    actor,
    action: 'change-template',
    recordType: 'document-template',
    recordId: kind,
    versionBefore: version - 1,
    versionAfter: version,
  })
}
