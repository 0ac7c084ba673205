// The wording that comes with the service: version 1 of each document. An authority changes it on a page of its own.
import type { DocumentKind, Section } from './document.ts'
import type { Template } from './template.ts'

const section = (key: string, heading: string, ...paragraphs: readonly string[]): Section => ({
  key,
  heading,
  text: paragraphs.join('\n\n'),
})

const LETTER: readonly Section[] = [
  section(
    'opening',
    '',
    'Dear {child},',
    '{thanks} This letter is yours to keep. It says what we talked about and what people have promised to do.',
  ),
  section('your-words', 'What you told us', '{child-says}'),
  section('going-well', 'What is going well', '{going-well}'),
  section('worries', 'What we are worried about', '{worries}'),
  section('decisions', 'What people will do', '{decision-list}'),
  section(
    'next',
    'When we meet next',
    '{next-review} You can choose where, who comes, and if you want to lead the meeting. I will talk with you before then.',
  ),
  section(
    'reach',
    'How to reach me',
    'You can talk to me at any time, not just at reviews. Or ask somebody you trust to call me.',
    'You can write to me at {officer-email}.',
  ),
  section(
    'disagree',
    'If you do not agree',
    'Tell me, or ask for an advocate. An advocate is someone who is only on your side. It is free. You can also complain, and you will not get into trouble for it.',
  ),
  section('closing', '', 'With best wishes,', '{officer-first-name}'),
]

const ADULT: readonly Section[] = [
  section(
    'review',
    'The review',
    '- Child | {child-name}',
    '- Held on | {held-on}',
    '- Led by | {led-by}',
    '- Spoken to before | {spoken-to}',
    '- Took part | {took-part}',
    '- Reviewing officer | {officer}',
  ),
  section('people', 'Who came', '{people-list}'),
  section('your-words', 'What the child said', '{child-says}'),
  section('going-well', 'What is going well', '{going-well}'),
  section('worries', 'What people are worried about', '{worries}'),
  section('needs', 'What needs to happen', '{needs-to-happen}', '{scale}'),
  section('discussion', 'What else was talked about', '{discussion}'),
  section('view', 'The officer’s view of the plan', '{officer-view}'),
  section('decisions', 'Decisions', '{decision-list}'),
  section('next', 'The next review', '{next-review}'),
  section(
    'disagree',
    'If you do not agree',
    'Tell the reviewing officer within the time your authority sets. The child can have an advocate, and anybody concerned may complain.',
  ),
]

export const DEFAULT_TEMPLATES: Readonly<Record<DocumentKind, Template>> = {
  letter: { kind: 'letter', version: 1, sections: LETTER },
  adult: { kind: 'adult', version: 1, sections: ADULT },
}
