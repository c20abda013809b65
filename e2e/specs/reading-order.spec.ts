import { pageOf } from '../browser/chromium-tab.ts';
import { expect, test } from '../browser/fixture.ts';
import { openGallery, serveGallery, showState } from '../pictures/gallery.ts';

/** The verdict, what to do, why; the prompt and what can be done with it; the plan; what else there is. */
const trouble = `
- main:
  - heading "Claude is failing to answer." [level=1]
  - paragraph: Your prompt is kept. Wait until this is over, or open it elsewhere.
  - paragraph: "Claude's API looks healthy: it is claude.ai itself that is down."
  - text: /since .+ · confirmed/
  - button "Why" [expanded]
  - list:
    - listitem:
      - time
      - text: A request of claude.ai ended with error 503.
    - listitem:
      - time
      - text: "The status page says: claude.ai: down."
  - article:
    - paragraph:
      - text: Kept
      - time
      - text: · failed · 175 characters
    - paragraph: /Compare the two contracts/
    - button "Open in ChatGPT"
    - button "Open in another assistant"
    - button "Copy"
    - button "Put back"
    - button "Save as .md"
  - paragraph: /The status page shows the trouble too/
  - paragraph: /Reloading adds to the queue/
  - paragraph: /Half of past claude.ai incidents/
  - paragraph: /Of those that had lasted/
  - checkbox "Tell me when it is back"
  - group: Also kept
  - list:
    - listitem:
      - text: claude.ai down
      - 'img /Last 24 hours: down 1 hour, partly down 1 hour/'
    - listitem:
      - text: Claude Console slow or unsteady
      - 'img /Last 24 hours/'
  - paragraph: Status page read 1 minute ago.
  - status
  - link "Desk"
  - link "Options"
  - group: Keeping
`;

test('who listens hears the popup in the order of what matters @chromium', async ({ browser }) => {
  const page = pageOf(await browser.newTab('about:blank'));
  await serveGallery(page.context());
  await openGallery(page, 'popup');
  await showState(page, 'outage-on-the-page');
  await page.getByRole('button', { name: 'Why' }).click();
  await expect(page.locator('body')).toMatchAriaSnapshot(trouble);
});
