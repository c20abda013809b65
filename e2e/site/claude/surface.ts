/** A page of the app with a composer: where it begins, and which chat it shows. */
export interface Surface {
  kind: 'chat' | 'project' | 'code';
  /** The address of a new chat there. */
  home: string;
  conversation: string | undefined;
}

/** Chats of a project have an address of their own or a chat's (facts §1.6 and the paths that others match). */
export function surfaceOf(path: string): Surface {
  const code = /^\/code(?:\/([^/]+))?$/.exec(path);
  if (code) return { kind: 'code', home: '/code', conversation: code[1] };
  const project = /^(\/project\/[^/]+)(?:\/chat\/([^/]+))?$/.exec(path);
  if (project?.[1]) return { kind: 'project', home: project[1], conversation: project[2] };
  return { kind: 'chat', home: '/new', conversation: /^\/chat\/([^/]+)/.exec(path)?.[1] };
}

/** Where the app goes when a chat gets its id. */
export function chatPath({ kind, home }: Surface, id: string): string {
  if (kind === 'code') return `/code/${id}`;
  return kind === 'project' ? `${home}/chat/${id}` : `/chat/${id}`;
}
