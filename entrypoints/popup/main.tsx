import '../../components/cards.css';
import '../../components/popup.css';
import '../../components/said.css';
import '../../components/status.css';
import '../../components/style.css';
import '../../components/verdict.css';
import { PopupView } from '../../components/PopupView.tsx';
import { firstTarget, openActions } from '../../lib/ui/actions.ts';
import { watchGlance } from '../../lib/ui/glance.ts';
import { openKeeping } from '../../lib/ui/keeping.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, actions } = openActions();
const { glance, now, load } = watchGlance(() => {
  outcome.value = { kind: 'silent' };
});
const keeping = openKeeping({ glance, outcome, load });

const Popup = () => (
  <PopupView
    glance={glance.value}
    now={now.value}
    outcome={outcome.value}
    target={firstTarget.name}
    paused={keeping.paused.value}
    {...actions}
    {...keeping.actions}
  />
);

show(<Popup />);
void keeping.know();
