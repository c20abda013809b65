let lastFault = 'none';

/** Every request of the app carries this mark, so that a test can tell it from the extension's own. */
export function request(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(path, { ...init, headers: { ...init.headers, 'x-practice-page': '1' } });
}

export function post(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });
}

/** A post whose answer is read to its end: an unread body shows up as an aborted request. True where it went well. */
export async function tell(path: string, body: unknown): Promise<boolean> {
  const response = await post(path, body);
  await response.text();
  return response.ok;
}

/** Asked before each send, because a test may have changed it a moment ago. Offline, the last answer stands. */
export async function currentFault(): Promise<string> {
  try {
    const scene = (await (await request('/__practice/scene')).json()) as { fault: string };
    lastFault = scene.fault;
  } catch {
    return lastFault;
  }
  return lastFault;
}

export function account(): string {
  const pairs = document.cookie.split('; ');
  return pairs.find((pair) => pair.startsWith('lastActiveOrg='))?.slice('lastActiveOrg='.length) ?? '';
}

export function conversationPath(id: string): string {
  return `/api/organizations/${account()}/chat_conversations/${id}`;
}

export interface StoredMessage {
  uuid: string;
  sender: 'human' | 'assistant';
  text: string;
  state: 'running' | 'done' | 'failed' | 'stopped';
}

export interface StoredConversation {
  chat_messages: StoredMessage[];
  cursor: number;
}

export async function loadConversation(id: string): Promise<StoredConversation | undefined> {
  const query = '?tree=True&rendering_mode=messages&render_all_tools=true';
  const response = await request(conversationPath(id) + query);
  return response.ok ? ((await response.json()) as StoredConversation) : undefined;
}
