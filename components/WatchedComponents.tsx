import { useWords } from './words.ts';

interface Props {
  /** The parts of the status page there are to choose from. */
  components: readonly { id: string; name: string }[];
  /** Ids of those that count. */
  watched: readonly string[];
  onWatch: (id: string, isWatched: boolean) => void;
}

/** Which parts of the status page count for the person. Without any the page would say nothing, so the last one stays. */
export function WatchedComponents({ components, watched, onWatch }: Props) {
  const { say } = useWords();
  return (
    <section class="part">
      <h3 id="watched">{say('watched')}</h3>
      <fieldset class="watched" aria-labelledby="watched" aria-describedby="watched-means">
        {components.map(({ id, name }) => {
          const isWatched = watched.includes(id);
          return (
            <label key={id} class="check">
              <input
                type="checkbox"
                data-watch={id}
                checked={isWatched}
                disabled={isWatched && watched.length === 1}
                onChange={({ currentTarget }) => onWatch(id, currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          );
        })}
      </fieldset>
      <p class="meta" id="watched-means">
        {say('watched_means')}
      </p>
    </section>
  );
}
