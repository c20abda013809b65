import { Conversations } from './conversations.ts';
import type { Exchange } from './exchange.ts';
import type { ReceivedPrompt, Scene, SeenRequest } from './scene.ts';

/** All that the practice servers share; `Site` is its outside. */
export interface World {
  scene: Scene;
  readonly controlBar: boolean;
  readonly requests: SeenRequest[];
  readonly received: ReceivedPrompt[];
  readonly conversations: Conversations;
}

const healthyDay: Scene = {
  layout: 'classic',
  fault: 'none',
  status: 'green',
  chatgptStatus: 'green',
  language: 'en',
  account: '5f0c2a6e-1d34-4b7c-9a55-0c1e7d2b9f10',
  retryAfter: null,
  pace: { firstToken: 150, token: 20 },
  assistant: { editor: null, composer: 'there' },
  endpoint: 'ends',
  reply: [
    'Yes. ',
    'This ',
    'is ',
    'the ',
    'practice ',
    'Claude, ',
    'and ',
    'this ',
    'is ',
    'its ',
    'answer.',
  ],
};

export function newWorld(scene: Partial<Scene>, controlBar: boolean): World {
  return {
    scene: { ...healthyDay, ...scene },
    controlBar,
    requests: [],
    received: [],
    conversations: new Conversations(),
  };
}

export function note(world: World, exchange: Exchange): void {
  world.requests.push({
    at: Date.now(),
    host: exchange.host,
    method: exchange.method,
    path: exchange.url.pathname + exchange.url.search,
    origin: exchange.header('origin'),
    fetchSite: exchange.header('sec-fetch-site'),
    fetchDest: exchange.header('sec-fetch-dest'),
    fromPage: exchange.header('x-practice-page') === '1',
  });
}
