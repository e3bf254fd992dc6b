/**
 * What a Pulp server names in `/status/` and takes as `?component=` of its OpenAPI document.
 * Sorted: the generated index follows this order.
 */
export const components = [
  "ansible",
  "certguard",
  "container",
  "core",
  "deb",
  "file",
  "gem",
  "hugging_face",
  "maven",
  "npm",
  "ostree",
  "python",
  "rpm",
  "workflow",
] as const;

export type Component = (typeof components)[number];
