import { link } from "node:fs/promises";

/** Puts what was written beside a place there: by a link, so that who made the place meanwhile isn't overwritten. */
export const newFile = async (partial: string, path: string): Promise<"made" | "taken"> => {
  try {
    await link(partial, path);
    return "made";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "taken";
    throw error;
  }
};
