import type { ReviewDocument } from '../document.ts'
import { withPlainWords } from '../plain-words.ts'
import type { Typed } from './command.ts'
import { readVersion } from '../../../ui/forms/index.ts'

/** The most letters a section takes. */
const MOST = 20_000

const tidied = (text: string): string => text.replaceAll('\r\n', '\n').slice(0, MOST)

/** Words the page showed as put in whose box is empty now are left out; those it did not show stay as they were. */
function leftOut(draft: ReviewDocument, form: URLSearchParams): readonly string[] {
  const shown = form.getAll('word-shown')
  const wanted = form.getAll('word')
  const before = draft.wordsLeftOut.filter((means) => !shown.includes(means))
  return [...before, ...shown.filter((means) => !wanted.includes(means))]
}

/** What was typed, section by section; with `action` `plain`, with the plainer words that were chosen put in. */
export function readTyped(draft: ReviewDocument, form: URLSearchParams): Typed {
  const plain = form.get('action') === 'plain' ? form.getAll('plain') : []
  return {
    draftId: form.get('draft') ?? '',
    revision: readVersion(form),
    sections: draft.sections.map((section) => {
      const text = tidied(form.get(`text-${section.key}`) ?? section.text)
      return { ...section, text: plain.length > 0 ? withPlainWords(text, plain) : text }
    }),
    wordsLeftOut: leftOut(draft, form),
  }
}
