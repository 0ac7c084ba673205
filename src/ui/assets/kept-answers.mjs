// What somebody typed that is not saved yet, kept in this browser for them alone: encrypted under a key that the server
// gives to their signed-in page. The key is held in memory; what is stored tells neither whose it is nor of what.
const PREFIX = 'footprint kept '
const LONGEST_KEPT = 30 * 24 * 3_600_000

const fromHex = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16))
const toHex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function toBase64(bytes) {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

// What nobody came back for.
function forgetOld() {
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(PREFIX))) {
    const at = Number(localStorage.getItem(name)?.split(' ')[0])
    if (!(Date.now() - at < LONGEST_KEPT)) localStorage.removeItem(name)
  }
}

/**
 * A place for what is typed on one page of one record. Null where this browser can keep nothing.
 * @param {string} keyHex 32 bytes
 * @param {string} about which page of which record: an address
 */
export async function openKeeping(keyHex, about) {
  if (!globalThis.crypto?.subtle) return null
  const bytes = fromHex(keyHex)
  const words = new TextEncoder().encode(`${keyHex} ${about}`)
  const name = PREFIX + toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', words)).subarray(0, 16))
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const sealedFor = new TextEncoder().encode(name)
  let turn = 0
  try {
    forgetOld()
  } catch {
    return null
  }

  return {
    /** Keeps a value in place of the one before; the latest call wins. False where the browser would not. */
    async keep(value) {
      turn += 1
      const mine = turn
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const text = new TextEncoder().encode(JSON.stringify(value))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: sealedFor }, key, text)
      if (mine !== turn) return true
      try {
        localStorage.setItem(name, `${Date.now()} ${toBase64(iv)} ${toBase64(new Uint8Array(sealed))}`)
        return true
      } catch {
        return false
      }
    },
    /** What was kept; null where nothing was, or nothing that this key opens. */
    async read() {
      const [, iv, sealed] = localStorage.getItem(name)?.split(' ') ?? []
      if (!iv || !sealed) return null
      try {
        const how = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: sealedFor }
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, fromBase64(sealed))))
      } catch {
        return null
      }
    },
    forget() {
      turn += 1
      localStorage.removeItem(name)
    },
  }
}
