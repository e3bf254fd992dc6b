import { type Handler, type Listening, serve } from "../../examples/upstreams/handler.ts";
import type { State } from "../../examples/upstreams/serve.ts";

/** An upstream that runs, in one of its two states. */
export interface Switching extends Listening {
  /** `url` of a remote. */
  readonly url: string;
  switchTo(state: State): void;
  /** Paths that were asked for, in order; emptied by the caller where it matters. */
  readonly requests: string[];
}

/** Serves an upstream of one plugin on a free port of 127.0.0.1, at first in state v1. */
export const startSwitching = async (path: string, handlers: (state: () => State) => readonly Handler[]): Promise<Switching> => {
  let current: State = "v1";
  const requests: string[] = [];
  const remember: Handler = async (_request, _response, asked) => {
    requests.push(asked);
    return "pass";
  };
  const listening = await serve(remember, ...handlers(() => current));
  return {
    ...listening,
    url: `${listening.origin}${path}`,
    requests,
    switchTo: (state) => {
      current = state;
    },
  };
};

/** Sends a document; `{files}` in it becomes the address below which the upstream has its files. */
export const withFiles = (text: string, host: string | undefined, path: string): string =>
  text.replaceAll("{files}", `http://${host}${path}`);
