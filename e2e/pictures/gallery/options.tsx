// In the order in which the build has them: first what pages share.
import '../../../components/answers.css';
import '../../../components/cards.css';
import '../../../components/said.css';
import '../../../components/style.css';
import '../../../components/options.css';
import { optionsSamples } from './options-samples.tsx';
import { showSamples } from './show.tsx';

showSamples(optionsSamples);
