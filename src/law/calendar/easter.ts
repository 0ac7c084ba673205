import { type Day, dayOf } from '../../kit/dates/index.ts'

/** Easter Sunday of a Gregorian year (the anonymous algorithm published in Nature, 1876). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const sundayOffset = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const lateCorrection = Math.floor((golden + 11 * epact + 22 * sundayOffset) / 451)
  const position = epact + sundayOffset - 7 * lateCorrection + 114
  return dayOf(year, Math.floor(position / 31), (position % 31) + 1)
}
