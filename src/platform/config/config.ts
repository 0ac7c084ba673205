import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type Day, isoDay } from '../../kit/dates/index.ts'
import { fail, ok, type Result } from '../../kit/result.ts'
import type { UploadSettings } from '../files/check-upload.ts'
import { type MailSettings, parseMail } from './mail.ts'
import { type OneTimeCodes, parseOneTimeCodes } from './secret-key.ts'
import { settings } from './settings.ts'
import { parseSingleSignOn, type SingleSignOn } from './single-sign-on.ts'
import { isLoopback } from './web-address.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What the program was told by its environment. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Null: the embedded database. */
  readonly databaseUrl: string | null
  /** The owner's way to the same server; null only when `databaseUrl` is. */
  readonly databaseMigrateUrl: string | null
  /** Absolute. */
  readonly dataDir: string
  /** The day to call today, in a demonstration; null for the real one. */
  readonly domainDate: Day | null
  readonly demo: boolean
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
  readonly metricsToken: string | null
  readonly cookie: { readonly name: string; readonly secure: boolean }
  /** Where people reach the service, without a stroke at the end; null where nobody said. */
  readonly publicAddress: string | null
  /** Null: e-mails wait until there is a mail server. */
  readonly mail: MailSettings | null
  /** Null: people sign in with a password of ours only. */
  readonly singleSignOn: SingleSignOn | null
  /** 32 bytes; null where none is given, and the embedded database then has a file of its own. */
  readonly secretKey: Buffer | null
  /** Who must have one-time codes. */
  readonly oneTimeCodes: OneTimeCodes
  /** Which files people may send. */
  readonly uploads: UploadSettings
  /** Bytes of the largest file of children and reviews that is loaded. */
  readonly largestImport: number
}

const schema = z.object({
  PORT: settings.PORT.schema,
  HOST: settings.HOST.schema,
  DATABASE_URL: settings.DATABASE_URL.schema,
  DATABASE_MIGRATE_URL: settings.DATABASE_MIGRATE_URL.schema,
  DATA_DIR: settings.DATA_DIR.schema,
  DOMAIN_DATE: settings.DOMAIN_DATE.schema,
  DEMO: settings.DEMO.schema,
  LOG_LEVEL: settings.LOG_LEVEL.schema,
  METRICS_TOKEN: settings.METRICS_TOKEN.schema,
  COOKIE_SECURE: settings.COOKIE_SECURE.schema,
  SECRET_KEY: settings.SECRET_KEY.schema,
  ONE_TIME_CODES: settings.ONE_TIME_CODES.schema,
  PUBLIC_ADDRESS: settings.PUBLIC_ADDRESS.schema,
  SMTP_URL: settings.SMTP_URL.schema,
  MAIL_FROM: settings.MAIL_FROM.schema,
  OIDC_ISSUER: settings.OIDC_ISSUER.schema,
  OIDC_CLIENT_ID: settings.OIDC_CLIENT_ID.schema,
  OIDC_CLIENT_SECRET: settings.OIDC_CLIENT_SECRET.schema,
  OIDC_ROLES_CLAIM: settings.OIDC_ROLES_CLAIM.schema,
  OIDC_NAME: settings.OIDC_NAME.schema,
  LARGEST_UPLOAD_MB: settings.LARGEST_UPLOAD_MB.schema,
  LARGEST_IMPORT_MB: settings.LARGEST_IMPORT_MB.schema,
  CLAMD_ADDRESS: settings.CLAMD_ADDRESS.schema,
})

/** Reads every setting, or gives one sentence for each that cannot be read. */
export function readConfig(environment: Environment): Result<Config, readonly string[]> {
  const given = readGiven(environment)
  if (!given.ok) return given
  const parsed = schema.safeParse(given.value)
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`))
  }
  const singleSignOn = parseSingleSignOn(parsed.data)
  if (!singleSignOn.ok) return singleSignOn
  const mail = parseMail(parsed.data)
  if (!mail.ok) return mail
  const oneTimeCodes = parseOneTimeCodes(parsed.data)
  return oneTimeCodes.ok ? ok(toConfig(parsed.data, singleSignOn.value, mail.value)) : oneTimeCodes
}

function toConfig(
  read: z.output<typeof schema>,
  singleSignOn: SingleSignOn | null,
  mail: MailSettings | null,
): Config {
  const secure = read.COOKIE_SECURE ?? !isLoopback(read.HOST)
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databaseMigrateUrl: read.DATABASE_URL && (read.DATABASE_MIGRATE_URL ?? read.DATABASE_URL),
    dataDir: resolve(read.DATA_DIR),
    domainDate: read.DOMAIN_DATE === null ? null : isoDay(read.DOMAIN_DATE),
    demo: read.DEMO,
    logLevel: read.LOG_LEVEL,
    metricsToken: read.METRICS_TOKEN,
    // A browser refuses a __Host- cookie that is not also secure.
    cookie: { secure, name: secure ? '__Host-footprint' : 'footprint' },
    publicAddress: read.PUBLIC_ADDRESS,
    mail,
    singleSignOn,
    secretKey: read.SECRET_KEY,
    oneTimeCodes: read.ONE_TIME_CODES,
    uploads: { largestBytes: read.LARGEST_UPLOAD_MB * 1_048_576, clamd: read.CLAMD_ADDRESS },
    largestImport: read.LARGEST_IMPORT_MB * 1_048_576,
  }
}

/** The texts given, by setting: an empty variable is as good as none; a secret may stand in the file NAME_FILE. */
export function readGiven(environment: Environment): Result<Record<string, string>, readonly string[]> {
  const given: Record<string, string> = {}
  const problems: string[] = []
  for (const [name, setting] of Object.entries(settings)) {
    const text = environment[name]
    const file = setting.secret ? environment[`${name}_FILE`] : undefined
    if (text && file) problems.push(`${name}: give ${name} or ${name}_FILE, not both.`)
    else if (text) given[name] = text
    else if (file) {
      try {
        given[name] = readFileSync(file, 'utf8').trim()
      } catch {
        problems.push(`${name}_FILE: the file ${file} cannot be read.`)
      }
    }
  }
  return problems.length > 0 ? fail(problems) : ok(given)
}
