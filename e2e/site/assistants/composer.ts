/** The text box of a stand-in, whichever editor it is made of. */
export interface Composer {
  /** The editor's own model as text, not what stands in the DOM. */
  read(): string;
  write(text: string): void;
}

/** Builds the composer in its place, with the attributes by which the real site's is known. */
export type MakeComposer = (place: HTMLElement, marks: Marks) => Composer;

export type Marks = Readonly<Record<string, string>>;

export function mark(element: Element, marks: Marks): void {
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value);
}
