import { bootstrap, obeyCold, showBootError } from './boot.ts';
import { type ChatPage, openChat } from './chat-page.ts';
import { h } from './element.ts';
import { isBlank, paragraphsOf } from './lines.ts';
import { logOut, showLogin } from './login.ts';
import { showSidebar } from './sidebar.ts';
import { surfaceOf } from './surface.ts';

const layout = document.documentElement.dataset.practiceLayout ?? 'classic';
const nav = h('nav');
let page: ChatPage | undefined;
/** The chat is here, or was not found and gave way to a new one: until then the composer may still be another. */
let isShown = false;

/** For tests: what the editor of the page holds at this moment, exactly as it would be sent. */
Object.assign(window, {
  practice: {
    text: () => page?.composer.text() ?? '',
    doc: () => page?.composer.editor.getJSON(),
    isReady: () => isShown && (page?.composer.isReady ?? false),
    get editor() {
      return page?.composer.editor;
    },
  },
});

void start();

async function start(): Promise<void> {
  const root = document.querySelector('#root');
  if (!root) return;
  if (location.pathname === '/login') return showLogin(root);
  if (location.pathname === '/logout') return logOut();
  await obeyCold();
  const state = await bootstrap();
  if (state === 'challenge') return location.assign(`/api/challenge_redirect?to=${location.pathname}`);
  if (state === 'signed-out') return location.replace('/login');
  if (state === 'failed') return showBootError(root);
  root.replaceChildren(nav);
  addEventListener('popstate', () => void show());
  await show();
}

function go(path: string): void {
  history.pushState(null, '', path);
  void show();
}

async function show(): Promise<void> {
  isShown = false;
  page?.leave();
  document.querySelector('#static-composer')?.setAttribute('hidden', '');
  void showSidebar(nav, go);
  try {
    page = await openChat(layout, surfaceOf(location.pathname), (made) => {
      page = made;
    });
    await takePrefill(page);
  } finally {
    isShown = true;
  }
}

/** `?q=` is appended to the saved draft and then leaves the address (facts §5). */
async function takePrefill({ composer, conversation }: ChatPage): Promise<void> {
  const query = new URLSearchParams(location.search);
  const text = query.get('q');
  if (conversation || text === null) return;
  query.delete('q');
  history.replaceState(null, '', query.size > 0 ? `/new?${query}` : '/new');
  await composer.ready;
  const { doc } = composer.written();
  const kept = isBlank(doc) ? [] : (doc.content ?? []);
  composer.editor.commands.setContent(
    { type: 'doc', content: [...kept, ...paragraphsOf(text)] },
    { emitUpdate: true },
  );
}
