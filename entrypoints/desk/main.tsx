import '../../components/answers.css';
import '../../components/cards.css';
import '../../components/conversation.css';
import '../../components/desk.css';
import '../../components/log.css';
import '../../components/said.css';
import '../../components/style.css';
import { openParts } from '../../lib/ui/desk-parts.ts';
import { show } from '../../lib/ui/show.ts';
import { openKept } from './kept.tsx';

/** The parts of the Desk by the address that opens them, each loaded only then. */
const part = openParts(openKept, {
  '#log': () => import('./log.tsx').then(({ openLog }) => openLog()),
  '#welcome': () => import('./welcome.tsx').then(({ openWelcome }) => openWelcome()),
});

const Desk = () => {
  const Part = part.value;
  return Part && <Part />;
};

show(<Desk />);
