// Story children whose hard case is how care ends, or ought to.
import { OFFICERS, TEAMS } from './people.ts'
import { heldOn, type StoryChild, tellStory, toldEvent, toldPeriod } from './story-child.ts'

export const LEAVING_STORIES: readonly StoryChild[] = [
  tellStory({
    story: 'over 18 still open',
    says: 'Turned 18 on 5 November 2026 and nobody has recorded the end of care.',
    given: 'Tomasz',
    family: 'Brandt',
    number: 40174,
    born: '2008-11-05',
    sex: 'M',
    ethnic: 'WOTH',
    officer: OFFICERS.helen.id,
    team: TEAMS.leavingCare.id,
    periods: [
      toldPeriod(
        ['2024-02-19', null],
        [['2024-02-19', 'V2']],
        [
          ['2024-02-19', 'U6'],
          ['2025-04-07', 'K3'],
        ],
      ),
    ],
    reviews: heldOn('2024-03-14', '2024-06-13', '2024-12-10', '2025-06-03', '2025-11-27', '2026-05-21'),
  }),
  tellStory({
    story: 'left before the first review',
    says: 'Went home after 15 days, before the first review fell due, so none was needed.',
    given: 'Harvey',
    family: 'Bellweather',
    number: 40181,
    born: '2020-02-29',
    sex: 'M',
    periods: [
      toldPeriod(['2026-10-01', '2026-10-16'], [['2026-10-01', 'V2']], [['2026-10-01', 'U6']], {
        endReason: 'E4A',
      }),
    ],
    reviews: [],
  }),
  tellStory({
    story: 'remand',
    says: 'On remand, and the remand is to end on 1 December 2026: on a cautious reading a review comes first.',
    given: 'Dwayne',
    family: 'Achebe',
    number: 40110,
    born: '2010-04-27',
    sex: 'M',
    ethnic: 'BAFR',
    officer: OFFICERS.joel.id,
    team: TEAMS.south.id,
    periods: [
      toldPeriod(['2026-09-14', null], [['2026-09-14', 'J1']], [['2026-09-14', 'R5']], {
        events: [toldEvent('accommodation-ending', '2026-11-10', '2026-12-01')],
        need: 'N6',
      }),
    ],
    reviews: heldOn('2026-10-09'),
  }),
  tellStory({
    story: 'accommodation ending',
    says: 'Sixteen, by agreement; the council means to stop on 24 November 2026 and she will stay with a friend: a review comes first.',
    given: 'Megan',
    family: 'Thistlewood',
    number: 40117,
    born: '2010-06-06',
    sex: 'F',
    periods: [
      toldPeriod(['2026-05-11', null], [['2026-05-11', 'V2']], [['2026-05-11', 'K3']], {
        events: [toldEvent('accommodation-ending', '2026-11-02', '2026-11-24')],
      }),
    ],
    reviews: heldOn('2026-06-05', '2026-09-03'),
  }),
]
