import type { ComponentChildren } from 'preact';
import type { Filter, FilterDays, FilterState } from '../lib/core/filter.ts';
import { filterDays } from '../lib/core/filter.ts';
import { promptStates } from '../lib/core/words.ts';
import { counted } from './times.ts';
import { useWords } from './words.ts';

interface Props {
  filter: Filter;
  /** How many texts are left; null where nothing is searched for or left out. */
  hits: number | null;
  /** The conversation of the text in the reading pane. */
  conversation: string | null;
  onSearch: (query: string) => void;
  onFilter: (filter: Filter) => void;
  /** What takes their place while texts are picked. */
  children: ComponentChildren;
}

/** Which of the kept texts are listed. */
export function Filters({ filter, hits, onSearch, children, ...rest }: Props) {
  const words = useWords();
  const { say } = words;
  return (
    <search class="search">
      <input
        type="search"
        class="search-field"
        aria-label={say('search')}
        placeholder={say('search')}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
      <div class="narrowing">
        <div class="filters">
          <States filter={filter} {...rest} />
          <Days filter={filter} {...rest} />
          <Checks filter={filter} {...rest} />
          <p class="meta" aria-live="polite" data-hits={hits ?? undefined}>
            {hits !== null && counted(words, 'hits', hits)}
          </p>
        </div>
        {children}
      </div>
    </search>
  );
}

type Part = Pick<Props, 'filter' | 'conversation' | 'onFilter'>;

function States({ filter, onFilter }: Part) {
  const { say } = useWords();
  return (
    <select
      aria-label={say('filter_state')}
      value={filter.state}
      onChange={({ currentTarget }) => onFilter({ ...filter, state: currentTarget.value as FilterState })}
    >
      <option value="any">{say('filter_any_state')}</option>
      <option value="unanswered">{say('filter_unanswered')}</option>
      {promptStates.map((state) => (
        <option key={state} value={state}>
          {say(`state_${state}`)}
        </option>
      ))}
    </select>
  );
}

function Days({ filter, onFilter }: Part) {
  const { say } = useWords();
  return (
    <select
      aria-label={say('filter_days')}
      value={filter.days}
      onChange={({ currentTarget }) => onFilter({ ...filter, days: currentTarget.value as FilterDays })}
    >
      {filterDays.map((days) => (
        <option key={days} value={days}>
          {say(`filter_days_${days}`)}
        </option>
      ))}
    </select>
  );
}

function Checks({ filter, conversation, onFilter }: Part) {
  const { say } = useWords();
  const isOfOne = filter.conversation !== null;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.pinned}
          onChange={() => onFilter({ ...filter, pinned: !filter.pinned })}
        />
        {say('filter_pinned')}
      </label>
      {(isOfOne || conversation !== null) && (
        <label class="check">
          <input
            type="checkbox"
            checked={isOfOne}
            onChange={() => onFilter({ ...filter, conversation: isOfOne ? null : conversation })}
          />
          {say('filter_conversation')}
        </label>
      )}
    </>
  );
}
