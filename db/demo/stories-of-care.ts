// Story children whose hard case is in their care: how it began, changed or ended.
import { isoDay } from '../../src/kit/dates/index.ts'
import { shortStays } from './demo-child.ts'
import { DEMO_TODAY, OFFICERS, TEAMS } from './people.ts'
import { heldOn, type StoryChild, tellStory, toldEvent, toldPeriod } from './story-child.ts'

export const CARE_STORIES: readonly StoryChild[] = [
  tellStory({
    story: 're-entry',
    says: 'Went home in June 2024 and came back in October 2026: a new clock, with a first review of its own.',
    given: 'Priya',
    family: 'Nair',
    number: 40131,
    born: '2013-12-19',
    sex: 'F',
    ethnic: 'AIND',
    periods: [
      toldPeriod(['2023-01-09', '2024-06-14'], [['2023-01-09', 'V2']], [['2023-01-09', 'U6']], {
        endReason: 'E4A',
      }),
      toldPeriod(['2026-10-12', null], [['2026-10-12', 'V2']], [['2026-10-12', 'U6']]),
    ],
    reviews: heldOn('2023-02-02', '2023-05-02', '2023-10-24', '2024-04-16', '2026-11-06'),
  }),
  tellStory({
    story: 'adoption',
    says: 'A placement order in January 2026 and placed for adoption on 7 May: adoption reviews run beside the others, then alone.',
    given: 'Isla',
    family: 'Whitcombe',
    number: 40145,
    born: '2025-06-20',
    sex: 'F',
    team: TEAMS.riverside.id,
    periods: [
      toldPeriod(
        ['2025-09-01', null],
        [
          ['2025-09-01', 'C1'],
          ['2026-01-15', 'E1'],
        ],
        [
          ['2025-09-01', 'U6'],
          ['2026-05-07', 'A6'],
        ],
        {
          authorisedToPlace: isoDay('2026-01-15'),
          placedForAdoption: [{ from: isoDay('2026-05-07'), to: null }],
        },
      ),
    ],
    reviews: heldOn('2025-09-26', '2025-12-19', '2026-04-10', '2026-06-02', '2026-09-01'),
  }),
  tellStory({
    story: 'return from adoption',
    says: 'Came back from a placement for adoption on 20 July 2026: a review was owed from 17 to 31 August.',
    given: 'Noah',
    family: 'Pemberton',
    number: 40152,
    born: '2023-10-03',
    sex: 'M',
    officer: OFFICERS.bridget.id,
    team: TEAMS.riverside.id,
    periods: [
      toldPeriod(
        ['2025-01-13', null],
        [
          ['2025-01-13', 'C1'],
          ['2025-09-18', 'E1'],
        ],
        [
          ['2025-01-13', 'U6'],
          ['2026-03-02', 'A6'],
          ['2026-07-20', 'U6'],
        ],
        {
          authorisedToPlace: isoDay('2025-09-18'),
          placedForAdoption: [{ from: isoDay('2026-03-02'), to: isoDay('2026-07-20') }],
          events: [toldEvent('returned-from-adoption', '2026-07-20')],
        },
      ),
    ],
    reviews: heldOn(
      '2025-02-06',
      '2025-05-01',
      '2025-10-28',
      '2025-12-15',
      '2026-03-27',
      '2026-06-25',
      '2026-08-24',
    ),
  }),
  tellStory({
    story: 'short breaks',
    says: 'Regular short breaks since 10 January 2026: the first review within three months of the first stay, then every six.',
    given: 'Finn',
    family: 'Castellano',
    number: 40166,
    born: '2014-05-05',
    sex: 'M',
    ethnic: 'WOTH',
    team: TEAMS.disabled.id,
    periods: [
      toldPeriod(['2026-01-10', null], [['2026-01-10', 'V4']], [], {
        shortBreaks: true,
        need: 'N2',
        placements: shortStays(isoDay('2026-01-10'), DEMO_TODAY, 'R1', 912),
      }),
    ],
    reviews: heldOn('2026-04-08', '2026-07-08'),
  }),
  tellStory({
    story: 'yearly meeting missed',
    says: 'In long-term fostering since February 2025: two reviews without a meeting, so the yearly meeting is missed though every review was in time.',
    given: 'Beatrix',
    family: 'Lowe',
    number: 40199,
    born: '2012-03-12',
    sex: 'F',
    periods: [
      toldPeriod(
        ['2024-01-08', null],
        [
          ['2024-01-08', 'C1'],
          ['2024-08-22', 'C2'],
        ],
        [
          ['2024-01-08', 'U6'],
          ['2025-02-01', 'U4'],
        ],
        { longTermFosteringFrom: isoDay('2025-02-01') },
      ),
    ],
    reviews: [
      ...heldOn('2024-02-02', '2024-05-01', '2024-10-28', '2025-03-11', '2025-09-09'),
      { parts: ['2026-03-09'], meeting: false, code: 'PN6' },
      { parts: ['2026-09-08'], meeting: false, code: 'PN6' },
    ],
  }),
  ...(['Ade', 'Sam'] as const).map((given, index) =>
    tellStory({
      story: given === 'Ade' ? 'brothers, the elder' : 'brothers, the younger',
      says: 'Ade and Sam came into care together, share one IRO, and have their reviews on one day.',
      given,
      family: 'Bright',
      number: 40121 + index,
      born: index === 0 ? '2012-08-18' : '2015-01-27',
      sex: 'M',
      ethnic: 'MWBC',
      siblings: 'bright',
      periods: [
        toldPeriod(
          ['2025-02-10', null],
          [
            ['2025-02-10', 'V2'],
            ['2025-03-24', 'C1'],
            ['2025-11-06', 'C2'],
          ],
          [['2025-02-10', 'U6']],
        ),
      ],
      reviews: heldOn('2025-03-07', '2025-06-05', '2025-12-02', '2026-05-28'),
    }),
  ),
  tellStory({
    story: 'came alone',
    says: 'An unaccompanied young person, 17, in supported accommodation; the next review is due next week.',
    given: 'Yonas',
    family: 'Tekle',
    number: 40139,
    born: '2009-01-01',
    sex: 'M',
    ethnic: 'BAFR',
    team: TEAMS.leavingCare.id,
    unaccompanied: true,
    periods: [
      toldPeriod(['2025-08-04', null], [['2025-08-04', 'V2']], [['2025-08-04', 'K3']], { need: 'N8' }),
    ],
    reviews: heldOn('2025-08-29', '2025-11-27', '2026-05-26'),
  }),
]
