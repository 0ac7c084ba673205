// What a camera or a program writes into a picture beside the picture: where and when it was taken, on whose device.
// A child may live at that place, so none of it is kept. Which way up the picture is stays: without it a page lies on
// its side. JPEG: ITU T.81 B.1; PNG: W3C PNG 3rd edition 5.3; orientation: Exif 2.3 tag 0x0112.
import type { KeptType } from './kept-type.ts'

/** The file without such data; null where its parts cannot be told apart, so that nobody knows what is in it. */
export function withoutCameraData(type: KeptType, bytes: Buffer): Buffer | null {
  if (type === 'image/jpeg') return cleanJpeg(bytes)
  return type === 'image/png' ? cleanPng(bytes) : bytes
}

const PNG_SIGNATURE = 8
const PNG_SAID = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

function cleanPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, PNG_SIGNATURE)]
  let at = PNG_SIGNATURE
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) return null
    if (!PNG_SAID.has(name)) kept.push(bytes.subarray(at, end))
    // What stands behind the end belongs to no picture.
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const EXIF = 0xe1
const COMMENT = 0xfe
const ICC = Buffer.from('ICC_PROFILE\0')

// Of what programs may add, colours stay: the frame (APP0, APP14) and the colour profile (APP2).
function isSaid(marker: number, segment: Buffer): boolean {
  if (marker === COMMENT) return true
  if (marker < 0xe0 || marker > 0xef || marker === 0xe0 || marker === 0xee) return false
  return !(marker === 0xe2 && segment.subarray(4, 4 + ICC.length).equals(ICC))
}

function cleanJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // A marker may be filled up with 0xff before it.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, end)
    if (segment.length < end - at || end < at + 4) return null
    if (!isSaid(marker, segment)) kept.push(segment)
    else if (marker === EXIF) kept.push(...toWayUp(segment))
    at = end
    if (marker === SCAN) {
      const next = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  return null
}

/** Where the picture's own data ends: at the first marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const EXIF_NAME = Buffer.from('Exif\0\0')
const ORIENTATION = 0x0112

/** A segment that says only which way up the picture is; none where it stands upright or nobody said. */
function toWayUp(segment: Buffer): Buffer[] {
  const way = readWayUp(segment)
  if (way === null || way < 2 || way > 8) return []
  // A heading, one entry, which is the orientation, and nothing after it.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff[19] = way
  const length = 2 + EXIF_NAME.length + tiff.length
  return [Buffer.concat([Buffer.from([0xff, EXIF, 0, length]), EXIF_NAME, tiff])]
}

function readWayUp(segment: Buffer): number | null {
  if (!segment.subarray(4, 4 + EXIF_NAME.length).equals(EXIF_NAME)) return null
  const tiff = segment.subarray(4 + EXIF_NAME.length)
  const isLittle = tiff[0] === 0x49
  const two = (at: number): number | null =>
    at + 2 > tiff.length ? null : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 8) return null
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = Math.min(two(first) ?? 0, 200)
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12)
    if (two(entry) === ORIENTATION) return two(entry + 8)
  return null
}
