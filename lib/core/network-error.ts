/**
 * What a browser's own error words mean for a request.
 * Measured in Chromium 156 and Firefox 153 against an HTTP/2 server, 2026-11: docs in ARCHITECTURE.md, "Reading the network".
 */
export type NetworkErrorMeaning = 'cancelled' | 'own-connection' | 'reset';

const meanings: readonly [RegExp, NetworkErrorMeaning][] = [
  // The person pressed Stop, went elsewhere or closed the tab. Chromium says ERR_FAILED for a stop in mid-stream.
  [/ERR_ABORTED|ERR_FAILED|NS_BINDING_ABORTED|ERR_BLOCKED_BY/, 'cancelled'],
  [
    /INTERNET_DISCONNECTED|NS_ERROR_OFFLINE|NAME_NOT_RESOLVED|UNKNOWN_HOST|NETWORK_CHANGED|ADDRESS_UNREACHABLE|PROXY|NETWORK_IO_SUSPENDED/,
    'own-connection',
  ],
];

/** A pure reading of a browser's error; what is not known is taken for a broken connection to Claude. */
export function meaningOf(error: string): NetworkErrorMeaning {
  return meanings.find(([pattern]) => pattern.test(error))?.[1] ?? 'reset';
}
