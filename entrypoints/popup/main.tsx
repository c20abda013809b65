import '../../components/style.css';
import { PopupView } from '../../components/PopupView.tsx';
import { firstTarget, openActions } from '../../lib/ui/actions.ts';
import { watchGlance } from '../../lib/ui/glance.ts';
import { show } from '../../lib/ui/show.ts';

const { outcome, actions } = openActions(() => void load());
const { glance, now, load } = watchGlance(() => {
  outcome.value = { kind: 'silent' };
});

const { onDelete: _onlyInTheDesk, ...popupActions } = actions;

const Popup = () => (
  <PopupView
    glance={glance.value}
    now={now.value}
    outcome={outcome.value}
    target={firstTarget.name}
    {...popupActions}
  />
);

show(<Popup />);
