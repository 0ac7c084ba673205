import { type IsoDate, isoDay } from '../../src/kit/dates/index.ts'
import { type Care, type CarePeriod, NO_CARE, type SourcedFacts } from '../../src/features/children/index.ts'
import { aPeriod } from './care-factory.ts'

/** A period of care as the register keeps it, open, with one legal status and one placement. */
export function aCarePeriod(start: IsoDate, given: Partial<CarePeriod> = {}): CarePeriod {
  const { reviews: _none, ...period } = aPeriod(start)
  return {
    ...period,
    legalStatuses: [{ from: isoDay(start), code: 'V2' }],
    placements: [
      {
        from: isoDay(start),
        to: null,
        code: 'U6',
        provider: 'PR1',
        postcode: 'ZZ1 1AA',
        urn: 'SC0000001',
        rne: 'S',
        reasonEnded: '',
      },
    ],
    moves: [],
    need: 'N1',
    lastSeen: null,
    ending: 'open',
    ...given,
  }
}

/** A child as a source tells of them; the id is the number too. */
export function aSourcedChild(
  id: string,
  periods: readonly CarePeriod[] = [],
  given: Partial<SourcedFacts> & { readonly care?: Care } = {},
): SourcedFacts {
  return {
    id,
    identifier: id,
    born: isoDay('2014-09-02'),
    sex: 'F',
    ethnic: 'WBRI',
    care: { ...NO_CARE, periods },
    ...given,
  }
}
