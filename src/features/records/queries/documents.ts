import { isoDay } from '../../../kit/dates/index.ts'
import type { Db, Row } from '../../../platform/db/index.ts'
import { type ChildWords, NO_WORDS, readChildWords } from '../child-words.ts'
import { DEFAULT_TEMPLATES } from '../default-templates.ts'
import { type DocumentKind, type ReviewDocument, readSections, readWordList } from '../document.ts'
import type { Template } from '../template.ts'

function toDocument(row: Row<'review_document'>): ReviewDocument {
  const { signed_by, signed_at, signed_on } = row
  const isWhole = signed_by !== null && signed_at !== null && signed_on !== null
  return {
    id: row.id,
    reviewId: row.review_id,
    childId: row.child_id,
    kind: row.kind,
    version: row.version,
    state: row.state,
    sections: readSections(row.sections),
    wordsLeftOut: readWordList(row.words_left_out),
    madeFrom: { template: row.template_version, review: row.review_version, words: row.word_version },
    changed: row.changed,
    revision: row.revision,
    madeBy: row.made_by,
    madeAt: row.made_at,
    signed: isWhole ? { by: signed_by, at: signed_at, on: isoDay(signed_on) } : null,
  }
}

/** Every version of the documents of a review, each kind's in order. */
export async function listDocumentsOf(db: Db, reviewId: string): Promise<readonly ReviewDocument[]> {
  const rows = await db
    .selectFrom('review_document')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('kind')
    .orderBy('version')
    .execute()
  return rows.map(toDocument)
}

export async function findDocument(db: Db, id: string): Promise<ReviewDocument | null> {
  const row = await db.selectFrom('review_document').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDocument(row)
}

/** What a child calls people and places: the newest list. */
export async function findChildWords(db: Db, childId: string): Promise<ChildWords> {
  const row = await db
    .selectFrom('child_word')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? NO_WORDS : { version: row.version, words: readChildWords(row.words) }
}

/** The wording that documents of a kind are made from now. */
export async function findTemplate(db: Db, kind: DocumentKind): Promise<Template> {
  const row = await db
    .selectFrom('document_template')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return DEFAULT_TEMPLATES[kind]
  return { kind, version: row.version, sections: readSections(row.sections) }
}

export type TemplateVersion = Template & {
  readonly changed: string
  readonly madeBy: string
  readonly madeAt: Date
}

/** Every wording that an authority made of a kind, the newest first; without the one that comes with the service. */
export async function listTemplateVersions(db: Db, kind: DocumentKind): Promise<readonly TemplateVersion[]> {
  const rows = await db
    .selectFrom('document_template')
    .innerJoin('account', 'account.id', 'document_template.made_by')
    .select(['document_template.version', 'sections', 'changed', 'display_name', 'made_at'])
    .where('kind', '=', kind)
    .orderBy('document_template.version', 'desc')
    .execute()
  return rows.map((row) => ({
    kind,
    version: row.version,
    sections: readSections(row.sections),
    changed: row.changed,
    madeBy: row.display_name,
    madeAt: row.made_at,
  }))
}

/** The shown names of accounts by id. */
export async function listAccountNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, display_name }) => [id, display_name]))
}
