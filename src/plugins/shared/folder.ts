/** An address or a path as that of a folder: with one slash at its end. */
export const folderOf = (at: unknown): string => {
  const text = String(at);
  // Hundreds of thousands of files are in one, and nearly all say it so.
  return text.endsWith("/") && !text.endsWith("//") ? text : text.replace(/\/*$/, "/");
};
