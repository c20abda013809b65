import { startSite } from './server.ts';

const site = await startSite({}, { controlBar: true });
process.stdout.write(
  [
    `https://127.0.0.1:${site.port} answers for every host name, CONNECT proxy at 127.0.0.1:${site.proxyPort}`,
    'Chromium: --ignore-certificate-errors ' +
      `"--host-resolver-rules=MAP * 127.0.0.1:${site.port}" https://claude.ai/new`,
    'The bar is also at https://claude.ai/__practice/ where no fault reaches it.',
    '',
  ].join('\n'),
);
process.once('SIGINT', () => void site.close().then(() => process.exit(0)));
