import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import lifeBuoy from 'lucide-static/icons/life-buoy.svg?raw';
import notebookPen from 'lucide-static/icons/notebook-pen.svg?raw';
import settings from 'lucide-static/icons/settings.svg?raw';

/** Put into the script by the build: nothing is fetched, and only these few are there. */
const icons = { chevronDown, gripVertical, lifeBuoy, notebookPen, settings };

/** A picture beside words, never instead of them. */
export function Icon({ name }: { name: keyof typeof icons }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a file of the package above as it was built in, never anything from outside.
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: icons[name] }} />;
}
