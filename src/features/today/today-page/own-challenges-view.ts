import type { Html } from '../../../ui/html.ts'
import { html } from '../../../ui/html.ts'
import { renderSection } from '../../../ui/layout/index.ts'
import { renderSideList } from '../../../ui/parts/index.ts'
import { disputePath, type OwnWaiting } from '../../disputes/index.ts'

/** Of each, whether whoever looks can open it. */
export type OwnChallenge = OwnWaiting & {
  readonly opens: 'opens' | 'by-link'
  /** The child within reach through whom it opens; null where it is about none. */
  readonly through: string | null
}

/** The challenges that wait for whoever looks; null where none does. */
export function renderOwnChallenges(waiting: readonly OwnChallenge[]): Html | null {
  if (waiting.length === 0) return null
  const items = waiting.map(({ dispute, is, opens, through }) => {
    const what =
      is === 'to-answer' ? 'A challenge waits for your answer' : 'A challenge of yours waits for you'
    return {
      title: `${what}: ${dispute.themes.map(({ name }) => name).join('; ')}`,
      ...(opens === 'by-link' ? { under: 'Answer it by the link in the e-mail that you got.' } : {}),
      mark:
        opens === 'opens' &&
        html`<a class="govuk-link" href="${disputePath(dispute, through)}">Open<span class="govuk-visually-hidden">: challenge ${dispute.number}</span></a>`,
    }
  })
  return renderSection({
    title: 'Challenges that wait for you',
    id: 'challenges',
    content: renderSideList(items, ''),
  })
}
