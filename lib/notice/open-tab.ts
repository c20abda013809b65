/**
 * By a link from this page to another site, which sites take for less than a typed address: they fill their box and
 * wait (measured: `Sec-Fetch-Site: cross-site`; a tab that the background opens sends `none`). The link is never part of
 * the page, so its scripts see neither it nor the click; and the other site is not told where it came from.
 */
export function openTab(document: Document, url: string): void {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer' });
  link.click();
}
