import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const made = new Map<string, Promise<string>>();

/** One script for `e2e/site/<folder>/<entry>`, built in memory once and readable in the devtools. */
export function bundle(folder: string, entry = 'main.ts'): Promise<string> {
  const name = `${folder}/${entry}`;
  const known = made.get(name);
  if (known) return known;
  const fresh = make(folder, entry);
  made.set(name, fresh);
  return fresh;
}

async function make(folder: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL(`./${folder}/`, import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: () => 'main.js' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const one of outputs) {
    const chunk = 'output' in one ? one.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error(`Nothing was built from ${folder}/${entry}`);
}
