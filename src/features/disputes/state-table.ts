// Where a dispute can stand, and what may be done about it there. One table: drawn in docs/disputes.md, tested as a grid.

/**
 * `informal`: a concern, not yet formal. `asked`: a stage has been asked and has not answered. `answered`: an answer waits
 * for the officer. `unsettled`: the officer did not accept the answer. `agreed`: the officer did. `closed`: with what came
 * of it. `mistake`: written down by mistake, and counted nowhere.
 */
export const DISPUTE_STATES = [
  'informal',
  'asked',
  'answered',
  'unsettled',
  'agreed',
  'closed',
  'mistake',
] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/**
 * `note`: what was said or done. `promote`: makes a concern formal. `answer`: by whoever is responsible. `reply`: to a
 * question of theirs. `accept`, `refuse`: the officer on an answer. `climb`: to another stage, higher or lower.
 * `close`: with what came of it. `strike`: out, as written down by mistake.
 */
export const DISPUTE_ACTS = [
  'note',
  'promote',
  'answer',
  'reply',
  'accept',
  'refuse',
  'climb',
  'close',
  'strike',
] as const
export type DisputeAct = (typeof DISPUTE_ACTS)[number]

/** Where an act leads from a state; what is not here is refused. */
export const STATE_TABLE: Readonly<
  Record<DisputeState, Readonly<Partial<Record<DisputeAct, DisputeState>>>>
> = {
  informal: { note: 'informal', promote: 'asked', close: 'closed', strike: 'mistake' },
  asked: { note: 'asked', answer: 'answered', climb: 'asked', close: 'closed', strike: 'mistake' },
  answered: {
    note: 'answered',
    reply: 'asked',
    accept: 'agreed',
    refuse: 'unsettled',
    climb: 'asked',
    strike: 'mistake',
  },
  unsettled: { note: 'unsettled', answer: 'answered', climb: 'asked', close: 'closed', strike: 'mistake' },
  agreed: { note: 'agreed', climb: 'asked', close: 'closed', strike: 'mistake' },
  closed: { strike: 'mistake' },
  mistake: {},
}

/** The state an act leads to; null where it may not be done. */
export function stateAfter(state: DisputeState, act: DisputeAct): DisputeState | null {
  return STATE_TABLE[state][act] ?? null
}

/** Whether whoever is responsible can answer. */
export const isAnswerWanted = (state: DisputeState): boolean => stateAfter(state, 'answer') !== null

/** Whether something is still to come of it. */
export function isOpenState(state: DisputeState): boolean {
  return state !== 'closed' && state !== 'mistake'
}
