import { StreamError, StreamFrozenError } from "../errors/index.ts";
import type { Snapshot } from "../model/resource/lookup.ts";
import { streamCalled } from "./label.ts";
import type { AnyState, StreamState } from "./state.ts";

/** @throws StreamFrozenError who froze it, when, and why */
export const requireThawed = ({ of, name, frozen }: Pick<StreamState, "of" | "name" | "frozen">): void => {
  if (frozen === undefined) return;
  const { at, by, reason } = frozen;
  throw new StreamFrozenError({
    stream: streamCalled(of, name),
    at,
    by,
    reason,
    message: `the stream ${JSON.stringify(name)} of ${JSON.stringify(of)} was frozen by ${by} at ${at}: ${reason}`,
    hint: "stream.thaw() lets it change again; ask them first. Nothing was changed.",
  });
};

/** That no version goes by itself: the server's retention knows nothing of heads that were, and are wanted again. @throws StreamError (`RETENTION_SET`) */
export const requireAllVersions = (of: string, name: string, repository: Snapshot): void => {
  const { retain_repo_versions: kept, name: called } = repository;
  if (kept === null || kept === undefined) return;
  throw new StreamError({
    code: "RETENTION_SET",
    stream: streamCalled(of, name),
    message: `the repository ${JSON.stringify(called)} keeps ${String(kept)} versions only, and streams need those that they came from and go back to.`,
    hint: `Unset it, repository.update({ retain_repo_versions: null }), and let prune() take what nobody needs. Nothing was changed.`,
  });
};

/** All that must hold before a stream is changed. @throws StreamFrozenError, StreamError (`RETENTION_SET`) */
export const requireChangeable = (state: AnyState): void => {
  requireThawed(state);
  requireAllVersions(state.of, state.name, state.repository);
};
