import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AnsweredRequest } from '../log/log.ts'

export type Metrics = {
  /** Counts an answered request under its route's pattern. */
  observeRequest(request: Pick<AnsweredRequest, 'method' | 'route' | 'status' | 'milliseconds'>): void
  /** Counts a finished piece of background work. */
  observeJob(job: {
    readonly name: string
    readonly outcome: 'done' | 'failed'
    readonly milliseconds: number
  }): void
  /** Everything, as Prometheus reads it. */
  render(): Promise<{ readonly contentType: string; readonly body: string }>
}

type Connections = { readonly total: number; readonly idle: number; readonly waiting: number }

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** The measurements of this process. `connections` is asked at each reading. */
export function createMetrics(connections: () => Connections): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Histogram({
    name: 'footprint_http_request_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const jobs = new Counter({
    name: 'footprint_jobs_total',
    help: 'Background work finished, by name and outcome',
    labelNames: ['name', 'outcome'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'footprint_job_seconds',
    help: 'Time taken by background work, by name',
    labelNames: ['name'],
    buckets: [0.1, 1, 10, 60, 600],
    registers,
  })
  addPoolGauge(registry, connections)
  return {
    observeRequest: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    observeJob({ name, outcome, milliseconds }) {
      jobs.inc({ name, outcome })
      jobSeconds.observe({ name }, milliseconds / 1000)
    },
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}

function addPoolGauge(registry: Registry, connections: () => Connections): void {
  const gauge = new Gauge({
    name: 'footprint_database_connections',
    help: 'Connections to the database: all, idle, and callers waiting for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const now = connections()
      gauge.set({ state: 'total' }, now.total)
      gauge.set({ state: 'idle' }, now.idle)
      gauge.set({ state: 'waiting' }, now.waiting)
    },
  })
}
