import { useWords } from './words.ts';

/** Where a form asks for a key. */
export function KeyFields() {
  const { say } = useWords();
  return (
    <>
      <label class="endpoint-field">
        <span>{say('answers_key')}</span>
        <input type="password" name="key" autocomplete="off" spellcheck={false} maxLength={500} />
      </label>
      <p class="meta">{say('answers_key_advice')}</p>
      <label class="check">
        <input type="checkbox" name="remember" />
        <span>{say('answers_remember')}</span>
      </label>
    </>
  );
}

/** Read once and emptied: a key does not stay on the screen, nor in this view's state. */
export function takeKey(form: HTMLFormElement): { key: string; isRemembered: boolean } {
  const key = form.elements.namedItem('key') as HTMLInputElement;
  const remember = form.elements.namedItem('remember') as HTMLInputElement;
  const taken = { key: key.value.trim(), isRemembered: remember.checked };
  key.value = '';
  return taken;
}
