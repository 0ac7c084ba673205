import { decisionCount, partCount, withOneMore, withoutRow } from '../review-answers.ts'
import { type DraftContent, withApart } from '../review-draft.ts'

/** The draft after the button that was pressed, and the field to go back to where the page is not left. */
export type Pressed = { readonly draft: DraftContent; readonly goTo: string | null }

const REMOVE = /^remove-(part|decision)-(\d+)$/

/** What the button does to the draft: one row more, one less, the word that it is another review, or nothing. */
export function answerButton(draft: DraftContent, form: URLSearchParams): Pressed {
  const { answers } = draft
  const action = form.get('action') ?? ''
  switch (action) {
    case 'add-part': {
      const more = withOneMore(answers, 'part')
      return { draft: { ...draft, answers: more }, goTo: `part-${partCount(more)}-on-day` }
    }
    case 'add-decision': {
      const more = withOneMore(answers, 'decision')
      return { draft: { ...draft, answers: more }, goTo: `decision-${decisionCount(more)}-says` }
    }
    case 'save':
      return { draft, goTo: 'main' }
    case 'apart':
      return { draft: withApart(draft, form.get('other') ?? ''), goTo: null }
    default:
      return withoutOne(draft, action)
  }
}

function withoutOne(draft: DraftContent, action: string): Pressed {
  const [, kind, number] = REMOVE.exec(action) ?? []
  if (kind !== 'part' && kind !== 'decision') return { draft, goTo: null }
  const answers = withoutRow(draft.answers, kind, Number(number))
  return { draft: { ...draft, answers }, goTo: kind === 'part' ? 'part-1-on-day' : 'decision-1-says' }
}
