// In the order in which the build has them: first what pages share.
import '../../../components/answers.css';
import '../../../components/cards.css';
import '../../../components/said.css';
import '../../../components/style.css';
import '../../../components/conversation.css';
import '../../../components/desk.css';
import '../../../components/log.css';
import '../../../components/welcome.css';
import { deskSamples } from './desk-samples.tsx';
import { showSamples } from './show.tsx';

showSamples(deskSamples);
