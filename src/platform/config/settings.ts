import { z } from 'zod'
import { clamdAddress, megabytes } from './upload-settings.ts'
import { secretKey } from './secret-key.ts'
import { mailServer, sender } from './mail.ts'
import { issuerAddress, publicAddress } from './web-address.ts'

/** One setting of the program: what an environment variable means and how its text is read. */
export type Setting = {
  readonly meaning: string
  /** The default in words, as `bin/footprint config` prints it. */
  readonly otherwise: string
  /** A secret is never printed, and may be given as `NAME_FILE`, the path of a file that holds it. */
  readonly secret: boolean
  readonly schema: z.ZodType
}

const truth = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((text) => text === 'true' || text === '1')

const postgresAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
  .nullable()
  .default(null)

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.number().max(65_535, 'must be 65535 or less'))

const nothing = z.string().nullable().default(null)

/** Every setting there is. The names are a promise (interfaces). */
export const settings = {
  PORT: {
    meaning: 'The port the server listens on',
    otherwise: '3000',
    secret: false,
    schema: port.default(3000),
  },
  HOST: {
    meaning: 'The address the server listens on',
    otherwise: '127.0.0.1',
    secret: false,
    schema: z.string().default('127.0.0.1'),
  },
  DATABASE_URL: {
    meaning: 'The PostgreSQL server; without it the embedded database in DATA_DIR is used',
    otherwise: 'none',
    secret: true,
    schema: postgresAddress,
  },
  DATABASE_MIGRATE_URL: {
    meaning: 'The same server as the owner of the tables, to migrate with',
    otherwise: 'DATABASE_URL',
    secret: true,
    schema: postgresAddress,
  },
  DATA_DIR: {
    meaning: 'The folder of the embedded database',
    otherwise: './data',
    secret: false,
    schema: z.string().default('./data'),
  },
  DOMAIN_DATE: {
    meaning: 'A fixed day to call today, YYYY-MM-DD, for a demonstration; sessions keep real time',
    otherwise: 'none: the real day',
    secret: false,
    schema: z.iso.date('must be a date such as 2026-11-21').nullable().default(null),
  },
  DEMO: {
    meaning: 'Load the fictional council into an empty database when the server starts',
    otherwise: 'false',
    secret: false,
    schema: truth.default(false),
  },
  LOG_LEVEL: {
    meaning: 'How much is logged: silent, fatal, error, warn, info, debug or trace',
    otherwise: 'info',
    secret: false,
    schema: z
      .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be info, or another level')
      .default('info'),
  },
  METRICS_TOKEN: {
    meaning: 'Lets a monitor read /metrics from another machine; without it only this machine may',
    otherwise: 'none',
    secret: true,
    schema: z.string().min(16, 'must be 16 characters or more').nullable().default(null),
  },
  COOKIE_SECURE: {
    meaning: 'Whether browsers send the session cookie over https only: true behind a proxy that adds https',
    otherwise: 'false when HOST is this machine alone, otherwise true',
    secret: false,
    schema: truth.nullable().default(null),
  },
  SECRET_KEY: {
    meaning:
      'The key that one-time codes and unsent forms are encrypted with: 32 bytes in hexadecimal or base64',
    otherwise:
      'with the embedded database, made once in DATA_DIR/secret.key; with a server none: no one-time codes',
    secret: true,
    schema: secretKey.nullable().default(null),
  },
  ONE_TIME_CODES: {
    meaning:
      'Who must sign in with a one-time code as well: optional (whoever wants to), managers or everyone',
    otherwise: 'optional',
    secret: false,
    schema: z
      .enum(['optional', 'managers', 'everyone'], 'must be optional, managers or everyone')
      .default('optional'),
  },
  PUBLIC_ADDRESS: {
    meaning: 'The address at which people reach the service, as https://reviews.example.gov.uk',
    otherwise: 'none',
    secret: false,
    schema: publicAddress.nullable().default(null),
  },
  SMTP_URL: {
    meaning: 'The mail server that e-mails are sent through, as smtp://name:password@mail.example.gov.uk:587',
    otherwise: 'none: e-mails wait',
    secret: true,
    schema: mailServer.nullable().default(null),
  },
  MAIL_FROM: {
    meaning: 'The address e-mails come from, as Reviews <reviews@example.gov.uk>; needed with SMTP_URL',
    otherwise: 'none',
    secret: false,
    schema: sender.nullable().default(null),
  },
  OIDC_ISSUER: {
    meaning: 'The directory people sign in with (OpenID Connect): the address of its issuer',
    otherwise: 'none: no single sign-on',
    secret: false,
    schema: issuerAddress.nullable().default(null),
  },
  OIDC_CLIENT_ID: {
    meaning: 'What the directory calls Footprint',
    otherwise: 'none',
    secret: false,
    schema: nothing,
  },
  OIDC_CLIENT_SECRET: {
    meaning: 'The secret that the directory gave Footprint',
    otherwise: 'none',
    secret: true,
    schema: nothing,
  },
  OIDC_ROLES_CLAIM: {
    meaning: 'The claim whose values are mapped to roles; with Microsoft Entra ID, roles or groups',
    otherwise: 'roles',
    secret: false,
    schema: z.string().default('roles'),
  },
  OIDC_NAME: {
    meaning: 'What the button on the sign-in page calls it, after "Sign in with"',
    otherwise: 'your work account',
    secret: false,
    schema: z.string().default('your work account'),
  },
  LARGEST_UPLOAD_MB: {
    meaning: 'The largest file of papers for a review that is taken, in MB',
    otherwise: '20',
    secret: false,
    // A file of papers is held in memory while it is checked.
    schema: megabytes(200).default(20),
  },
  LARGEST_IMPORT_MB: {
    meaning: 'The largest file of children and reviews that is loaded, in MB',
    otherwise: '500',
    secret: false,
    // Forty times the largest file of the largest authority; no form takes more than 1,024 MB.
    schema: megabytes(1000).default(500),
  },
  CLAMD_ADDRESS: {
    meaning: 'The virus scanner that looks through files people send: host:port, or the path of its socket',
    otherwise: 'none: files are not looked through',
    secret: false,
    schema: clamdAddress.nullable().default(null),
  },
} as const satisfies Record<string, Setting>
