import '../../components/welcome.css';
import { Rehearsal } from '../../components/Rehearsal.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { openPinning } from '../../lib/ui/pinning.ts';
import { openRehearsal } from '../../lib/ui/rehearsal.ts';
import { show } from '../../lib/ui/show.ts';

/** The first run, on the Desk's page. */
export function showWelcome(): void {
  const pinning = openPinning();
  const { state, ...actions } = openRehearsal();
  const Try = () => <Rehearsal state={state.value} {...actions} />;
  const FirstRun = () => <Welcome pinning={pinning.value} rehearsal={<Try />} />;
  show(<FirstRun />);
}
