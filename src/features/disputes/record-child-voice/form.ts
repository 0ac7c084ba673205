import type { Day } from '../../../kit/dates/index.ts'
import { fail, type Result } from '../../../kit/result.ts'
import type { FieldErrors, PostedFields } from '../../../ui/forms/index.ts'
import type { VoiceSaid } from '../dispute.ts'
import { formReader } from '../form-parts.ts'

const TOLD = ['yes', 'no'] as const
const ADVOCATE = ['accepted', 'declined', 'not-offered', 'not-known'] as const
const AGAINST = ['yes', 'no', 'not-known'] as const

/** Reads whether a child was told, what the child thinks, and whether an advocate was offered. */
export function parseVoice(typed: PostedFields, today: Day): Result<VoiceSaid, FieldErrors> {
  const read = formReader(typed)
  const told = read.choice('told', TOLD, 'Choose whether the child was told')
  const toldOn =
    told === 'yes'
      ? read.dayIfAny({
          name: 'told-on',
          what: 'the day the child was told',
          example: today,
          notAfter: { day: today, says: 'today or in the past' },
        })
      : null
  const whyNot = told === 'no' ? read.words('why-not', 'Enter why the child was not told') : ''
  const view = read.words('view')
  const advocate = read.choice('advocate', ADVOCATE, 'Choose whether an advocate was offered')
  const against = read.choice('against', AGAINST, 'Choose whether the child wants something else')
  const reasons =
    against === 'yes'
      ? read.words('reasons', 'Enter why you go on although the child wants something else')
      : ''
  if (told === null || advocate === null || against === null) return fail(read.errors)
  return read.finish({
    told: told === 'yes',
    toldOn,
    whyNot,
    view,
    advocate: advocate === 'not-known' ? null : advocate,
    againstWishes: against === 'not-known' ? null : against === 'yes',
    reasons,
  })
}
