import { signedIn } from './claude-auth.ts';
import { refuse } from './claude-refusals.ts';
import type { Conversation } from './conversations.ts';
import type { Exchange } from './exchange.ts';
import type { World } from './world.ts';

const conversationPath =
  /^\/api\/organizations\/([^/]+)\/chat_conversations(?:\/([^/]+))?(\/stop_response)?$/;

/** Everything under /api/ that is not a send and not signing in. */
export async function answerApi(exchange: Exchange, world: World): Promise<void> {
  const { path } = exchange;
  if (path.startsWith('/api/bootstrap')) return bootstrap(exchange, world);
  const match = conversationPath.exec(path);
  if (match?.[1])
    return conversations(exchange, world, { account: match[1], id: match[2], stops: !!match[3] });
  if (path.endsWith('/usage')) return exchange.json(200, { five_hour: null, seven_day: null, limits: [] });
  if (/^\/api\/[^/]+\/upload$/.test(path)) {
    await exchange.text();
    return exchange.json(200, { file_uuid: crypto.randomUUID() });
  }
  exchange.json(200, {});
}

function bootstrap(exchange: Exchange, world: World) {
  const { fault, account } = world.scene;
  if (fault === 'boot-error') return exchange.json(503, { type: 'error', error: { type: 'api_error' } });
  if (fault === 'challenge' && refuse(exchange, world)) return;
  const uuid = signedIn(exchange) && fault !== 'login-loop' ? account : null;
  exchange.json(200, { account: uuid && { uuid, email_address: 'practice@example.com' } });
}

interface Wanted {
  account: string;
  id: string | undefined;
  stops: boolean;
}

function conversations(exchange: Exchange, world: World, { account, id, stops }: Wanted) {
  if (!id) return exchange.json(200, world.conversations.of(account).map(titleOf));
  const found = world.conversations.get(id, account);
  if (stops) {
    found?.run.abort();
    return exchange.json(200, {});
  }
  if (!found || found.messages.length === 0) {
    return exchange.json(404, {
      type: 'error',
      error: { type: 'not_found_error', message: 'Conversation not found' },
    });
  }
  exchange.json(200, { ...titleOf(found), chat_messages: found.messages, cursor: found.log.events.length });
}

function titleOf({ id, messages }: Conversation) {
  return { uuid: id, name: (messages[0]?.text ?? '').slice(0, 40) };
}
