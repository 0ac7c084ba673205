/** One line of the performance table: a median, its target, and the floor measured in the same run. */
export type Measured = {
  readonly what: string
  readonly seconds: number
  /** Seconds; null where there is no target. */
  readonly target: number | null
  readonly floor: number
  readonly floorIs: string
  readonly peakMegabytes?: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value below which the given share (0.95) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Runs the work so often and gives the median time in seconds. */
export function medianSeconds(times: number, work: () => void): number {
  return median(
    Array.from({ length: times }, () => {
      const before = performance.now()
      work()
      return (performance.now() - before) / 1000
    }),
  )
}

const seconds = (value: number): string =>
  value < 0.1 ? `${(value * 1000).toFixed(1)} ms` : `${value.toFixed(2)} s`

function toTableRow({ what, seconds: taken, target, floor, floorIs, peakMegabytes }: Measured): string {
  const memory = peakMegabytes === undefined ? '' : `, ${Math.round(peakMegabytes)} MB`
  const goal = target === null ? '—' : `${seconds(target)} ${taken <= target ? '(met)' : '(MISSED)'}`
  return `| ${what} | ${seconds(taken)}${memory} | ${goal} | ${floorIs}: ${seconds(floor)} | ${(taken / floor).toFixed(1)} |`
}

/** Prints a Markdown table: what, median, target, floor, ratio to the floor. */
export function printTable(title: string, measured: readonly Measured[]): void {
  const head = '| what | median | target | floor in the same run | ratio |\n| --- | --- | --- | --- | --- |'
  process.stdout.write(`\n### ${title}\n\n${head}\n${measured.map(toTableRow).join('\n')}\n`)
}

/** How long some work takes so many times in a row, in seconds: the first time, and the median. */
export async function secondsOf(
  work: () => Promise<unknown>,
  times: number,
): Promise<{ readonly first: number; readonly usual: number }> {
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const before = performance.now()
    await work()
    taken.push((performance.now() - before) / 1000)
  }
  return { first: taken[0] ?? Number.NaN, usual: median(taken) }
}
