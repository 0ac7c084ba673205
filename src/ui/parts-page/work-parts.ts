import { isoDay } from '../../kit/dates/index.ts'
import { type Html, html } from '../html.ts'
import { renderDeadlineTag, renderProgress, renderWorkGroup, type WorkItem } from '../parts/index.ts'

const ITEMS: readonly WorkItem[] = [
  {
    child: { name: 'Kofi Lindqvist', href: '#work' },
    what: 'Fourth review not held',
    due: renderDeadlineTag({
      status: 'overdue',
      duty: 'must',
      due: isoDay('2026-05-18'),
      today: isoDay('2026-05-21'),
      daysLate: 3,
      workingDaysLate: 3,
    }),
    holder: 'with you · law',
    action: { text: 'Record it', href: '#work', look: 'main' },
  },
  {
    child: { name: 'Jordan Vale', href: '#work' },
    what: 'First review, Friday 22 May, 10:00, at home. Came into care on a Saturday: 20 working days, not 28 days',
    due: renderDeadlineTag({
      status: 'due',
      duty: 'must',
      due: isoDay('2026-05-22'),
      today: isoDay('2026-05-21'),
      workingDaysLeft: 1,
    }),
    holder: 'papers: 2 of 4 in',
    action: { text: 'Prepare', href: '#work', look: 'second' },
  },
  {
    child: { name: 'Maisie Obi', href: '#work' },
    what: 'Record not sent to 2 of 7 people',
    due: renderDeadlineTag({ status: 'not-recorded' }),
    holder: 'with business support',
    action: { text: 'See who', href: '#work', look: 'link' },
  },
]

/** Work groups with something and with nothing in them; the progress of a long task. */
export function renderWorkParts(): Html {
  const full = renderWorkGroup({
    title: 'This week',
    id: 'this-week',
    count: 47,
    items: ITEMS,
    empty: '',
    more: { text: 'All 47', href: '#work' },
  })
  const none = renderWorkGroup({
    title: 'Overdue',
    id: 'overdue',
    count: 0,
    items: [],
    empty: 'Nothing is overdue.',
  })
  const running = renderProgress({
    label: 'Reading episodes.csv',
    done: 31_200,
    total: 85_000,
    unit: ['row', 'rows'],
    note: 'about a minute left',
  })
  const unknown = renderProgress({
    label: 'Working out due dates',
    done: 1,
    total: null,
    unit: ['child', 'children'],
  })
  return html`${full}${none}${running}${unknown}`
}
