import type { Selector } from "../hooks.ts";
import { byField, byGlob } from "../selectors/index.ts";

const tags = byGlob("name", "many");
const digests = byField("digest", "a digest (sha256:…)");

/** `1.4`, `1.*`, and either behind a name, as it is pulled: `app:1.4`, `registry.example.com:5000/team/app:1.4`. */
export const tagWords: Selector = {
  ...tags,
  grammar: "a tag, a glob of tags such as 1.*, or an image's reference such as app:1.4",
  parse: (word) => tags.parse(word.slice(word.lastIndexOf(":") + 1)),
};

/** `sha256:…`, alone or behind a name: `app@sha256:…`. */
export const digestWords: Selector = {
  ...digests,
  grammar: "a digest (sha256:…), or an image's reference by digest such as app@sha256:…",
  parse: (word) => {
    const digest = word.slice(word.lastIndexOf("@") + 1).toLowerCase();
    return /^[a-z0-9+._-]+:[0-9a-f]{32,}$/.test(digest) ? digests.parse(digest) : undefined;
  },
};
