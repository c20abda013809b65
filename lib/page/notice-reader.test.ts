// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { noticeReader } from './watch-notices.ts';

const capacity = 'Claude is at capacity right now. Try again in a moment.';

function element(html: string): Element {
  const made = document.createElement('div');
  made.innerHTML = html;
  const [first] = made.children;
  if (!first) throw new Error('no element');
  return first;
}

const row = (text: string) => element(`<div data-testid="message-warning"><span>${text}</span></div>`);

beforeEach(() => document.body.replaceChildren());

describe('a notice', () => {
  it('is told once, and again when it says something else', () => {
    const read = noticeReader();
    const shown = row(capacity);
    document.body.append(shown);
    expect(read([shown])).toHaveLength(1);
    expect(read([shown])).toEqual([]);
    shown.textContent = 'Claude is temporarily unavailable.';
    expect(read([shown])).toMatchObject([{ signature: 'temporarily-unavailable' }]);
  });

  it('is found when only a part inside it is new', () => {
    const shown = row('');
    document.body.append(shown);
    shown.append(element(`<b>${capacity}</b>`));
    expect(noticeReader()([...shown.children])).toMatchObject([{ signature: 'at-capacity' }]);
  });

  it('is found in something larger that is new', () => {
    const around = element('<main><div></div></main>');
    around.append(row(capacity));
    document.body.append(around);
    expect(noticeReader()([around])).toHaveLength(1);
  });

  it('that is gone again before it was read is not told', () => {
    expect(noticeReader()([row(capacity)])).toEqual([]);
  });
});

describe('a notice in another place of notices', () => {
  it('inside another is one notice', () => {
    const around = element('<div data-cds="ChatComposerNotices"></div>');
    around.append(element(`<div data-testid="composer-notice-banner">${capacity}</div>`));
    document.body.append(around);
    expect(noticeReader()([around, ...around.children])).toHaveLength(1);
  });

  it('that is put into a place which was there already is told', () => {
    const around = element('<div data-cds="ChatComposerNotices"></div>');
    document.body.append(around);
    const banner = element(`<div data-testid="composer-notice-banner">${capacity}</div>`);
    around.append(banner);
    expect(noticeReader()([banner])).toMatchObject([{ signature: 'at-capacity', place: 'composer' }]);
  });

  it('beside one that is no failure is told all the same', () => {
    const around = element('<div data-cds="ChatComposerNotices"></div>');
    for (const text of ['You’re almost out of usage.', capacity]) {
      around.append(element(`<div data-testid="composer-notice-banner">${text}</div>`));
    }
    document.body.append(around);
    expect(noticeReader()([around])).toMatchObject([{ signature: 'at-capacity' }]);
  });
});

describe('a limit', () => {
  const linked = () => {
    const notices = element('<div data-cds="ChatComposerNotices"></div>');
    notices.innerHTML = '<a href="/upgrade?returnTo=%2Fnew&amp;from=ratelimit">?</a>';
    document.body.append(notices);
    return notices;
  };

  it('is one by its link, in any language, where the page notes one that is still on', () => {
    expect(noticeReader(() => noon)([linked()])).toMatchObject([
      { signature: 'limit', failure: 'limit', weight: 'hard', until: noon },
    ]);
  });

  it('is a guess by its link alone: the same link stands under a warning', () => {
    expect(noticeReader()([linked()])).toMatchObject([{ signature: 'limit', weight: 'ambiguous' }]);
  });

  it('is one by its dialog', () => {
    const dialog = element('<div data-cds="Dialog"><p id="rate-limit-risk-reversal">?</p></div>');
    document.body.append(dialog);
    expect(noticeReader(() => noon)([dialog])).toMatchObject([{ signature: 'limit', weight: 'hard' }]);
  });

  it('is none by a link to upgrade alone', () => {
    const notices = element(
      '<div data-cds="ChatComposerNotices"><a href="/upgrade?from=menu">Upgrade</a></div>',
    );
    document.body.append(notices);
    expect(noticeReader()([notices])).toEqual([]);
  });
});

describe('a page of a few words', () => {
  const crash = 'Claude will return soon. Claude is currently experiencing a temporary service disruption.';
  const screen = (html: string) => {
    document.body.innerHTML = html;
    return noticeReader()([document.documentElement]);
  };

  it('is told by its words where nothing of the app is there', () => {
    expect(screen(`<div id="root"><h1>${crash}</h1></div>`)).toMatchObject([
      { signature: 'will-return', place: 'page', weight: 'ambiguous' },
    ]);
  });

  it.each([
    ['a conversation', `<div role="feed"><p>${crash}</p></div>`],
    ['a list of chats', `<a href="/chat/c1">${crash}</a>`],
    ['the app around', `<nav>Chats</nav><main>${crash}</main>`],
    ['a composer', `<div contenteditable="true">${crash}</div>`],
    ['a long page', `<p>${crash}</p><p>${'word '.repeat(120)}</p>`],
    ['another failure', '<p>This response didn’t load.</p>'],
  ])('is not one with %s', (_, html) => {
    expect(screen(html)).toEqual([]);
  });
});
