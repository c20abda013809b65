import type { Choice } from '../../components/AskForAnswer.tsx';
import { availabilityOf, builtIn } from '../answers/built-in.ts';
import { isAgreed } from '../answers/consent.ts';
import { keyOf } from '../answers/keys.ts';
import { cautionFor, type Endpoint, hostOf, isLocal } from '../core/answer-endpoint.ts';
import type { Reading } from '../core/reading.ts';
import { ask } from '../messaging/ask.ts';
import { allEndpoints } from '../storage/endpoints.ts';
import { words } from './words.ts';

/** No endpoint's id: those are random. */
export const builtInId = 'built-in';

/** Who can answer, as far as it is known without asking anybody. */
export interface Ready {
  endpoints: readonly { endpoint: Endpoint; hasKeyNow: boolean; isAgreed: boolean }[];
  hasBuiltIn: boolean;
  reading: Reading | null;
}

/** Who can be chosen, with what speaks against each now. */
export function choicesOf({ endpoints, hasBuiltIn, reading }: Ready, online: boolean): Choice[] {
  const now = Date.now();
  const asked = endpoints.map(({ endpoint, hasKeyNow, isAgreed }): Choice => {
    const { id, name, model, base } = endpoint;
    const caution = isAgreed ? cautionFor(endpoint, { online, hasKeyNow, reading, now }) : 'no-access';
    return { id, name, model, host: hostOf(base), isLocal: isLocal(base), caution };
  });
  const own: Choice = { id: builtInId, name: '', model: '', host: null, isLocal: true, caution: null };
  const all = hasBuiltIn ? [...asked, own] : asked;
  // What works comes first; within that the order stays.
  return all.toSorted((one, other) => Number(one.caution !== null) - Number(other.caution !== null));
}

/** Reads who was set up, and what is known about asking them. */
export async function readReady(): Promise<Ready> {
  const all = await allEndpoints().catch(() => []);
  const endpoints = await Promise.all(
    all.map(async (endpoint) => ({
      endpoint,
      hasKeyNow: (await keyOf(endpoint.id)) !== undefined,
      isAgreed: await isAgreed(endpoint.base),
    })),
  );
  const hasBuiltIn = (await availabilityOf(builtIn(), words.locale)) === 'available';
  // The status page says nothing of anybody else's service.
  const isTheirs = all.some(({ protocol }) => protocol === 'anthropic');
  const glance = isTheirs ? await ask('glance', {}) : null;
  return { endpoints, hasBuiltIn, reading: glance?.ok ? glance.reply.reading : null };
}
