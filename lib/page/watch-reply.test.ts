// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Visit } from '../testing/visit.ts';
import { type ReplyWatch, watchReply } from './watch-reply.ts';

/** Longer than it takes two looks to find that a reply has ended. Milliseconds. */
const twoLooks = 2_000;

let visit: Visit;
let reply: ReplyWatch;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  const work = new AbortController();
  visit = new Visit('c1');
  const isAwaited = () => visit.ledger.awaited.length > 0;
  reply = watchReply(document, work.signal, isAwaited, (event) => void visit.happen(event));
  return () => {
    work.abort();
    vi.useRealTimers();
  };
});

/** A prompt and its reply, as the classic layout draws them: the newest reply is the last message. */
function draw(prompt: string) {
  const turn = document.createElement('div');
  turn.innerHTML = `<div data-cds="UserMessage"><div data-testid="user-message"></div></div>
    <div data-perf-row="assistant"><div data-is-streaming="true"><div class="font-claude-response"></div></div></div>`;
  const [message, row, stream, prose] = [
    '[data-testid="user-message"]',
    '[data-perf-row]',
    '[data-is-streaming]',
    '.font-claude-response',
  ].map((selector) => turn.querySelector<HTMLElement>(selector) as HTMLElement) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  message.textContent = prompt;
  document.body.append(turn);
  markLast();
  return {
    turn,
    say(text: string) {
      prose.textContent = text;
      reply.check();
    },
    end() {
      stream.dataset.isStreaming = 'false';
      reply.check();
    },
    remove() {
      turn.remove();
      markLast();
      reply.check();
    },
    /** The person opens the box in which the prompt is changed. */
    edit: () => message.replaceWith(document.createElement('textarea')),
    row,
  };
}

function markLast(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-perf-row]')];
  for (const row of rows) delete row.dataset.lastMessage;
  const last = rows.at(-1);
  if (last) last.dataset.lastMessage = 'true';
}

function send(text: string) {
  reply.mark();
  visit.sends(text);
  reply.expect();
}

function ask(prompt: string) {
  send(prompt);
  return draw(prompt);
}

/** A prompt with its whole reply. */
function turn(prompt: string) {
  const drawn = ask(prompt);
  drawn.say('An answer');
  drawn.end();
  vi.advanceTimersByTime(twoLooks);
  return drawn;
}

describe('a reply ends', () => {
  it('answers its prompt once two looks found it ended', () => {
    const drawn = ask('What is a tide?');
    drawn.say('The');
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answering']);
    drawn.end();
    expect(visit.states).toEqual(['What is a tide?: answering']);
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered']);
  });

  it('has ended when the next prompt is sent before anybody looked again', () => {
    const drawn = ask('What is a tide?');
    drawn.say('The');
    drawn.end();
    const next = ask('And a wave?');
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: sent']);
    next.say('A wave');
    next.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: answered']);
  });

  it('has not ended when something is sent while it is streaming, and both are followed', () => {
    const drawn = ask('What is a tide?');
    drawn.say('The');
    send('And a wave?');
    expect(visit.states).toEqual(['What is a tide?: answering', 'And a wave?: sent']);
    drawn.say('The sea');
    drawn.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: sent']);
    const next = draw('And a wave?');
    next.say('A wave');
    next.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: answered']);
  });
});

describe('a reply is its prompt’s', () => {
  it('although that is being changed by the time it ends', () => {
    turn('What is a tide?');
    const drawn = ask('And a wave?');
    drawn.say('A wave');
    drawn.end();
    drawn.edit();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: answered']);
  });

  it('although that was being changed while it began', () => {
    turn('What is a tide?');
    const drawn = ask('And a wave?');
    const [, message] = document.querySelectorAll('[data-testid="user-message"]');
    const box = document.createElement('textarea');
    message?.replaceWith(box);
    drawn.say('A wave');
    if (message) box.replaceWith(message);
    drawn.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'And a wave?: answered']);
  });
});

describe('a reply', () => {
  it('that was broken off by a change of its prompt was one as far as it came', () => {
    const drawn = ask('What is a tide?');
    drawn.say('The');
    reply.mark();
    visit.sendsEdit('What is a big wave?');
    drawn.remove();
    const next = draw('What is a big wave?');
    next.say('A wave');
    next.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states).toEqual(['What is a tide?: answered', 'What is a big wave?: answered']);
  });

  it('to a changed prompt is seen although the rows before it stood alone for a while', () => {
    turn('What is a tide?');
    const drawn = turn('And a wave?');
    reply.mark();
    visit.sendsEdit('And a really big one?');
    reply.expect();
    drawn.remove();
    vi.advanceTimersByTime(twoLooks);
    const next = draw('And a really big one?');
    next.say('A big wave');
    expect(visit.states.at(-1)).toBe('And a really big one?: answering');
    next.end();
    vi.advanceTimersByTime(twoLooks);
    expect(visit.states.at(-1)).toBe('And a really big one?: answered');
  });

  it('that failed and is drawn anew is no answer', () => {
    const drawn = ask('What is a tide?');
    drawn.say('The');
    visit.fails('overloaded');
    const { row } = drawn;
    row.replaceWith(row.cloneNode(true));
    drawn.end();
    reply.check();
    vi.advanceTimersByTime(twoLooks);
    reply.check();
    expect(visit.states).toEqual(['What is a tide?: failed']);
  });
});
