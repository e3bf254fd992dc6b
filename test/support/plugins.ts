import type { LocalPlugin } from "../../src/local/index.ts";

/** The plugins that the integration tests need; each one added costs a longer first start. */
export const PLUGINS: readonly LocalPlugin[] = [
  "rpm",
  "file",
  "container",
  "deb",
  "gem",
  "python",
  "npm",
  "maven",
  "ostree",
  "ansible",
  "hugging_face",
];
