import type { ListedCommand } from '../command.ts'

/**
 * Every command but the server, in the order of the list that `bin/footprint` prints. Each is loaded by itself: the whole program takes
 * longer to load than most of them to run.
 */
export const commands: readonly ListedCommand[] = [
  {
    name: 'figures',
    summary: 'Count the measures of a year, from the database or straight from return files',
    load: async () => (await import('./figures.ts')).figures,
  },
  {
    name: 'import',
    summary: 'Load the national return, another system’s files, or the template of names and IROs',
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'check',
    summary: 'Check return files with the rules of the return and of a reviewing service',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'clock',
    summary: 'Work the statutory clock for the histories in a file',
    load: async () => (await import('./clock.ts')).clock,
  },
  {
    name: 'report annual',
    summary: 'Write the annual report of a year as a file',
    load: async () => (await import('./report-annual.ts')).reportAnnual,
  },
  {
    name: 'export reviews',
    summary: 'Write the Reviews table of the return from what is recorded',
    load: async () => (await import('./export-reviews.ts')).exportReviews,
  },
  {
    name: 'export annex-a',
    summary: 'Write the columns of Annex A, list 8, that the reviewing service knows best',
    load: async () => (await import('./export-annex-a.ts')).exportAnnexA,
  },
  {
    name: 'benchmark about',
    summary: 'Say, or show, what our benchmark file says of this authority',
    load: async () => (await import('./benchmark-about.ts')).benchmarkAbout,
  },
  {
    name: 'benchmark key',
    summary: 'Show the fingerprint of the key our benchmark files are signed with',
    load: async () => (await import('./benchmark-key.ts')).benchmarkKey,
  },
  {
    name: 'benchmark export',
    summary: 'Make the signed file of our figures for other authorities',
    load: async () => (await import('./benchmark-export.ts')).benchmarkExport,
  },
  {
    name: 'benchmark import',
    summary: 'Bring in the signed file of another authority',
    load: async () => (await import('./benchmark-import.ts')).benchmarkImport,
  },
  {
    name: 'benchmark compare',
    summary: 'Show our figures beside those of other authorities, from their files',
    load: async () => (await import('./benchmark-compare.ts')).benchmarkCompare,
  },
  {
    name: 'migrate',
    summary: 'Bring the database to this version’s shape',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'demo',
    summary: 'Load the fictional council into an empty database',
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'verify',
    summary: 'Work every derived date and the audit again and compare them with what is stored',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'audit anchor',
    summary: 'Write down how far the audit goes, to be kept elsewhere',
    load: async () => (await import('./audit-anchor.ts')).auditAnchor,
  },
  {
    name: 'user add',
    summary: 'Give somebody an account',
    load: async () => (await import('./user-add.ts')).userAdd,
  },
  {
    name: 'user list',
    summary: 'List the accounts',
    load: async () => (await import('./user-list.ts')).userList,
  },
  {
    name: 'user disable',
    summary: 'Stop somebody from signing in, and sign them out',
    load: async () => (await import('./user-disable.ts')).userDisable,
  },
  {
    name: 'user password',
    summary: 'Give somebody a new password, and sign them out',
    load: async () => (await import('./user-password.ts')).userPassword,
  },
  {
    name: 'user reset-codes',
    summary: 'Take away the one-time codes of somebody who lost their phone, and sign them out',
    load: async () => (await import('./user-reset-codes.ts')).userResetCodes,
  },
  {
    name: 'config',
    summary: 'List the settings, what they mean and what they are',
    load: async () => (await import('./config.ts')).config,
  },
  {
    name: 'version',
    summary: 'Say which version this is',
    load: async () => (await import('./version.ts')).version,
  },
]
