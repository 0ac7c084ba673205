import { open } from 'node:fs/promises'

const LONGEST_SOCKET_PATH = 100

/**
 * A socket's path may have 107 letters at most, a folder's many more: a long one is reached by way of an open handle.
 * Works on Linux; elsewhere a long path is refused by the system.
 */
export async function withShortPath<Value>(
  folder: string,
  use: (short: string) => Promise<Value>,
): Promise<Value> {
  if (Buffer.byteLength(folder) + 40 <= LONGEST_SOCKET_PATH) return await use(folder)
  const handle = await open(folder)
  try {
    return await use(`/proc/self/fd/${handle.fd}`)
  } finally {
    await handle.close()
  }
}
