/** Whose repositories hold the records of the ledger: that of plain files, which takes a path once (`overwrite`) and serves what it holds as it is. */
export const recordsPlugin = "file";

/** The field of an upload that makes it a compare-and-swap, and the name of the error with which the server says that the path is taken. */
export const claiming = { field: "overwrite", taken: "PLP0023" } as const;

/** Below its list of files: makes one at once, without a task, and puts it nowhere. */
export const atOnce = "upload/";
