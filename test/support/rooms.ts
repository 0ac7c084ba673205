// Deals test files to processes, and prints a file to run for each: node test/support/rooms.ts PATTERN…
// The files of a room of the house share a process, for to start one and read the program costs more than the tests of
// most files. The rooms with the most files begin first, so that short ones are left for the end.
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** As long as a room: alone, and before all others. */
const LONG = 'src/app/access-grid.test.ts'
/** Rooms with fewer files share. */
const FEW = 4

const folder = join(import.meta.dirname, '../../node_modules/.cache/rooms')
const runner = JSON.stringify(join(import.meta.dirname, 'run-together.ts'))

const files = globSync(process.argv.slice(2)).toSorted()
const rooms = Map.groupBy(files, (file) => (file === LONG ? file : roomOf(file)))
const shared = Map.groupBy(rooms, ([room, { length }]) => (length < FEW && room !== LONG ? 'small' : room))
const ordered = [...shared]
  .map(([room, parts]) => ({ room, its: parts.flatMap(([, some]) => some) }))
  .toSorted((one, other) => weight(other) - weight(one))
mkdirSync(folder, { recursive: true })
for (const [at, { room, its }] of ordered.entries()) {
  // Node runs them in the order of their names.
  const entry = join(folder, `${String(at).padStart(2, '0')}-${room.replaceAll('/', '-')}.mjs`)
  const list = JSON.stringify(
    its.map((file) => resolve(file)),
    null,
    2,
  )
  writeFileSync(entry, `import { runTogether } from ${runner}\n\nawait runTogether(${list})\n`)
  process.stdout.write(`${entry}\n`)
}

/** `src/features/mail`, `src/platform/db`, `src/law`, `test/support`. */
function roomOf(file: string): string {
  const [top = '', floor = '', room = ''] = file.split('/')
  return ['features', 'platform'].includes(floor) ? `${top}/${floor}/${room}` : `${top}/${floor}`
}

function weight({ room, its }: { room: string; its: readonly string[] }): number {
  return room === LONG ? Number.POSITIVE_INFINITY : its.length
}
