/** An address or a path as that of a folder: with one slash at its end. */
export const folderOf = (at: unknown): string => String(at).replace(/\/*$/, "/");
