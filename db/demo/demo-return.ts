import type { DemoChild } from './demo-child.ts'
import { plantFaults, type ReturnTelling } from './planted-faults.ts'
import { type ReturnFiles, toReturnFiles } from './return-files.ts'
import { toToldChild } from './told-child.ts'

/** The year that this year's return ends in. */
export const RETURN_YEAR = 2026

// A council made larger, to measure with, has the return of the first children alone.
const MOST_TOLD = 60

/** The files of one of the fictional council's returns: of the children who are known from the return alone. */
export function demoReturnFiles(children: readonly DemoChild[], telling: ReturnTelling): ReturnFiles {
  const known = children.filter(({ system }) => system === 'ssda903').slice(0, MOST_TOLD)
  const told = plantFaults(
    known.map(toToldChild).filter((child) => child !== null),
    telling,
  )
  return toReturnFiles(told, telling === 'year-before' ? RETURN_YEAR - 1 : RETURN_YEAR)
}
