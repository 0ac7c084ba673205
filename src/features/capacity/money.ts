/** `£62,500` */
export function toPounds(pounds: number): string {
  const sign = pounds < 0 ? '−' : ''
  return `${sign}£${Math.abs(Math.round(pounds)).toLocaleString('en-GB')}`
}
