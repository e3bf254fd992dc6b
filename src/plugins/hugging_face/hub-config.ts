import type { ClientConfigHook } from "../hooks.ts";

/** The hub that `huggingface_hub`, and what is built on it, asks instead of the public one. */
export const hubConfig: ClientConfigHook = ({ url, guard }) => {
  const endpoint = url.replace(/\/$/, "");
  return {
    files: [],
    commands: [`export HF_ENDPOINT=${endpoint}`, "hf download <owner>/<name>"],
    notes:
      guard === undefined
        ? []
        : [`A ${guard} content guard stands before it: huggingface_hub has no way to answer one but a bearer token.`],
  };
};
