// Breaking a file as people, spreadsheets and bad connections do.
import type { Random } from '../../../db/demo/random.ts'

const CELLS = [
  '',
  ' ',
  '0',
  '-1',
  '45900',
  '31/02/2025',
  '2025-04-01',
  '1/4/25',
  '00/00/0000',
  '01/01/9999',
  'PN9',
  'X1',
  'S',
  '"',
  '""',
  ',',
  ';',
  "O'Brien",
  'Zoë',
  '=cmd()',
  '\u0000',
  'x'.repeat(3000),
  '<b>',
  '&amp;',
  '&x;',
] as const

/** A place in a list of so many, or 0 where it is empty. */
export const below = (random: Random, count: number): number => random.between(0, Math.max(0, count - 1))

type Break = (lines: string[], random: Random) => string[]

const cellsOf = (line: string) => line.split(',')

const BREAKS: readonly Break[] = [
  // a cell becomes another
  (lines, random) => {
    const at = below(random, lines.length)
    const cells = cellsOf(lines[at] ?? '')
    cells[below(random, cells.length)] = random.pick(CELLS)
    return lines.with(at, cells.join(','))
  },
  // a line comes twice, goes, or stands elsewhere
  (lines, random) => {
    const at = below(random, lines.length)
    const line = lines[at] ?? ''
    const rest = random.chance(0.5) ? lines.toSpliced(at, 1) : lines
    return random.chance(0.3) ? rest : rest.toSpliced(below(random, rest.length + 1), 0, line)
  },
  // a column goes, or two change places
  (lines, random) => {
    const width = cellsOf(lines[0] ?? '').length
    const [one, other] = [below(random, width), below(random, width)]
    return lines.map((line) => {
      const cells = cellsOf(line)
      if (one === other) return cells.toSpliced(one, 1).join(',')
      return cells.with(Math.min(one, cells.length - 1), cells[other] ?? '').join(',')
    })
  },
  // it breaks off in the middle of a line
  (lines, random) => {
    const at = below(random, lines.length)
    const line = lines[at] ?? ''
    return [...lines.slice(0, at), line.slice(0, below(random, line.length + 1))]
  },
  // other line ends, other separators
  (lines, random) =>
    random.chance(0.5) ? lines.join('\r').split('\n') : lines.map((line) => line.replaceAll(',', ';')),
]

/** A text broken in one to three ways. */
export function breakText(bytes: Buffer, random: Random): Buffer {
  let lines = bytes.toString('utf8').split('\n')
  for (let times = 1 + below(random, 3); times > 0 && lines.length > 0; times -= 1)
    lines = random.pick(BREAKS)(lines, random)
  return Buffer.from(lines.join('\n'), random.chance(0.1) ? 'latin1' : 'utf8')
}

/** Sometimes single bytes are changed, or the file ends early. */
export function breakBytes(bytes: Buffer, random: Random): Buffer {
  if (random.chance(0.6) || bytes.length === 0) return bytes
  const broken = Buffer.from(bytes)
  for (let times = 1 + below(random, 6); times > 0; times -= 1)
    broken[below(random, broken.length)] = below(random, 256)
  return random.chance(0.3) ? broken.subarray(0, below(random, broken.length)) : broken
}
