import type { Signature } from '../core/signature.ts';

/* What claude.ai says of a limit, a length, a session, a policy: nothing of it is the service's failure. Dated like claude.ts. */

export const ownSignatures: readonly Signature[] = [
  {
    id: 'limit',
    seen: '2026-09-18',
    failure: 'limit',
    weight: 'hard',
    texts: [
      "You've hit your limit",
      'limit reached',
      "You've reached your",
      'You hit your message limit',
      'You are out of free messages',
      'weekly limit for thinking messages',
      'Limits will reset at',
      'Too many responses are running at once',
      'Too many upload attempts',
    ],
  },
  {
    id: 'too-long',
    seen: '2026-08',
    failure: 'too-long',
    weight: 'hard',
    texts: [
      'Your message will exceed the',
      'This conversation is too long to continue',
      'has reached its length limit',
      'This session is too long for this model',
      "can't be compacted any further",
    ],
  },
  {
    id: 'session-ended',
    seen: '2026-08',
    failure: 'sign-in',
    weight: 'hard',
    texts: [
      "You've been signed out",
      'Sign in again to continue',
      'For your security, sign in again',
      'Authentication is required',
    ],
  },
  {
    // On the sign-in page: a wrong code and an outage of signing in read the same.
    id: 'login-error',
    seen: '2026-08',
    failure: 'sign-in',
    weight: 'ambiguous',
    texts: [
      'There was an error logging',
      'We were unable to log you in',
      'error sending you a login link',
      'error verifying your code',
      "Couldn't send the sign-in link",
      "couldn't verify your browser",
    ],
  },
  {
    id: 'blocked-by-policy',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'none',
    texts: ["blocked by your organization's policy"],
  },
  {
    id: 'not-found',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'none',
    texts: ['Conversation not found', 'model version not found'],
  },
  {
    id: 'not-taken-here',
    seen: '2026-10',
    failure: 'unknown',
    weight: 'none',
    texts: [
      'updated on another device',
      'A previous response is still running',
      "This version can't be continued in a new session",
      "Editing and retrying aren't available here yet",
    ],
  },
  {
    id: 'billing',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'none',
    texts: ['billing error'],
  },
  {
    // After a deploy; what is being sent may go through all the same.
    id: 'new-version',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'none',
    isPassing: true,
    texts: ['A new version of Claude is available'],
  },
];
