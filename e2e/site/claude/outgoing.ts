/** One turn on its way to the server. */
export interface Outgoing {
  conversation: string;
  uuid: string;
  prompt: string;
  attachments: string[];
  /** Message that this one takes the place of: an edit or a retry. */
  replaces?: string;
  again?: boolean;
}
