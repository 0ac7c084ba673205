// A passage: words in a child's record that somebody must look at before the child is given a copy.
import { createHash } from 'node:crypto'

/**
 * `named`: another person's name. `place`: where somebody else lives. `staff`: somebody who, as it
 * seems, acted in their work. `worker`: somebody who did something here in their work. `said`: words that somebody wrote. `hold`: what a hold is about, which may be legal advice.
 * `advice`: legal advice, which is left out of the copy unless somebody releases it.
 * `file`: a whole file, by its number: given out or left out, never changed.
 */
export type PassageKind = 'named' | 'place' | 'staff' | 'worker' | 'said' | 'hold' | 'advice' | 'file'

export type Passage = {
  /** Of the kind and the words: the same words are decided once, and other words are never decided by accident. */
  readonly id: string
  readonly kind: PassageKind
  readonly text: string
}

/** Why words may be blacked out. */
export const GROUNDS = ['other-person', 'serious-harm', 'legal-privilege'] as const
export type Ground = (typeof GROUNDS)[number]

export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  'other-person': 'about another person',
  'serious-harm': 'could cause serious harm',
  'legal-privilege': 'legal advice',
}

export const KIND_WORDS: Readonly<Record<PassageKind, string>> = {
  named: 'Another person',
  place: 'Where somebody lives',
  staff: 'Staff, as it seems',
  worker: 'Staff who worked with the record',
  said: 'What somebody wrote',
  hold: 'What a hold is about',
  advice: 'Legal advice, which is privileged',
  file: 'A file that was sent',
}

/** What the form proposes: staff who acted in their work stay; others are blacked out; what was written is for a person. */
export const PROPOSED: Readonly<Record<PassageKind, Ground | 'keep' | null>> = {
  named: 'other-person',
  place: 'other-person',
  staff: 'keep',
  worker: 'keep',
  said: null,
  hold: 'legal-privilege',
  advice: 'legal-privilege',
  file: null,
}

/** What becomes of a passage that nobody decided; null: somebody must. */
export function unlessDecided({ kind }: Pick<Passage, 'kind'>): 'keep' | 'legal-privilege' | null {
  if (kind === 'worker') return 'keep'
  return kind === 'advice' ? 'legal-privilege' : null
}

/** Whether a person must decide: who did something here in their work stays, and legal advice goes, unless somebody says otherwise. */
export function mustBeDecided(passage: Pick<Passage, 'kind'>): boolean {
  return unlessDecided(passage) === null
}

export function toPassage(kind: PassageKind, text: string): Passage {
  const id = createHash('sha256').update(`${kind} ${text}`).digest('hex').slice(0, 20)
  return { id, kind, text }
}

/** A line of the record: a label, and plain words or a passage. */
export type Line = { readonly label: string; readonly says: string | Passage }

export type Entry = { readonly title: string; readonly lines: readonly Line[] }

const PROFESSIONS = /, (social worker|team manager|school|health|advocate|guardian)$/i
const ROLE_ALONE =
  /^(child|parent|carer|social worker|team manager|school|health|advocate|independent visitor|guardian)$/i

/** Somebody who came, as the record has them: "Dan Petrov, social worker" is staff, "Parent" alone names nobody. */
export function personWhoCame(text: string): string | Passage {
  if (ROLE_ALONE.test(text.trim())) return text
  return toPassage(PROFESSIONS.test(text) ? 'staff' : 'named', text)
}
