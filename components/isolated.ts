/**
 * Letters written from right to left, what turns the direction of the text around it, and edges that take theirs from the
 * text around: in Arabic, "C++" became "++C".
 */
const turning =
  /[\p{Bidi_C}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|^\P{L}|[^\p{L}\p{N}]$/u;
const controls = /\p{Bidi_C}/gu;

/** A name from outside for use within a sentence, which it must not turn around: in its own direction, isolated (UAX 9). */
export function isolated(name: string): string {
  return turning.test(name) ? `\u2068${name.replace(controls, '')}\u2069` : name;
}
