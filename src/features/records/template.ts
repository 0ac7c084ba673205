// The wording that a document is made from: sections in order, with names in curly brackets that a review's facts fill.
import type { DocumentKind, Section } from './document.ts'

export type Template = {
  readonly kind: DocumentKind
  /** 1 is the wording that comes with the service. */
  readonly version: number
  /** `text` is the wording, with names such as `{decisions}` in it. */
  readonly sections: readonly Section[]
}

/** What may stand in curly brackets, and what it gives. */
export const BLANKS = {
  child: 'The child’s first name',
  'child-name': 'The child’s whole name and number',
  thanks: 'Thanks for coming, or that the review took place',
  'held-on': 'The days it was held on',
  'people-list': 'Who came',
  'spoken-to': 'Whether the child was spoken to before',
  'took-part': 'How the child took part',
  'led-by': 'Who led the meeting',
  'child-says': 'What the child said',
  'going-well': 'What is going well',
  worries: 'What people are worried about',
  'needs-to-happen': 'What needs to happen',
  scale: 'The number on the scale from 0 to 10',
  discussion: 'What was said under the other headings of the practice model',
  'officer-view': 'What the officer thinks of the plan',
  'decision-list': 'What was decided, who does it and by when',
  'next-review': 'When the next review is',
  officer: 'The officer’s name',
  'officer-first-name': 'The officer’s first name',
  'officer-email': 'The officer’s e-mail address',
} as const
export type BlankName = keyof typeof BLANKS

export type Filling = Readonly<Record<BlankName, string>>

const BLANK = /\{([a-z-]+)\}/g

const isBlankName = (name: string): name is BlankName => Object.hasOwn(BLANKS, name)

/** The names in curly brackets that nothing fills. */
export function listUnknownBlanks(wording: string): readonly string[] {
  return [...wording.matchAll(BLANK)].map(([, name = '']) => name).filter((name) => !isBlankName(name))
}

/** A paragraph filled; '' where one of its blanks has nothing to put in, since half a sentence says nothing. */
function fillParagraph(paragraph: string, filling: Filling): string {
  const names = [...paragraph.matchAll(BLANK)].map(([, name = '']) => name).filter(isBlankName)
  if (names.some((name) => filling[name] === '')) return ''
  return paragraph.replace(BLANK, (whole, name: string) => (isBlankName(name) ? filling[name] : whole))
}

function fillSection(section: Section, filling: Filling): Section {
  const paragraphs = section.text.split(/\r?\n\s*\r?\n/).map((one) => fillParagraph(one, filling))
  return { ...section, text: paragraphs.filter((one) => one.trim() !== '').join('\n\n') }
}

/** The sections of a document made from a template; one with nothing to say is kept empty, for the writer to fill. */
export function fillTemplate(template: Template, filling: Filling): readonly Section[] {
  return template.sections.map((section) => fillSection(section, filling))
}
