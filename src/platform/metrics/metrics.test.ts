import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from './metrics.ts'

test('requests are counted by route, and the pool and jobs are shown', async () => {
  const metrics = createMetrics(() => ({ total: 4, idle: 3, waiting: 1 }))
  metrics.observeRequest({ method: 'GET', route: '/children/:child', status: 200, milliseconds: 12 })
  metrics.observeJob({ name: 'seal-audit', outcome: 'done', milliseconds: 5 })
  const { body, contentType } = await metrics.render()
  assert.match(contentType, /text\/plain/)
  assert.match(
    body,
    /footprint_http_request_seconds_count\{method="GET",route="\/children\/:child",status="200"\} 1/,
  )
  assert.match(body, /footprint_database_connections\{state="waiting"\} 1/)
  assert.match(body, /footprint_jobs_total\{name="seal-audit",outcome="done"\} 1/)
})
