// What is still open on a record in the making. Nothing here stops the recording: what is left out is not recorded.
import { readText } from '../../ui/forms/index.ts'
import type { RecordingPage } from './paths.ts'
import { type Answers, saysWhoCame } from './review-answers.ts'
import type { ReviewRecord } from './review-record.ts'

export type StillOpen = { readonly title: string; readonly page: RecordingPage; readonly field: string }

function hasNoView({ officerView }: ReviewRecord): boolean {
  return Object.values(officerView).every((each) => each === null)
}

/** What is still open, in the order of the pages. `record`: what the answers say so far; `late`: whether it was. */
export function listStillOpen(
  answers: Answers,
  record: ReviewRecord,
  late: 'late' | 'not-late',
): readonly StillOpen[] {
  const isMeeting = readText(answers, 'meeting') !== 'no'
  const rows: readonly [open: boolean, title: string, page: RecordingPage, field: string][] = [
    [readText(answers, 'meeting') === '', 'Whether there was a meeting', 'meeting', 'meeting'],
    [record.parts.length === 0, 'When it was held', 'meeting', 'part-1-on-day'],
    [
      isMeeting && record.parts.some(({ format }) => format === null),
      'How it was held',
      'meeting',
      'part-1-format',
    ],
    [readText(answers, 'completed') === '', 'Whether it is complete', 'meeting', 'completed'],
    [isMeeting && !saysWhoCame(answers), 'Who came', 'people', 'came-child'],
    [isMeeting && record.chair === null, 'Who chaired', 'people', 'chair'],
    [readText(answers, 'spoken') === '', 'Whether the child was spoken to before', 'people', 'spoken'],
    [record.code === null, 'How the child took part', 'people', 'code'],
    [record.discussion === null, 'What was said', 'discussion', 'main'],
    [hasNoView(record), 'Your view of the plan', 'plan', 'view-quality'],
    [record.decisions.length === 0, 'Decisions', 'plan', 'decision-1-says'],
    [record.nextOn === null, 'A date for the next review', 'plan', 'next-on-day'],
    [late === 'late' && record.lateReason === null, 'Why it was late', 'plan', 'late-reason'],
  ]
  return rows.filter(([open]) => open).map(([, title, page, field]) => ({ title, page, field }))
}
