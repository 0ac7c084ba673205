import { z } from 'zod'
import { fail, ok, type Result } from '../../kit/result.ts'

/** Through whom e-mails go, and from which address. */
export type MailSettings = {
  /** `smtp://` or `smtps://`, with the name and password where the server wants them. */
  readonly url: string
  /** `reviews@example.gov.uk`, or with a name: `Reviews <reviews@example.gov.uk>`. */
  readonly from: string
}

export const mailServer = z
  .string()
  .refine((text) => /^smtps?:\/\//.test(text) && URL.canParse(text), 'must start with smtp:// or smtps://')

const ADDRESS = /^[^\s<>@,;"]+@[^\s<>@,;"]+$/
const NAMED = /^[^<>\r\n,;"@]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>$/

export const sender = z
  .string()
  .refine((text) => ADDRESS.test(text) || NAMED.test(text), 'must be one address, as reviews@example.gov.uk')

/** Null where no mail server is set; sentences where the address it sends from, or ours, is missing. */
export function parseMail(read: {
  readonly SMTP_URL: string | null
  readonly MAIL_FROM: string | null
  readonly PUBLIC_ADDRESS: string | null
}): Result<MailSettings | null, readonly string[]> {
  if (read.SMTP_URL === null) return ok(null)
  const missing = [
    ...(read.MAIL_FROM === null ? ['MAIL_FROM: e-mail needs it, as SMTP_URL is given.'] : []),
    // Without it every link in an e-mail would lead to the reader's own machine.
    ...(read.PUBLIC_ADDRESS === null ? ['PUBLIC_ADDRESS: e-mail needs it, as SMTP_URL is given.'] : []),
  ]
  if (read.MAIL_FROM === null || missing.length > 0) return fail(missing)
  return ok({ url: read.SMTP_URL, from: read.MAIL_FROM })
}
