/** What a secret seems to be. */
export type SecretKind = 'key' | 'token' | 'private-key' | 'password' | 'card';

/** How one kind of secret is told. Every pattern takes time in proportion to the text, whatever the text is. */
interface Pattern {
  kind: SecretKind;
  /** What stands in its group `secret` is the secret; without that group, all of it. */
  pattern: RegExp;
  /** How much of its beginning says only whose it is, and may be shown. */
  open?: RegExp;
}

/** A key stands alone: "task-" is no "sk-". */
const start = '(?<![A-Za-z0-9_-])';
const end = '(?![A-Za-z0-9_])';

function keyOf(open: string, body: string): Pattern {
  return {
    kind: 'key',
    pattern: new RegExp(`${start}${open}${body}${end}`, 'g'),
    open: new RegExp(`^${open}`),
  };
}

/**
 * Keys that say themselves whose they are, as their makers and the public scanners (gitleaks, secretlint) write them
 * down. 2026-11.
 */
const keys: readonly Pattern[] = [
  keyOf('sk-ant-', '[\\w-]{20,}'),
  // With a digit: style sheets are full of names like "sk-estimator-HistGradientBoosting".
  keyOf('sk-(?:proj-|svcacct-|admin-|or-v1-)?', '(?=[\\w-]*\\d)[\\w-]{20,}'),
  keyOf('gh[pousr]_', '[A-Za-z0-9]{36,}'),
  keyOf('github_pat_', '\\w{50,}'),
  keyOf('(?:AKIA|ASIA)', '[A-Z2-7]{16}'),
  keyOf('AIza', '[\\w-]{35}'),
  keyOf('gsk_', '[A-Za-z0-9]{40,}'),
  keyOf('xai-', '[A-Za-z0-9]{40,}'),
  keyOf('pplx-', '[A-Za-z0-9]{40,}'),
  keyOf('xox[abeoprs]-', '[A-Za-z0-9-]{20,}'),
  keyOf('glpat-', '[\\w-]{20,}'),
  keyOf('npm_', '[A-Za-z0-9]{36}'),
  keyOf('SG\\.', '[\\w-]{16,}\\.[\\w-]{16,}'),
  keyOf('[rs]k_live_', '[A-Za-z0-9]{16,}'),
  keyOf('hf_', '[A-Za-z0-9]{30,}'),
];

/** Two parts of JSON and a signature. */
const jsonWebToken: Pattern = {
  kind: 'token',
  pattern: new RegExp(`${start}eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{8,}`, 'g'),
  open: /^eyJ/,
};

const authorization: Pattern = {
  kind: 'token',
  pattern:
    /authorization["']?\s{0,3}[:=]\s{0,3}["']?(?:bearer|basic|token)\s{1,3}(?<secret>[\w.~+/=-]{12,})/gi,
};

/** Its lines may be written with `\n`, as in a JSON file. A mention without the key itself is none. */
const privateKey: Pattern = {
  kind: 'private-key',
  pattern:
    /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY-----(?:[\w-]{1,20}: [^\n]{0,100}\n|\s|\\[nr]){0,10}[A-Za-z0-9+/]{40,}[A-Za-z0-9+/=\s\\]*/g,
};

const passwordNames = 'pass(?:word|wd|wort|phrase|code)|kennwort|pwd|contraseña|mot de passe';
const keyNames =
  '(?:client|app)[_-]?secret|secret[_-]?key|secret|api[_-]?key|(?:access|auth|api|refresh)[_-]?token';

/**
 * `password = "…"`, `"api_key": "…"`, `PASSWORT: …`, with what they call it and the value in quotes or bare. What the
 * value must look like is said in secrets.ts.
 */
export const assignment = new RegExp(
  `(?:(?<password>${passwordNames})|${keyNames})["'\`]?\\s{0,3}[:=]{1,3}\\s{0,3}` +
    `(?:"(?<double>[^"\\n]{1,200})"|'(?<single>[^'\\n]{1,200})'|(?<bare>[^\\s"'\`,;<>]{1,200}))`,
  'gi',
);

/** `https://user:secret@host`. */
export const inAddress = /:\/\/(?<user>[^\s:@/]{1,100}):(?<secret>[^\s@/]{1,200})@/g;

/** Digits in a row, or in groups. Whether they are a card's is said in secrets-cards.ts. */
export const cardLike = /(?<![\w.+-])\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g;

export const told: readonly Pattern[] = [...keys, jsonWebToken, authorization, privateKey];
