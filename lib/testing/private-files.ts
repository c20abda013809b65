import { vi } from 'vitest';

/** One file of the private file system, as much of it as the second copy uses. */
function aFile(name: string, content: { text: string; at: number }) {
  return {
    kind: 'file',
    name,
    getFile: async () => ({ lastModified: content.at, text: async () => content.text }),
    createWritable: async () => {
      let written = '';
      return {
        write: async (text: string) => {
          written += text;
        },
        close: async () => {
          content.text = written;
          content.at = Date.now();
        },
      };
    },
  };
}

function aFolder(files: Map<string, { text: string; at: number }>) {
  return {
    getFileHandle: async (name: string) => {
      const content = files.get(name) ?? { text: '', at: Date.now() };
      files.set(name, content);
      return aFile(name, content);
    },
    removeEntry: async (name: string) => {
      if (!files.delete(name)) throw new DOMException('no such file', 'NotFoundError');
    },
    async *values() {
      for (const [name, content] of files) yield aFile(name, content);
    },
  };
}

/** An empty private file system in place of the one before: Node has none. Gives its files by name. */
export function emptyPrivateFiles(): Map<string, { text: string; at: number }> {
  const files = new Map<string, { text: string; at: number }>();
  const folder = aFolder(files);
  const getDirectory = async () => ({ getDirectoryHandle: async () => folder });
  vi.stubGlobal('navigator', { ...navigator, onLine: true, storage: { getDirectory } });
  return files;
}
