import { findInChain } from '../../find-rows.ts'
import { ALL_YEARS, published, type Rule } from '../../rule.ts'
import { placementUnchanged } from '../../same-placement.ts'

export const rule435: Rule = {
  code: '435',
  name: 'Change of placement that is none, or more',
  says: 'With P or T (placement only) as its reason, an episode must have the same legal status as the one before, and another placement, postcode, URN or provider.',
  source: published('435'),
  stage: 2,
  severity: 'error',
  touches: 'A move is counted that never was, or a change of status goes unseen.',
  whoCanPutRight: 'placements',
  years: ALL_YEARS,
  needs: ['Episodes'],
  reads: ['Episodes.DECOM', 'Episodes.DEC'],
  judges: 'child',
  find: ({ episodes }) =>
    findInChain(episodes, ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'], (episode, previous) => {
      if (episode.rne !== 'P' && episode.rne !== 'T') return null
      if (episode.ls !== previous.ls) {
        return `${episode.rne} says only the placement changed, but the legal status did too: ${previous.ls} to ${episode.ls}.`
      }
      return placementUnchanged(episode, previous)
        ? `${episode.rne} says the placement changed, but placement, postcode, URN and provider are as before.`
        : null
    }),
}
