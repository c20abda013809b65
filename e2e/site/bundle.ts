import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const made = new Map<string, Promise<string>>();

/** One script for `e2e/site/<folder>/main.ts`, built in memory once and readable in the devtools. */
export function bundle(folder: string): Promise<string> {
  const known = made.get(folder);
  if (known) return known;
  const fresh = make(folder);
  made.set(folder, fresh);
  return fresh;
}

async function make(folder: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL(`./${folder}/`, import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'main.ts', formats: ['es'], fileName: () => 'main.js' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const one of outputs) {
    const chunk = 'output' in one ? one.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error(`Nothing was built from ${folder}`);
}
