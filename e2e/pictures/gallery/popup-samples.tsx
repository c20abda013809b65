import type { VNode } from 'preact';
import { PopupView } from '../../../components/PopupView.tsx';
import { targets } from '../../../lib/assistants/targets.ts';
import { defaultSettings } from '../../../lib/core/settings.ts';
import { type Offers, offered } from '../../../lib/core/targets.ts';
import { now, type Sample, samples } from './samples.ts';

const nothing = () => undefined;
const actions = {
  onCopy: nothing,
  onPutBack: nothing,
  onOpen: nothing,
  onReplace: nothing,
  onUndo: nothing,
  onPause: nothing,
  onKeepConversation: nothing,
  onGrantAccess: nothing,
  onDismissRecovery: nothing,
  onDismissMissed: nothing,
  onBringHome: nothing,
  onSave: nothing,
  onByLink: nothing,
  onLeaveAnyway: nothing,
  onStay: nothing,
  onTellMe: nothing,
};
const offers: Offers = { targets: offered(defaultSettings, targets), held: new Set(), unwell: new Map() };
const nameOf = (id: string) => targets.find((target) => target.id === id)?.name ?? id;

const popup = ({ glance, outcome, isComing }: Sample) => (
  <PopupView
    glance={glance}
    outcome={outcome ?? null}
    now={now}
    isWhole={!isComing}
    offers={isComing ? null : offers}
    nameOf={nameOf}
    tellMe={isComing ? null : false}
    paused={null}
    {...actions}
  />
);

/** Every state of the popup, as it is drawn. */
export const popupSamples: Record<string, () => VNode> = Object.fromEntries(
  Object.entries(samples).map(([name, sample]) => [name, () => popup(sample)]),
);
