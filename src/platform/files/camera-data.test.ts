import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aJpeg, aPdf, aPng } from '../../../test/support/sample-files.ts'
import { withoutCameraData } from './camera-data.ts'

const segment = (marker: number, content: Buffer | string): Buffer => {
  const body = Buffer.from(content)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, marker]), length, body])
}

/** Exif of a camera: which way up, and a place. */
const exif = (way: number): Buffer =>
  segment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0II*\0'),
      Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.from('GPS 51.5N 2.5W Jo’s telephone'),
    ]),
  )

const SCAN = Buffer.concat([segment(0xda, 'scan'), Buffer.from([1, 0xff, 0, 2, 0xff, 0xd1, 3])])
const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])
const photo = (...parts: readonly Buffer[]) => Buffer.concat([START, ...parts, SCAN, END])

test('a photograph loses where, when and by whom it was taken, and keeps its picture and its colours', () => {
  const colours = segment(0xe2, 'ICC_PROFILE\0sRGB')
  const tables = segment(0xdb, 'tables')
  const full = photo(
    segment(0xe0, 'JFIF\0'),
    exif(1),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0GPS'),
    colours,
    segment(0xed, 'Photoshop 3.0\0Jo'),
    segment(0xfe, 'taken at home'),
    tables,
  )
  const cleaned = withoutCameraData('image/jpeg', full)
  assert.deepEqual(cleaned, photo(segment(0xe0, 'JFIF\0'), colours, tables))
  assert.ok(full.includes('GPS') && !cleaned?.includes('GPS') && !cleaned?.includes('Jo'))
})

test('a photograph that lies on its side stays turned, and that is all that is said of it', () => {
  const cleaned = withoutCameraData('image/jpeg', photo(exif(6)))
  assert.ok(cleaned)
  assert.ok(!cleaned.includes('GPS'))
  assert.deepEqual(cleaned.subarray(4, 12), Buffer.concat([Buffer.from([0, 34]), Buffer.from('Exif\0\0')]))
  assert.equal(cleaned.indexOf(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])), 22)
  assert.deepEqual(withoutCameraData('image/jpeg', cleaned), cleaned, 'once more it stays as it is')
})

test('a second picture behind the first, as telephones write, is not kept', () => {
  const cleaned = withoutCameraData('image/jpeg', Buffer.concat([photo(), photo(exif(1))]))
  assert.deepEqual(cleaned, photo())
})

test('words in a PNG are left out, the picture stays', () => {
  const chunk = (name: string, says: string): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(Buffer.byteLength(says))
    return Buffer.concat([length, Buffer.from(name + says), Buffer.alloc(4)])
  }
  const png = aPng()
  const end = png.length - 12
  const said = [chunk('eXIf', 'GPS'), chunk('tEXt', 'Author\0Jo'), chunk('tIME', '1234567')]
  const full = Buffer.concat([png.subarray(0, end), ...said, png.subarray(end), Buffer.from('behind')])
  assert.deepEqual(withoutCameraData('image/png', full), png)
})

test('a picture whose parts cannot be told apart is not kept, and other files stay as they are', () => {
  assert.equal(withoutCameraData('image/jpeg', Buffer.concat([START, Buffer.from('GPS'), END])), null)
  assert.equal(withoutCameraData('image/jpeg', START), null)
  assert.equal(withoutCameraData('image/jpeg', Buffer.concat([START, exif(1).subarray(0, 12)])), null)
  assert.equal(withoutCameraData('image/png', aPng().subarray(0, 40)), null)
  assert.ok(withoutCameraData('image/jpeg', aJpeg()))
  assert.deepEqual(withoutCameraData('application/pdf', aPdf()), aPdf())
})
