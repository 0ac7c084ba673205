import { z } from 'zod'
import { parseClamdAddress } from '../files/clamd-address.ts'

/** A size in whole MB: files are held in memory while they are checked. */
export const megabytes = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number of MB, from 1 to 200')
  .transform(Number)
  .pipe(z.number().min(1, 'must be 1 or more').max(200, 'must be 200 or less'))

/** Where the virus scanner listens. */
export const clamdAddress = z.string().transform((text, context) => {
  const address = parseClamdAddress(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: 'must be host:port, or a path that starts with /' })
  return z.NEVER
})
