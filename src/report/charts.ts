import { UsageError } from "../index.ts";

/** What draws: an optional peer, as only pages need it. */
export interface Charts {
  readonly hierarchy: typeof import("d3-hierarchy");
  readonly scale: typeof import("d3-scale");
  readonly shape: typeof import("d3-shape");
}

/** @throws UsageError where they aren't installed */
export const charts = async (): Promise<Charts> => {
  try {
    const [hierarchy, scale, shape] = await Promise.all([import("d3-hierarchy"), import("d3-scale"), import("d3-shape")]);
    return { hierarchy, scale, shape };
  } catch (cause) {
    throw new UsageError({
      message: "pages are drawn by d3, which isn't installed.",
      hint: "npm install d3-hierarchy d3-scale d3-shape. Nothing was sent.",
      cause,
    });
  }
};
