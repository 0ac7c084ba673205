import { newId } from '../../../kit/ids.ts'
import { fail, ok, type Result } from '../../../kit/result.ts'
import type { FieldErrors } from '../../../ui/forms/index.ts'

/** The most letters a block takes. */
const MOST = 40_000
const MOST_OF_COMMENT = 4_000

export type Written = {
  readonly says: string
  /** A figure was put in: the text is drawn again and not saved yet. */
  readonly isOnlyInserting: boolean
}

// What nobody sees is taken out: it would hide a number or a name from whoever looks for them.
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

const tidied = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').replaceAll(UNSEEN, '')

/** What is wrong with a text: it is longer than a block takes. Nothing is cut. */
export function findTooLong({ says }: Pick<Written, 'says'>): FieldErrors {
  const most = MOST.toLocaleString('en-GB')
  return says.length > MOST ? [{ field: 'says', message: `Use ${most} characters or fewer` }] : []
}

/** What was typed; with `action` `insert`, with the chosen figure after it. */
export function readWritten(form: URLSearchParams): Written {
  const says = tidied(form.get('says') ?? '')
  const figure = form.get('figure') ?? ''
  if (form.get('action') !== 'insert' || !/^\{[a-z0-9:.\w-]+\}$/.test(figure))
    return { says, isOnlyInserting: form.get('action') === 'insert' }
  const space = says === '' || /\s$/.test(says) ? '' : ' '
  return { says: `${says}${space}${figure}`, isOnlyInserting: true }
}

/** A comment that was typed, with the id of its form. */
export function readComment(form: URLSearchParams): Result<{ id: string; says: string }, FieldErrors> {
  const says = tidied(form.get('comment') ?? '').trim()
  if (says === '') return fail([{ field: 'comment', message: 'Enter your comment' }])
  if (says.length > MOST_OF_COMMENT)
    return fail([{ field: 'comment', message: `Use ${MOST_OF_COMMENT} characters or fewer` }])
  const id = form.get('id') ?? ''
  return ok({ id: /^[0-9a-z]{16}$/.test(id) ? id : newId(), says })
}
