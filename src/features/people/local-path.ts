/** A path of ours to go on to, or `/`, the first page, for anything that leads, or might lead, to another site. */
export function toLocalPath(asked: string | null): string {
  const nowhere = 'http://footprint.invalid'
  if (!asked?.startsWith('/') || /[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, nowhere)) return '/'
  const { origin, pathname, search } = new URL(asked, nowhere)
  if (origin !== nowhere || pathname.startsWith('//')) return '/'
  return pathname.startsWith('/sign-') ? '/' : pathname + search
}
