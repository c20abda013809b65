import type { CustomTarget } from './custom-target.ts';
import { placeholder, type Target } from './hand-off.ts';

/** What is wrong with a typed name. */
export type NameFault = 'name-length' | 'name-taken';
/**
 * What is wrong with a typed address. `template-far`: http to a host out in the net. The prompt is part of the address,
 * and everybody on the way could read it; on this computer and at home there often is no certificate.
 */
export type TemplateFault =
  | 'template-address'
  | 'template-no-prompt'
  | 'template-prompt-twice'
  | 'template-prompt-in-host'
  | 'template-far'
  | 'template-too-long';

const longestName = 40;
/** Leaves 5,500 characters of the URL to the prompt. */
const longestTemplate = 500;

/** What is wrong with a name, beside those of the other targets; null for nothing. */
export function nameFault(name: string, others: readonly Pick<Target, 'name'>[]): NameFault | null {
  if (name.trim() === '' || name.trim().length > longestName) return 'name-length';
  const isSame = (other: { name: string }) => other.name.toLowerCase() === name.trim().toLowerCase();
  return others.some(isSame) ? 'name-taken' : null;
}

/** What is wrong with a template; null for nothing. */
export function templateFault(template: string): TemplateFault | null {
  const parts = template.trim().split(placeholder);
  if (template.trim().length > longestTemplate) return 'template-too-long';
  const address = parts.join('a');
  // A name and password in it would be sent along with every prompt, and shown in Options.
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return 'template-address';
  if (parts.length === 1) return 'template-no-prompt';
  if (parts.length > 2) return 'template-prompt-twice';
  // The host ends at the first of these; before it a prompt would choose where it is sent.
  if (!/^https?:\/\/[^/?#\\]+[/?#]/i.test(parts[0] ?? '')) return 'template-prompt-in-host';
  return url.protocol === 'https:' || isNear(url.hostname) ? null : 'template-far';
}

/** Addresses that never leave this computer or the network around it (RFC 1918, 3927, 4193, 4291, 6761, 6762, 8375). */
const nearHosts = [
  /^(?:.+\.)?localhost\.?$/,
  /^(?:127|10)\.\d+\.\d+\.\d+$/,
  /^192\.168\.\d+\.\d+$/,
  /^172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+$/,
  /^169\.254\.\d+\.\d+$/,
  /^\[::1\]$/,
  /^\[f[cd][0-9a-f]{2}:/,
  /^\[fe[89ab][0-9a-f]:/,
  /\.(?:local|home\.arpa|internal)$/,
];

/** A name without a dot is looked up at home, too. */
const isNear = (host: string) => !/[.:]/.test(host) || nearHosts.some((near) => near.test(host));

/** A custom target as any other; null where its template does not hold what is asked of one. */
export function asTarget({ id, name, template }: CustomTarget): Target | null {
  if (templateFault(template) !== null) return null;
  return {
    id,
    name,
    home: homeOf(template.trim()),
    prefill: template.trim(),
    sends: 'unknown',
    account: 'unknown',
    host: null,
    selectors: [],
    isCommon: true,
    checked: '',
  };
}

/** The template without what holds the prompt: the parameter, or the last step of the path. */
function homeOf(template: string): string {
  const [before = ''] = template.split(placeholder);
  const parameter = before.search(/[?&#][^?&#]*$/);
  return new URL(parameter < 0 ? before.slice(0, before.lastIndexOf('/') + 1) : before.slice(0, parameter))
    .href;
}
