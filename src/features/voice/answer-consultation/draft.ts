// The draft behind a link: read, and changed under a lock, so that two windows of one link lose nothing of each other.
import { createHash } from 'node:crypto'
import { type Db, type Trx, transaction } from '../../../platform/db/index.ts'
import { createLinkBox } from '../../../platform/links/index.ts'
import {
  type Answer,
  type Answers,
  type Draft,
  MOST_DRAFTED,
  answerTo,
  readDraft,
  toDraftText,
} from '../answers.ts'
import type { Screen } from '../form-plan.ts'
import { findSealedDraft } from '../queries.ts'
import { lockConsultation, saveSealedDraft } from '../store.ts'
import { type Opened, openLink, type Shut } from './opened.ts'

const ABOUT = 'consultation draft'

export async function findDraft(db: Db, { token, link }: Pick<Opened, 'token' | 'link'>): Promise<Draft> {
  const sealed = await findSealedDraft(db, link.id)
  return readDraft(sealed === null ? null : createLinkBox(token).open(sealed, ABOUT))
}

export async function saveDraft(
  trx: Trx,
  { token, link }: Pick<Opened, 'token' | 'link'>,
  draft: Draft,
  now: Date,
): Promise<void> {
  await saveSealedDraft(trx, link, createLinkBox(token).seal(toDraftText(draft), ABOUT), now)
}

/** Says which answers a screen was drawn from, so that what another window wrote since is noticed. */
export function markOf(screen: Screen, draft: Draft): string {
  const shown = screen.map((question) => [question.key, answerTo(draft, question)])
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)
}

export type Given = { readonly answers: Answers; readonly mark: string; readonly talk: boolean | null }

/** `other-window`: another window answered the screen otherwise since it was drawn. Nothing is changed then, nor by a shut link. */
export type Kept = { readonly kind: 'kept' | 'other-window'; readonly draft: Draft } | Shut

const isSame = (one: Answer, other: Answer): boolean =>
  one.chosen === other.chosen && one.words === other.words

/** Keeps the answers of one screen; those of all others stay as they are. */
export async function keepAnswers(
  db: Db,
  opened: Opened,
  screen: Screen,
  given: Given,
  now: Date,
): Promise<Kept> {
  return await transaction(db, async (trx) => {
    await lockConsultation(trx, opened.consultation.id)
    // It was open when it was looked at; whoever closed it since held the same lock.
    const still = await openLink(trx, opened.token, now)
    if (still.kind !== 'open') return still
    const draft = await findDraft(trx, opened)
    const differs = screen.some(
      (question) =>
        !isSame(answerTo(draft, question), given.answers[question.key] ?? answerTo(draft, question)),
    )
    if (differs && markOf(screen, draft) !== given.mark) return { kind: 'other-window', draft }
    const kept = {
      answers: { ...draft.answers, ...shortened(given.answers) },
      talk: given.talk ?? draft.talk,
    }
    await saveDraft(trx, opened, kept, now)
    return { kind: 'kept', draft: kept }
  })
}

function shortened(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, { chosen, words }]) => [
      key,
      { chosen, words: words.slice(0, MOST_DRAFTED) },
    ]),
  )
}
