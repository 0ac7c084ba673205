import { verifyRegister } from '../../features/children/index.ts'
import { verifyDerived } from '../../features/reviews/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'

const SHOWN = 20

function renderFindings(title: string, ids: readonly string[]): string {
  if (ids.length === 0) return ''
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''
  return `${title}: ${ids.slice(0, SHOWN).join(', ')}${more}\n`
}

export const verify: Command = {
  name: 'verify',
  summary: 'Work every derived date again and compare it with what is stored',
  help: `bin/footprint verify [--json]

Works what is owed to every child again from the facts, and compares it with what is stored; checks that what lists
show of a child agrees with the child's care, and that teams, officers and reviews fit together. Changes nothing.
Exit 1 where anything differs.`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' } })
    const derived = await verifyDerived(database.db)
    const register = await verifyRegister(database.db)
    const found = derived.differ.length + register.columnsDiffer.length + register.overlaps.length
    const findings = [
      renderFindings('Stored due dates differ for', derived.differ),
      renderFindings('What lists show differs for', register.columnsDiffer),
      renderFindings('Held twice on one day', register.overlaps),
    ]
    io.out(
      values.json
        ? `${JSON.stringify({ ...derived, ...register }, null, 2)}\n`
        : `${derived.children} children and ${derived.obligations} due dates worked again: ${found} differ.\n${findings.join('')}`,
    )
    return found === 0 ? 0 : 1
  },
}
