import type { FastifyInstance } from 'fastify'
import { listAssets } from '../../ui/assets/assets.ts'

/** Style, script, fonts and marks. Each path holds a hash of what is there, so browsers may keep it for ever. */
export function addAssetRoutes(server: FastifyInstance): void {
  for (const asset of listAssets()) {
    server.get(asset.path, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type(asset.contentType)
        .send(asset.body),
    )
  }
}
