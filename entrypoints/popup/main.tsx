import '../../components/cards.css';
import '../../components/popup.css';
import '../../components/said.css';
import '../../components/status.css';
import '../../components/style.css';
import '../../components/verdict.css';
import { signal } from '@preact/signals';
import { PopupView } from '../../components/PopupView.tsx';
import { openActions } from '../../lib/ui/actions.ts';
import { watchGlance } from '../../lib/ui/glance.ts';
import { openKeeping } from '../../lib/ui/keeping.ts';
import { show } from '../../lib/ui/show.ts';
import { nameIn, openOffers } from '../../lib/ui/targets-offered.ts';
import { openTellMe } from '../../lib/ui/tell-me.ts';

const { glance, now, load, shown } = watchGlance(() => {
  outcome.value = { kind: 'silent' };
});
/** What the first look does not need waits until it was had. */
const isWhole = signal(false);
const offers = openOffers(shown);
const { outcome, actions } = openActions({ offers, requestLeave: null });
const { tellMe, onTellMe, know } = openTellMe(outcome);
const keeping = openKeeping({ glance, outcome, load });

const Popup = () => (
  <PopupView
    glance={glance.value}
    now={now.value}
    isWhole={isWhole.value}
    outcome={outcome.value}
    offers={offers.value}
    nameOf={nameIn(offers)}
    paused={keeping.paused.value}
    tellMe={tellMe.value}
    onTellMe={onTellMe}
    {...actions}
    {...keeping.actions}
  />
);

show(<Popup />);
void shown.then(() => {
  isWhole.value = true;
  void keeping.know();
  void know();
});
