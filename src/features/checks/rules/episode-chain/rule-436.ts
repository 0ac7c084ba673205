import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { placementUnchanged } from '../../same-placement.ts'

export const rule436: Rule = {
  code: '436',
  name: 'Change of legal status and placement of which one is missing',
  says: 'With U or B (legal status and placement) as its reason, an episode must have another legal status than the one before, and another placement, postcode, URN or provider.',
  source: published('436'),
  stage: 2,
  severity: 'error',
  touches: 'A move or a change of status is counted that never was.',
  whoCanPutRight: 'data-team',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'], (episode, previous) => {
      if (episode.rne !== 'U' && episode.rne !== 'B') return null
      if (episode.ls === previous.ls) {
        return `${episode.rne} says the legal status changed too, but it is ${episode.ls} as before.`
      }
      return placementUnchanged(episode, previous)
        ? `${episode.rne} says the placement changed too, but placement, postcode, URN and provider are as before.`
        : null
    }),
}
