import type { Exchange } from './exchange.ts';
import { faults, languages, layouts, type Scene, statusFaces } from './scene.ts';
import type { World } from './world.ts';

/** The page reads the scene before each send, so that `Site.change` takes effect at once and for certain. */
export async function answerControl(exchange: Exchange, world: World): Promise<void> {
  if (exchange.method === 'GET') return exchange.json(200, world.scene, { 'cache-control': 'no-store' });
  if (!world.controlBar) return exchange.json(404, {});
  world.scene = { ...world.scene, ...known(await exchange.fields()) };
  exchange.json(200, world.scene);
}

function known(fields: Record<string, unknown>): Partial<Scene> {
  const layout = oneOf(layouts, fields.layout);
  const fault = oneOf(faults, fields.fault);
  const status = oneOf(statusFaces, fields.status);
  const language = oneOf(languages, fields.language);
  return {
    ...(layout && { layout }),
    ...(fault && { fault }),
    ...(status && { status }),
    ...(language && { language }),
  };
}

function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((one) => one === value);
}
