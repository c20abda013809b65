import { account, request } from './api.ts';
import { h } from './element.ts';

interface Recent {
  uuid: string;
  name: string;
}

/** Links that change the route without loading the page, as the real app's do. */
export async function showSidebar(nav: HTMLElement, go: (path: string) => void): Promise<void> {
  nav.replaceChildren(link('/new', 'New chat', go));
  const response = await request(`/api/organizations/${account()}/chat_conversations`).catch(() => undefined);
  if (!response?.ok) return;
  const recents = (await response.json()) as Recent[];
  nav.replaceChildren(
    link('/new', 'New chat', go),
    ...recents.map(({ uuid, name }) => link(`/chat/${uuid}`, name, go)),
  );
}

function link(path: string, name: string, go: (path: string) => void): HTMLElement {
  const made = h('a', { href: path }, name);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    go(path);
  });
  return made;
}
