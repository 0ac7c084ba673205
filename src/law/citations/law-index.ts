import { INSTRUMENTS, type InstrumentId } from './instruments.ts'
import type { Provision } from './provision.ts'
import { PROVISIONS } from './provisions.ts'
import { READINGS, type Reading } from './readings.ts'

const HEADING = `# The law Footprint covers

Made by \`script/law-index\` from the ledger in \`src/law/citations\`. Do not edit.

What is said here is our own paraphrase, not the text of the law.
How sure we are: **V** the text was read · **V2** read only in another source · **R** recalled, still to be checked.
`

function toTreatment(provision: Provision): string {
  const { treatment } = provision
  if (treatment.kind === 'computed') return `Worked out by \`src/${treatment.by}\``
  if (treatment.kind === 'recorded') return `Written down in \`src/${treatment.by}\``
  return `Not worked out: ${treatment.because}`
}

function toRow([id, provision]: readonly [string, Provision]): string {
  return `| ${id} | ${provision.title} | ${provision.says} | ${provision.grade} | ${toTreatment(provision)} |`
}

function toSection(instrument: InstrumentId): string {
  const provisions = Object.entries<Provision>(PROVISIONS).filter(
    ([, each]) => each.instrument === instrument,
  )
  const heading = '| Provision | About | Says | Sure | What Footprint does |\n| --- | --- | --- | --- | --- |'
  return [`## ${INSTRUMENTS[instrument]}\n`, heading, ...provisions.map(toRow), ''].join('\n')
}

function toReadings(): string {
  const rows = Object.entries<Reading>(READINGS).map(
    ([id, { says, adr }]) => `| ${id} | ${says} | [${adr.slice(0, 4)}](adr/${adr}) |`,
  )
  const heading = '| Reading | What we took it to mean | Why |\n| --- | --- | --- |'
  return ['## Readings that nobody has confirmed\n', heading, ...rows, ''].join('\n')
}

/** The whole ledger as a page in Markdown: what `docs/law-index.md` holds. */
export function renderLawIndex(): string {
  const instruments = Object.keys(INSTRUMENTS).filter((each): each is InstrumentId => each in INSTRUMENTS)
  return [HEADING, ...instruments.map(toSection), toReadings()].join('\n')
}
