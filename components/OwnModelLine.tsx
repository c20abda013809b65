import { useWords } from './words.ts';

/** The browser's own model. `part` of it that is downloaded, 0 to 1; null where nothing is under way. */
export interface OwnModel {
  availability: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  part: number | null;
}

/** The browser's own model: whether there is one, and the one click that downloads it. */
export function OwnModelLine({ ownModel, onPrepare }: { ownModel: OwnModel; onPrepare: () => void }) {
  const { say, locale } = useWords();
  const { availability, part } = ownModel;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <article class="endpoint" data-own-model={availability}>
      <h3>{say('answer_built_in')}</h3>
      {availability === 'unavailable' && <p class="meta">{say('own_model_unavailable')}</p>}
      {availability === 'available' && <p class="meta">{say('own_model_available')}</p>}
      {availability === 'downloading' && (
        <p class="meta">{say('own_model_downloading', percent.format(part ?? 0))}</p>
      )}
      {availability === 'downloadable' && (
        <>
          <p class="meta">{say('own_model_downloadable')}</p>
          <div class="actions">
            <button type="button" onClick={onPrepare}>
              {say('own_model_prepare')}
            </button>
          </div>
        </>
      )}
    </article>
  );
}
