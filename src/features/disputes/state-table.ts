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
 * `close`: with what came of it. `strike`: out, as written down by mistake. `reassign`: another person must answer the
 * stage, whose clock goes on. `reopen`: what was closed wrongly.
 */
export const DISPUTE_ACTS = [
  'note',
  'promote',
  'answer',
  'reply',
  'accept',
  'refuse',
  'climb',
  'reassign',
  'close',
  'reopen',
  'strike',
] as const
export type DisputeAct = (typeof DISPUTE_ACTS)[number]

/** Where an act leads from a state; what is not here is refused. `before`: where it stood when it was closed. */
export const STATE_TABLE: Readonly<
  Record<DisputeState, Readonly<Partial<Record<DisputeAct, DisputeState | 'before'>>>>
> = {
  informal: { note: 'informal', promote: 'asked', close: 'closed', strike: 'mistake' },
  asked: {
    note: 'asked',
    answer: 'answered',
    climb: 'asked',
    close: 'closed',
    strike: 'mistake',
    reassign: 'asked',
  },
  answered: {
    note: 'answered',
    reply: 'asked',
    accept: 'agreed',
    refuse: 'unsettled',
    climb: 'asked',
    strike: 'mistake',
    reassign: 'answered',
  },
  unsettled: {
    note: 'unsettled',
    answer: 'answered',
    climb: 'asked',
    close: 'closed',
    strike: 'mistake',
    reassign: 'unsettled',
  },
  agreed: { note: 'agreed', climb: 'asked', close: 'closed', strike: 'mistake' },
  closed: { strike: 'mistake', reopen: 'before' },
  mistake: {},
}

/** The state an act leads to; null where it may not be done. `before`: of what is closed, the state it was closed in. */
export function stateAfter(
  state: DisputeState,
  act: DisputeAct,
  before: DisputeState | null = null,
): DisputeState | null {
  const leads = STATE_TABLE[state][act] ?? null
  return leads === 'before' ? before : leads
}

type Replayed = { readonly state: DisputeState; readonly before: DisputeState | null }

/** The state in which a dispute was closed last, from what was done in order; null where it never was. */
export function stateBeforeClosing(acts: readonly (DisputeAct | 'raise')[]): DisputeState | null {
  const start: Replayed = { state: 'informal', before: null }
  return acts.reduce(({ state, before }, act): Replayed => {
    const next = act === 'raise' ? state : (stateAfter(state, act, before) ?? state)
    return { state: next, before: act === 'close' ? state : before }
  }, start).before
}

/** Whether whoever is responsible can answer. */
export const isAnswerWanted = (state: DisputeState): boolean => stateAfter(state, 'answer') !== null

/** Whether something is still to come of it. */
export function isOpenState(state: DisputeState): boolean {
  return state !== 'closed' && state !== 'mistake'
}
