import { signal } from '@preact/signals';
import type { SetUpActions, SetUpResult } from '../../components/AnswerPanel.tsx';
import type { SetUp } from '../../components/EndpointCard.tsx';
import type { NewEndpoint } from '../../components/EndpointForm.tsx';
import { askToAgree, giveBack } from '../answers/consent.ts';
import { forgetEndpoint, keepKey, keyOf } from '../answers/keys.ts';
import { askModels } from '../answers/models.ts';
import { targets } from '../assistants/targets.ts';
import { type Endpoint, hostOf, presets, readAddress } from '../core/answer-endpoint.ts';
import { canInsert } from '../core/hand-off.ts';
import { allEndpoints, storeEndpoint } from '../storage/endpoints.ts';

/** Who may answer in the Desk: what was set up, and what can be done about it. */
export function openEndpoints() {
  const setUps = signal<readonly SetUp[] | null>(null);
  const result = signal<SetUpResult | null>(null);

  const load = async () => {
    const before = setUps.value ?? [];
    const all = await allEndpoints();
    setUps.value = await Promise.all(all.map((endpoint) => setUpOf(endpoint, before)));
  };
  const change = (id: string, part: Partial<SetUp>) => {
    setUps.value = setUps.value?.map((one) => (one.endpoint.id === id ? { ...one, ...part } : one)) ?? null;
  };
  const say = (work: Promise<SetUpResult | null>) =>
    void work
      .catch((): SetUpResult => 'not-stored')
      .then(async (said) => {
        result.value = said;
        await load().catch(() => undefined);
      });
  const test = async (endpoint: Endpoint): Promise<null> => {
    change(endpoint.id, { test: 'going-on' });
    const asked = await askModels(endpoint, (await keyOf(endpoint.id)) ?? '');
    change(endpoint.id, asked.ok ? { test: 'good', models: asked.models } : { test: asked.problem });
    const [only] = asked.ok && asked.models.length === 1 ? asked.models : [];
    if (only !== undefined && endpoint.model === '') await storeEndpoint({ ...endpoint, model: only });
    return null;
  };
  const actions: SetUpActions = {
    onAdd(wanted) {
      const read = readAddress(wanted.address);
      if (!read.ok) {
        result.value = read.why;
        return;
      }
      // The first call of the click: browsers ask the person only then.
      const agreeing = askToAgree(read.base);
      say(agreeing.then(async (agreed) => (agreed ? add(wanted, read.base, load, test) : 'not-agreed')));
    },
    onTest: ({ endpoint }) => say(test(endpoint)),
    onModel: ({ endpoint }, model) => say(storeEndpoint({ ...endpoint, model }).then(() => 'saved')),
    onKey: ({ endpoint }, key, isRemembered) =>
      say(keepKey(endpoint.id, key, isRemembered).then(() => 'saved')),
    onDelete: ({ endpoint }) => say(remove(endpoint, setUps.value ?? [])),
  };
  say(Promise.resolve(null));
  return { setUps, result, actions };
}

async function add(
  wanted: NewEndpoint,
  base: string,
  load: () => Promise<void>,
  test: (endpoint: Endpoint) => Promise<null>,
): Promise<SetUpResult> {
  const preset = presets.find(({ name }) => name === wanted.preset);
  const isAsKnown = preset?.base === base;
  const endpoint: Endpoint = {
    id: crypto.randomUUID(),
    name: isAsKnown ? preset.name : hostOf(base),
    protocol: preset?.protocol ?? 'openai',
    base,
    model: '',
    hasKey: wanted.key !== '',
  };
  if (wanted.key !== '') await keepKey(endpoint.id, wanted.key, wanted.isRemembered);
  await storeEndpoint(endpoint);
  await load();
  await test(endpoint);
  return 'set-up';
}

async function remove(endpoint: Endpoint, all: readonly SetUp[]): Promise<SetUpResult> {
  await forgetEndpoint(endpoint.id);
  const others = all.flatMap((one) => (one.endpoint.id === endpoint.id ? [] : [one.endpoint.base]));
  await giveBack(endpoint.base, {
    endpoints: others,
    sites: targets.filter(canInsert).map(({ host }) => host),
  });
  return 'deleted';
}

/** A key that is shorter would be shown in good part. Characters. */
const shortestShown = 12;

/** What a test found stays while the page is open. */
async function setUpOf(endpoint: Endpoint, before: readonly SetUp[]): Promise<SetUp> {
  const known = before.find((one) => one.endpoint.id === endpoint.id);
  const key = await keyOf(endpoint.id);
  const keyEnd = key && key.length >= shortestShown ? key.slice(-4) : '';
  return {
    endpoint,
    keyEnd: key === undefined ? null : keyEnd,
    test: known?.test ?? null,
    models: known?.models ?? [],
  };
}
