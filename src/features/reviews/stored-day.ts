import { z } from 'zod'
import { type Day, parseIsoDay } from '../../kit/dates/index.ts'

/** A day as stored documents hold it: YYYY-MM-DD. */
export const storedDay = z.string().transform((text, context): Day => {
  const parsed = parseIsoDay(text)
  if (parsed !== null) return parsed
  context.addIssue({ code: 'custom', message: `not a date: ${text}` })
  return z.NEVER
})
