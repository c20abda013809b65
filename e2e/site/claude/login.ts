import { tell } from './api.ts';
import { button, h } from './element.ts';
import { toast } from './notices.ts';
import { english } from './texts.ts';

/** The sign-in form with the test ids of facts §4.5; any address and any code will do. */
export function showLogin(root: Element): void {
  const email = h('input', {
    type: 'email',
    required: true,
    'data-testid': 'email',
    placeholder: 'Enter your email',
  });
  const form = h(
    'form',
    {},
    h('h1', {}, 'Sign in to the practice Claude'),
    button('Continue with Google', { 'data-testid': 'login-with-google' }, () => void signIn()),
    email,
    h('button', { type: 'submit', 'data-testid': 'continue' }, 'Continue with email'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void askForCode(root, email.value);
  });
  root.replaceChildren(form);
}

async function askForCode(root: Element, email: string): Promise<void> {
  if (!(await tell('/api/auth/send_magic_link', { email_address: email }))) return sayItFailed();
  const code = h('input', {
    'data-testid': 'code',
    inputmode: 'numeric',
    placeholder: 'Enter verification code',
  });
  const form = h(
    'form',
    { 'data-testid': 'enter-code' },
    h('p', {}, 'Enter any code.'),
    code,
    h('button', { type: 'submit', 'data-testid': 'continue' }, 'Verify'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void signIn();
  });
  root.replaceChildren(form);
  code.focus();
}

async function signIn(): Promise<void> {
  if (!(await tell('/api/auth/verify_magic_link', {}))) return sayItFailed();
  location.assign(ownPath(new URLSearchParams(location.search).get('returnTo'), '/new'));
}

/** A sign-in outage has no words of its own (facts §4.5). */
function sayItFailed(): void {
  toast(document.documentElement.dataset.practiceLayout ?? 'classic', english.notLoggedIn);
}

/** Logging out clears both storages (facts §0.8); drafts in IndexedDB stay. */
export async function logOut(): Promise<void> {
  await tell('/api/auth/logout', {});
  localStorage.clear();
  sessionStorage.clear();
  location.replace(ownPath(new URLSearchParams(location.search).get('returnTo'), '/login'));
}

function ownPath(wanted: string | null, otherwise: string): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : otherwise;
}
