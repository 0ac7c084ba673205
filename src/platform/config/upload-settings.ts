import { z } from 'zod'
import { parseClamdAddress } from '../files/clamd-address.ts'

/** A size in whole MB, up to a most. */
export const megabytes = (most: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `must be a whole number of MB, from 1 to ${most}`)
    .transform(Number)
    .pipe(z.number().min(1, 'must be 1 or more').max(most, `must be ${most} or less`))

/** Where the virus scanner listens. */
export const clamdAddress = z.string().transform((text, context) => {
  const address = parseClamdAddress(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: 'must be host:port, or a path that starts with /' })
  return z.NEVER
})
