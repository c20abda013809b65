import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, secretPrint, seenIn } from './secrets.ts';

/** Put together here, so that no scanner of this repository takes them for real ones. */
const body = 'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYz';
const long = (length: number) => body.repeat(8).slice(0, length);
const lines = `${long(64)}\n${long(64)}\n${long(20)}==`;

const real: [kind: string, secret: string, text: string][] = [
  ['key', `sk-ant-api03-${long(93)}`, 'my key is $ and it fails'],
  ['key', `sk-${long(48)}`, 'OPENAI=$'],
  ['key', `sk-proj-${long(60)}`, 'curl -H "x-api-key: $"'],
  ['key', `sk-or-v1-${'0123456789abcdef'.repeat(4)}`, '$'],
  ['key', `sk-${'0a1b2c3d4e5f6789'.repeat(2)}`, 'deepseek: $'],
  ['key', `ghp_${long(36)}`, 'git clone with $, please'],
  ['key', `github_pat_${long(22)}_${long(59)}`, '$'],
  ['key', 'AKIAQ3EGTR7HJ2KLMN5P', 'aws_access_key_id = $'],
  ['key', `AIza${long(35)}`, 'https://maps.example/?key=$&x=1'],
  ['key', `gsk_${long(52)}`, '$'],
  ['key', `xai-${long(80)}`, '$'],
  ['key', `xoxb-${'123456789012'}-${long(24)}`, 'slack $'],
  ['key', `glpat-${long(20)}`, '$'],
  ['key', `npm_${long(36)}`, '//registry.npmjs.org/:_authToken=$'],
  ['key', `SG.${long(22)}.${long(43)}`, '$'],
  ['key', `sk_live_${long(24)}`, '$'],
  ['key', `hf_${long(34)}`, 'token="$"'],
  ['key', long(32), 'api_key: "$"'],
  ['key', long(40), "clientSecret='$'"],
  ['token', `eyJ${long(33)}.eyJ${long(40)}.${long(43)}`, 'jwt $'],
  ['token', long(40), 'Authorization: Bearer $'],
  ['token', `${long(30)}==`, '-H "Authorization: Basic $"'],
  ['private-key', `-----BEGIN RSA PRIVATE KEY-----\n${lines}\n`, '$-----END RSA PRIVATE KEY-----'],
  [
    'private-key',
    `-----BEGIN PRIVATE KEY-----\\n${long(64)}\\n`,
    '{"private_key": "$-----END PRIVATE KEY-----"}',
  ],
  [
    'private-key',
    `-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00FF\n\n${lines}\n`,
    '$-----END EC PRIVATE KEY-----',
  ],
  ['password', 'hunter2!', 'password: $'],
  ['password', 'Sommer2024', 'Passwort: $'],
  ['password', 'Tr0ub4dor&3', '"password": "$",'],
  ['password', 'p4ssw0rt9z', "DB_PASSWORD='$'"],
  ['password', '84719265', 'Kennwort = $'],
  ['password', 'aZ9#kk12', 'mot de passe : $'],
  ['password', 's3cr3tpw', 'if (password === "$") {'],
  ['password', 'Zx8!vv20q', 'postgres://jo:$@db.example.com/app'],
  ['card', '4539578763621486', 'my card $ was charged'],
  ['card', '4539 5787 6362 1486', '$'],
  ['card', '5425-2334-3010-9903', 'pay with $, exp 04/29'],
  ['card', '3714 496353 98431', 'Amex: $'],
];

describe('what is a secret', () => {
  it.each(real)('a %s in %#', (kind, secret, around) => {
    const text = around.replace('$', () => secret);
    const at = text.indexOf(secret);
    expect(findSecrets(text)).toEqual([{ kind, at, length: secret.length }]);
  });

  it('several are found in their order, each once', () => {
    const text = `password = "sk-ant-${long(40)}" and Passwort: Sommer2024 and 4539578763621486`;
    expect(findSecrets(text).map(({ kind }) => kind)).toEqual(['key', 'password', 'card']);
  });
});

const none: [what: string, text: string][] = [
  ['an id', 'b3c1f2d0-7a44-4c1e-9f0a-1d2e3f4a5b6c'],
  ['an id behind sk-', 'sk-b3c1f2d0-7a44-4c1e-9f0a-1d2e3f4a5b6c'],
  ['a hash', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  ['a commit', 'commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12'],
  [
    'an integrity',
    'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
  ],
  ['an order', 'Order 4539578763621487, invoice 2024-000123456789'],
  ['a time', '1763831640123456 µs, 20261122171435'],
  ['an EAN', '4006381333931'],
  ['an IMEI', '356938035643809'],
  ['a phone', '+49 1512 3456789012'],
  ['an id of 19 digits', '6212345678901234564'],
  ['a decimal', '0.4539578763621486 and 4539578763621486.5'],
  ['a card for trying things out', '4242 4242 4242 4242, 4111111111111111, 5555-5555-5555-4444'],
  ['digits in other groups', '45 39 57 87 63 62 14 86'],
  ['words with sk-', 'task-force, disk-usage, risk-assessment-2024-report, desk-and-chair-number-12'],
  ['style names', '.sk-circle-fade-dot-animation-delay, .sk-estimator-HistGradientBoostingClassifier'],
  ['the name of a kind of key', 'Keys begin with sk-ant- or ghp_, those of Google with AIza.'],
  ['a masked key', 'sk-ant-xxxxxxxxxxxxxxxxxxxxxxxx, ghp_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
  ['the example of AWS', 'AKIAIOSFODNN7EXAMPLE'],
  ['a key to be put in', 'sk-your-api-key-goes-here-12345, api_key="YOUR_API_KEY_1234567890"'],
  [
    'a header to be filled',
    'Authorization: Bearer $TOKEN, Authorization: Bearer <token>, Authorization: Bearer YOUR_API_TOKEN',
  ],
  ['a public key', `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----`],
  ['talk of a private key', 'It must begin with -----BEGIN PRIVATE KEY----- and end with a line like it.'],
  [
    'code that asks',
    'password = input()\npassword = getpass.getpass("Password: ")\npassword = prompt(1234567)',
  ],
  [
    'code that reads',
    'password = user.password2\nsecret = process.env.SECRET_KEY_2024_LONG\npassword = args[1234]',
  ],
  ['code that names', 'password: string;\npassword: str = None\nconst password = newPassword;'],
  [
    'code that is filled in',
    `password=\${DB_PASSWORD1} password={{pw1234}} password=%s1234 password=$1abcdef`,
  ],
  ['labels', '{"password": "Passwort", "passwordHint": "Enter 8 characters", "password": "Your password"}'],
  [
    'placeholders',
    'password: password123, password=changeme1, password: "example-password-1", password: ********',
  ],
  ['rules', 'password: must be 8 characters long\nPassword: min. 12'],
  ['a folder', 'PWD=/home/jo/project2024'],
  ['a hashed one', 'password: $2b$12$KIXQ4y1oNq7o3mG9sT4b2u'],
  ['short talk', 'The secret: 42 things. My secret: nobody2know'],
  [
    'an address without one',
    'https://example.com:8443/a@b, mailto:jo@example.com, http://localhost:3000/@vite/client',
  ],
  [
    'an address of an example',
    `https://a:b@example.org, postgres://postgres:postgres@localhost/app, https://user:password@example.com, amqp://u:\${PASS}@h`,
  ],
  ['base64', 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk'],
  ['a lookup of time zones', 'eyJ is how JSON begins in base64: eyJhIjoxfQ'],
];

describe('what is none', () => {
  it.each(none)('%s', (_, text) => {
    expect(findSecrets(text).map(({ at, length }) => text.slice(at, at + length))).toEqual([]);
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...real.map(([, secret, around]) => around.replace('$', () => secret))),
    fc.constantFrom(
      'password',
      '=',
      ':',
      '"',
      "'",
      ' ',
      '\n',
      '-----BEGIN ',
      'sk-',
      'eyJ',
      '.',
      '://',
      '@',
      '4539',
    ),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('gives places inside it, in order and apart, and never throws', () => {
    fc.assert(
      fc.property(text, (any) => {
        let from = 0;
        for (const { at, length } of findSecrets(any)) {
          expect(at).toBeGreaterThanOrEqual(from);
          expect(length).toBeGreaterThan(0);
          from = at + length;
        }
        expect(from).toBeLessThanOrEqual(any.length);
      }),
    );
  });

  it('finds a secret on a line of its own, whatever stands around it', () => {
    const [, secret] = real[0] ?? ['', ''];
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const any = `${before}\n\n${secret}\n\n${after}`;
        const at = before.length + 2;
        expect(findSecrets(any)).toContainEqual({ kind: 'key', at, length: secret.length });
      }),
    );
  });
});

/** Each begins what a pattern looks for, again and again. */
const units = [
  'a',
  '1',
  '4 ',
  'sk-',
  'sk-a',
  'eyJaaaaaaaaaa.',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----a: a: a: ',
  'RSA ',
  'password=',
  'password:   ',
  '://a:',
  'a: ',
  '.-_',
  'authorization: bearer ',
  'secret"=\'',
];

it.each(units)('a megabyte of %j is read in passing', { timeout: 60_000 }, (unit) => {
  const from = performance.now();
  findSecrets(unit.repeat(1_000_000 / unit.length));
  // Takes 20 ms to 600 ms; a pattern that goes over the text again from each place would take many minutes.
  expect(performance.now() - from).toBeLessThan(30_000);
});

describe('what is shown and remembered of it', () => {
  const text = `key sk-ant-api03-${long(40)}x9Fq and password: hunter2! and card 4539 5787 6362 1486`;
  const secrets = findSecrets(text);

  it('shows whose a key is and how it ends, and nothing of a password', () => {
    expect(seenIn(text, secrets).map(({ shown }) => shown)).toEqual(['sk-ant-…x9Fq', '', '…1486']);
  });

  it('is known again at another place, and told from another', () => {
    const moved = `moved: ${text}`;
    const prints = secrets.map((secret) => secretPrint(text, secret));
    expect(findSecrets(moved).map((secret) => secretPrint(moved, secret))).toEqual(prints);
    expect(new Set(prints).size).toBe(3);
  });
});
