/** Whether a browser's match pattern of one host takes a URL: `*` in the path is anything, and the query is part of it. */
export function matches(pattern: string, url: string): boolean {
  const { origin, pathname, search } = new URL(url);
  const [scheme = '', host = '', ...path] = pattern.split(/:\/\/|\//);
  const source = `/${path.join('/')}`.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return origin === `${scheme}://${host}` && new RegExp(`^${source.join('.*')}$`).test(pathname + search);
}
