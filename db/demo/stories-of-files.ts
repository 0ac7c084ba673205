// Story children whose hard case is what the files say, or leave out.
import { isoDay } from '../../src/kit/dates/index.ts'
import { OFFICERS, TEAMS } from './people.ts'
import { heldOn, type StoryChild, tellStory, toldPeriod } from './story-child.ts'

export const FILE_STORIES: readonly StoryChild[] = [
  tellStory({
    story: 'duplicated review',
    says: 'The return’s file has a review on Thursday 18 June 2026, and staff recorded one on Monday 15 June: perhaps the same.',
    given: 'Oliver',
    family: 'Stanmore',
    number: 40283,
    born: '2017-10-25',
    sex: 'M',
    officer: OFFICERS.sunita.id,
    periods: [toldPeriod(['2025-11-17', null], [['2025-11-17', 'C1']], [['2025-11-17', 'U6']])],
    reviews: [
      ...heldOn('2025-12-12', '2026-03-10', '2026-06-15'),
      { parts: ['2026-06-18'], from: 'file', code: 'PN6' },
    ],
  }),
  tellStory({
    story: 'unknown start',
    says: 'Was in care before the first file begins, so nobody knows when the first review fell due.',
    given: 'Ishaan',
    family: 'Kapoor',
    number: 40218,
    born: '2014-01-09',
    sex: 'M',
    ethnic: 'AIND',
    periods: [
      toldPeriod(['2024-04-01', null], [['2024-04-01', 'C2']], [['2024-04-01', 'U6']], {
        startKnown: false,
        reviewsKnown: { from: isoDay('2024-04-01'), to: null },
      }),
    ],
    reviews: [
      { parts: ['2024-07-23'], from: 'file', code: 'PN1' },
      { parts: ['2025-01-14'], from: 'file', code: 'PN1' },
      { parts: ['2025-07-08'], from: 'file', code: 'PN6' },
      { parts: ['2026-01-05'], from: 'file', code: 'PN1' },
      ...heldOn('2026-06-30'),
    ],
  }),
  tellStory({
    story: 'after the files end',
    says: 'The files end on 31 March 2026 and a review fell due in July: nobody can tell whether it was held.',
    given: 'Chloe',
    family: 'Ravenscroft',
    number: 40229,
    born: '2012-11-30',
    sex: 'F',
    team: TEAMS.south.id,
    periods: [
      toldPeriod(['2025-09-08', null], [['2025-09-08', 'V2']], [['2025-09-08', 'U4']], {
        reviewsKnown: { from: isoDay('2024-04-01'), to: isoDay('2026-03-31') },
        lastSeen: 2026,
      }),
    ],
    reviews: [
      { parts: ['2025-10-03'], from: 'file', code: 'PN1' },
      { parts: ['2026-01-02'], from: 'file', code: 'PN6' },
    ],
  }),
]
