import { verifyRegister } from '../../features/children/index.ts'
import { verifyDerived } from '../../features/reviews/index.ts'
import { verifyChain } from '../../platform/audit/index.ts'
import type { Command } from '../command.ts'
import { parseOptions } from '../options.ts'
import { readAnchors } from './audit-anchor.ts'
import { renderChain, renderFindings } from './verify-output.ts'

export const verify: Command = {
  help: `bin/footprint verify [--anchors FILE] [--json]

Works what is owed to every child again from the facts, and compares it with what is stored; checks that what lists
show of a child agrees with the child's care, and that teams, officers and reviews fit together. Walks the chain of the
audit, and names the first link that does not hold and how many entries wait for theirs. Changes nothing.
--anchors  compare the chain with what bin/footprint audit anchor wrote
Exit 1 where anything differs.`,
  needsDatabase: true,
  async run(args, io, { database }) {
    const { values } = parseOptions(args, { json: { type: 'boolean' }, anchors: { type: 'string' } })
    const anchors = values.anchors === undefined ? [] : await readAnchors(values.anchors, io)
    const derived = await verifyDerived(database.db)
    const register = await verifyRegister(database.db)
    const audit = await verifyChain(database.db, anchors)
    const differ = derived.differ.length + register.columnsDiffer.length + register.overlaps.length
    const findings = [
      renderFindings('Stored due dates differ for', derived.differ),
      renderFindings('What lists show differs for', register.columnsDiffer),
      renderFindings('Held twice on one day', register.overlaps),
      renderChain(audit),
    ]
    io.out(
      values.json
        ? `${JSON.stringify({ ...derived, ...register, audit }, null, 2)}\n`
        : `${derived.children} children and ${derived.obligations} due dates worked again: ${differ} differ.\n${findings.join('')}`,
    )
    return differ === 0 && audit.broken === null ? 0 : 1
  },
}
