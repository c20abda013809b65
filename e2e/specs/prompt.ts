/** Several lines with a blank one, a code block, an emoji and Arabic: what people lose, in one text. */
export const prompt = {
  before: 'Compare the two contracts:\n\n',
  language: 'js',
  code: ['const a = 1;', 'const b = a && "x";'],
  after: 'Lifeboat 🚣🏽 مرحبا بالعالم — “quoted” <b>&amp;',
} as const;

const fence = '```';

/** The same as claude.ai would send it. */
export const promptText = `${prompt.before}${fence}${prompt.language}
${prompt.code.join('\n')}
${fence}
${prompt.after}`;
