// An invented review, to show how a wording comes out.
import { type Day, toLongDate } from '../../kit/dates/index.ts'
import type { Filling } from './template.ts'

/** What fills the blanks of a wording on the page where it is changed. */
export function toSampleFilling(nextOn: Day): Filling {
  return {
    child: 'Alex',
    'child-name': 'Alex Example, 10001',
    thanks: 'Thank you for coming to your review and for telling us what you think. It helped.',
    'held-on': 'Monday 13 April 2026',
    'people-list': '- Sam Example, social worker\n- Parent',
    'spoken-to': 'Spoken to, in person, alone',
    'took-part': 'Came, and spoke for themselves',
    'led-by': 'The child and the reviewing officer together',
    'child-says': 'You like your school. You want to see your gran more.',
    'going-well': 'You made a friend. You feel safe at home.',
    worries: 'You do not know when you will see your gran.',
    'needs-to-happen': 'A plan for seeing your gran.',
    scale: 'On the scale from 0 to 10: 7.',
    discussion: '',
    'officer-view': 'The plan is right for Alex.',
    'decision-list':
      '- Make a plan for seeing your gran | Sam, by 24 April 2026\n- Book swimming | Jo, by 29 May 2026',
    'next-review': `We meet next by ${toLongDate(nextOn)}.`,
    officer: 'Sam Example',
    'officer-first-name': 'Sam',
    'officer-email': 'sam@example.org',
  }
}
