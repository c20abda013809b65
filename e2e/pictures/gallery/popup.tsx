import '../../../components/cards.css';
import '../../../components/popup.css';
import '../../../components/said.css';
import '../../../components/status.css';
import '../../../components/style.css';
import '../../../components/verdict.css';
import { popupSamples } from './popup-samples.tsx';
import { showSamples } from './show.tsx';

showSamples(popupSamples);
