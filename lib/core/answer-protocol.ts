import { anthropic } from './answer-anthropic.ts';
import type { Endpoint, ProtocolWord } from './answer-endpoint.ts';
import { gemini } from './answer-gemini.ts';
import { openai } from './answer-openai.ts';
import type { Problem } from './answer-problem.ts';

/** One request to an endpoint. */
export interface Asked {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** null: a GET. */
  body: string | null;
}

/** What one event of a stream says. */
export interface Piece {
  text?: string;
  /** How the answer ended, as soon as that is said. */
  end?: 'whole' | 'length' | 'declined';
  /** Nothing more will come. */
  isLast?: true;
  problem?: Problem;
}

/** A way of talking to endpoints: data in, data out. */
export interface Protocol {
  ask(endpoint: Endpoint, key: string, prompt: string): Asked;
  /** Reads the data of one event; undefined where it is not of this protocol. */
  read(event: unknown, key: string): Piece | undefined;
  askModels(endpoint: Endpoint, key: string): Asked;
  /** The models' names, or undefined where the answer is no list of them. */
  readModels(body: unknown): string[] | undefined;
}

const known: Record<ProtocolWord, Protocol> = { anthropic, openai, gemini };

export const protocolOf = ({ protocol }: Endpoint): Protocol => known[protocol];
