// Whether a draft can be signed, and what is frozen when it is. Pure.
import { fail, ok, type Result } from '../../kit/result.ts'
import { type ChildWord, withChildWords } from './child-words.ts'
import type { ReviewDocument, Section } from './document.ts'
import { listUnknownBlanks } from './template.ts'

export type Refused = {
  readonly code: 'nothing-written' | 'still-open' | 'already-signed' | 'changed-first' | 'no-draft'
  readonly says: string
  readonly field?: string
}

/** The sections as they read: the child's words put in, except those the writer left out. */
export function asItReads(
  { sections, wordsLeftOut }: Pick<ReviewDocument, 'sections' | 'wordsLeftOut'>,
  words: readonly ChildWord[],
): readonly Section[] {
  const used = words.filter(({ means }) => !wordsLeftOut.includes(means))
  return sections.map((section) => ({ ...section, text: withChildWords(section.text, used) }))
}

// Square brackets are notes to oneself; curly ones are blanks that nothing has filled.
const isStillOpen = ({ text }: Section): boolean => /\[[^\]]*\]/.test(text) || /\{[a-z-]+\}/.test(text)

/** What is frozen, or why it cannot be yet. A section without text is left out. */
export function decideSignOff(
  draft: ReviewDocument,
  words: readonly ChildWord[],
): Result<readonly Section[], Refused> {
  if (draft.state === 'signed')
    return fail({ code: 'already-signed', says: 'It is signed already. Make a new version to change it.' })
  const written = asItReads(draft, words).filter(({ text }) => text.trim() !== '')
  if (written.length === 0)
    return fail({ code: 'nothing-written', says: 'Write something before you sign it.' })
  const open = written.find(isStillOpen)
  if (open === undefined) return ok(written)
  const where = open.heading === '' ? 'at the beginning or end' : `under “${open.heading}”`
  return fail({
    code: 'still-open',
    says: `Fill in what stands in brackets ${where}, or take it out.`,
    field: `text-${open.key}`,
  })
}

/** Blanks of a wording that nothing fills, as one sentence; null where there are none. */
export function unknownBlanksWords(sections: readonly Section[]): string | null {
  const unknown = [...new Set(sections.flatMap(({ text }) => listUnknownBlanks(text)))]
  return unknown.length === 0
    ? null
    : `Nothing fills ${unknown.map((name) => `{${name}}`).join(', ')}. Use only the names in the list.`
}
