import * as z from 'zod/mini';
import type { Capture } from './history.ts';

export type Says = 'trouble' | 'fine' | 'unknown';

const Body = z.object({
  status: z.object({ indicator: z.string() }),
  incidents: z.array(z.object({ components: z.array(z.object({ name: z.string() })) })),
});

function bodyOf(capture: Capture | undefined): z.infer<typeof Body> | undefined {
  if (!capture) return undefined;
  return Body.safeParse(JSON.parse(capture.body)).data;
}

/** What most status extensions do: the page's one indicator. */
export function saysByIndicator(capture: Capture | undefined): Says {
  const body = bodyOf(capture);
  if (!body) return 'unknown';
  return body.status.indicator === 'none' ? 'fine' : 'trouble';
}

/** What others do: any open incident that lists claude.ai. */
export function saysByIncident(capture: Capture | undefined): Says {
  const body = bodyOf(capture);
  if (!body) return 'unknown';
  const names = body.incidents.flatMap(({ components }) => components.map(({ name }) => name));
  return names.includes('claude.ai') ? 'trouble' : 'fine';
}
