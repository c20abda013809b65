import '../../components/welcome.css';
import { Rehearsal } from '../../components/Rehearsal.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { openPinning } from '../../lib/ui/pinning.ts';
import { openRehearsal } from '../../lib/ui/rehearsal.ts';

/** The first run, on the Desk's page. */
export function openWelcome() {
  const pinning = openPinning();
  const { state, ...actions } = openRehearsal();
  const Try = () => <Rehearsal state={state.value} {...actions} />;
  return () => <Welcome pinning={pinning.value} rehearsal={<Try />} />;
}
