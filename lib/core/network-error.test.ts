import { describe, expect, it } from 'vitest';
import { meaningOf } from './network-error.ts';

describe('a browser’s words for a request without an answer', () => {
  it.each([
    // Stop, another page, a closed tab.
    ['net::ERR_ABORTED', 'cancelled'],
    ['net::ERR_FAILED', 'cancelled'],
    ['NS_BINDING_ABORTED', 'cancelled'],
    ['net::ERR_BLOCKED_BY_CLIENT', 'cancelled'],
    // The person's own line.
    ['net::ERR_INTERNET_DISCONNECTED', 'own-connection'],
    ['net::ERR_NAME_NOT_RESOLVED', 'own-connection'],
    ['net::ERR_NETWORK_CHANGED', 'own-connection'],
    ['net::ERR_ADDRESS_UNREACHABLE', 'own-connection'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'own-connection'],
    ['net::ERR_NETWORK_IO_SUSPENDED', 'own-connection'],
    ['NS_ERROR_OFFLINE', 'own-connection'],
    ['NS_ERROR_UNKNOWN_HOST', 'own-connection'],
    // Claude's side hung up, or something between.
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'reset'],
    ['net::ERR_CONNECTION_CLOSED', 'reset'],
    ['net::ERR_CONNECTION_RESET', 'reset'],
    ['net::ERR_CONNECTION_REFUSED', 'reset'],
    ['NS_ERROR_NET_PARTIAL_TRANSFER', 'reset'],
    ['NS_ERROR_NET_RESET', 'reset'],
    ['NS_ERROR_CONNECTION_REFUSED', 'reset'],
    // Firefox, for a reset before any header: not its word for a cancelled request.
    ['NS_ERROR_ABORT', 'reset'],
    ['something new', 'reset'],
  ])('%s: %s', (error, meaning) => {
    expect(meaningOf(error)).toBe(meaning);
  });
});
