import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { placementUnchanged } from '../../same-placement.ts'

export const rule434: Rule = {
  code: '434',
  name: 'Change of legal status that is none, or more',
  says: 'With L (legal status only) as its reason, an episode must have another legal status than the one before, and the same placement, postcode, URN and provider.',
  source: published('434'),
  stage: 2,
  severity: 'error',
  touches: 'A move is not counted as one, or a change of status is counted that never was.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'], (episode, previous) => {
      if (episode.rne !== 'L') return null
      if (episode.ls === previous.ls)
        return `L says the legal status changed, but it is ${episode.ls} as before.`
      return placementUnchanged(episode, previous)
        ? null
        : 'L says only the legal status changed, but the placement, its postcode, URN or provider did too.'
    }),
}
