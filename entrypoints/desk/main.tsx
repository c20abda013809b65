import '../../components/style.css';
import { signal } from '@preact/signals';
import { DeskView } from '../../components/DeskView.tsx';
import type { KeptText } from '../../lib/core/kept-text.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { everyKept } from '../../lib/storage/reading.ts';
import { firstTarget, openActions } from '../../lib/ui/actions.ts';
import { show } from '../../lib/ui/show.ts';

const prompts = signal<readonly KeptText[] | null>(null);
const { outcome, actions } = openActions(() => void load());

async function load(): Promise<void> {
  const answer = await ask('catchUp', {});
  if (answer.ok) prompts.value = await everyKept();
  else outcome.value = { kind: 'silent' };
}

const Desk = () => (
  <DeskView
    prompts={prompts.value}
    now={Date.now()}
    outcome={outcome.value}
    target={firstTarget.name}
    {...actions}
  />
);

show(<Desk />);
void load();
