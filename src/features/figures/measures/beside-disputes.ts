// What the service does beside a dispute, or with none. None of it prints as 0.
import { toLongDate } from '../../../kit/dates/index.ts'
import type { BesideDisputes } from '../cycle-facts.ts'
import type { BreakdownId } from '../breakdown.ts'
import { isWithin, toMonthKey } from '../figure-period.ts'
import type { Measure, Unit } from '../measure.ts'
import { toRow } from '../worked-child.ts'

type Counted = {
  readonly id: string
  readonly name: string
  readonly unit: Unit
  readonly counts: BesideDisputes['kind']
  readonly numerator: string
  readonly exclusions: string
  /** What a row says before its day. */
  readonly says: string
  /** Beside the month. */
  readonly splits?: readonly BreakdownId[]
}

function besideMeasure({ id, name, unit, counts, numerator, exclusions, says, splits }: Counted): Measure {
  return {
    id,
    name,
    unit,
    kind: 'flow',
    shape: 'count',
    labels: null,
    says: { numerator, denominator: null, exclusions },
    source: 'measures.md, Challenge',
    definition: 1,
    needs: 'database',
    breakdowns: ['month', ...(splits ?? ['officer', 'team'])],
    rows: (child, period) =>
      (child.facts.cycle?.besideDisputes ?? [])
        .filter(({ kind, on }) => kind === counts && isWithin(on, period))
        .map(({ on, officer, team, theme }) =>
          toRow(child, {
            on,
            period: null,
            counts: 'numerator',
            keys: {
              month: toMonthKey(on),
              ...(officer === null ? {} : { officer }),
              ...(team === null ? {} : { team }),
              ...(theme === null ? {} : { theme }),
            },
            about: () => ({ says: `${says} ${toLongDate(on)}.` }),
          }),
        ),
  }
}

const WITHDRAWN = 'What was written down by mistake.'

export const cafcassReferrals = besideMeasure({
  id: 'cafcass-referrals',
  name: 'Referrals to Cafcass',
  unit: 'referral',
  counts: 'cafcass',
  numerator: 'Referrals of a child’s case to Cafcass, on the day each was made.',
  exclusions: WITHDRAWN,
  says: 'Referred to Cafcass on',
})

export const legalAdvice = besideMeasure({
  id: 'legal-advice',
  name: 'Independent legal advice asked for',
  unit: 'request',
  counts: 'legal-advice',
  numerator: 'Requests of IROs for independent legal advice, on the day each was made.',
  exclusions: `${WITHDRAWN} The rows name no child, team or IRO: advice is held apart from the case record.`,
  splits: [],
  says: 'Advice was asked for on',
})

export const officialSolicitor = besideMeasure({
  id: 'official-solicitor',
  name: 'Times the Official Solicitor was asked',
  unit: 'referral',
  counts: 'official-solicitor',
  numerator: 'Times the Official Solicitor was asked about a child, on the day of each.',
  exclusions: WITHDRAWN,
  says: 'The Official Solicitor was asked on',
})

export const viewsToCourt = besideMeasure({
  id: 'views-to-court',
  name: 'Views of an IRO put to the court',
  unit: 'view',
  counts: 'court-view',
  numerator: 'Views of an IRO that were put to the court, on the day of each.',
  exclusions: WITHDRAWN,
  says: 'The IRO’s view was put to the court on',
})

export const goodPracticeNotes = besideMeasure({
  id: 'good-practice-notes',
  name: 'Notes of good practice',
  unit: 'note',
  counts: 'good-practice',
  numerator: 'Notes of good practice, on the day of each.',
  exclusions: WITHDRAWN,
  says: 'Good practice was noted on',
  splits: ['theme', 'officer', 'team'],
})

export const challengeMeetings = besideMeasure({
  id: 'challenge-meetings',
  name: 'Challenge meetings and clinics',
  unit: 'meeting',
  counts: 'challenge-meeting',
  numerator: 'Challenge meetings and challenge clinics, on the day of each.',
  exclusions: `Need-to-know alerts to senior managers, where nobody meets. ${WITHDRAWN}`,
  says: 'Held on',
  splits: ['officer'],
})
