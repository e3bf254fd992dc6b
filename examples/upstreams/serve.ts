import { join } from "node:path";
import { files } from "./files.ts";
import { type Handler, type Listening, serve } from "./handler.ts";
import { registry } from "./registry.ts";

/** The states in which each upstream is kept: v2 is v1 some weeks later. */
export type State = "v1" | "v2";

/** Name of the image that the registry serves. */
export const IMAGE = "grove/app";

const DATA = join(import.meta.dirname, "data");

/** Directory of an upstream in a state: for `file://` remotes, or as `oci:<directory>:<tag>` for pushing. */
export function upstreamDirectory(upstream: "rpm" | "file" | "container", state: State): string {
  return join(DATA, upstream, state);
}

/** The running upstreams and where a remote finds them. */
export interface Upstreams extends Listening {
  /** `url` of an rpm remote. */
  readonly rpm: string;
  /** `url` of a file remote: its PULP_MANIFEST. */
  readonly file: string;
  /** `url` of a container remote; its `upstream_name` is {@link IMAGE}. */
  readonly registry: string;
  /** What is being served now. */
  readonly state: State;
  /** From the next request on serves the other state. */
  switchTo(state: State): void;
}

/** The handlers of all three upstreams, in the state that `state` returns at each request. */
export function upstreamHandlers(state: () => State): readonly Handler[] {
  return [
    files("/rpm/", () => upstreamDirectory("rpm", state())),
    files("/file/", () => upstreamDirectory("file", state())),
    registry(() => ({ [IMAGE]: upstreamDirectory("container", state()) })),
  ];
}

/** The URLs at which a server of {@link upstreamHandlers} has its upstreams. */
export function upstreamUrls(origin: string): Pick<Upstreams, "rpm" | "file" | "registry"> {
  return { rpm: `${origin}/rpm/`, file: `${origin}/file/PULP_MANIFEST`, registry: origin };
}

/** Serves the rpm, file and container upstreams on a free port of 127.0.0.1, at first in state v1. */
export async function startUpstreams(): Promise<Upstreams> {
  let current: State = "v1";
  const listening = await serve(...upstreamHandlers(() => current));
  return {
    ...listening,
    ...upstreamUrls(listening.origin),
    get state() {
      return current;
    },
    switchTo(state) {
      current = state;
    },
  };
}
