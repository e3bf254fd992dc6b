/** Where a client's lines go. Both parts are safe to keep: secrets are taken out before. */
export interface Logger {
  /** Each request and answer. */
  debug(message: string, fields: Readonly<Record<string, unknown>>): unknown;
  /** Each request that is sent again, and what operations have to wait for. */
  warn(message: string, fields: Readonly<Record<string, unknown>>): unknown;
  /** Operations that failed. */
  error(message: string, fields: Readonly<Record<string, unknown>>): unknown;
}

/** A line of text each: time, level, message, and the fields as JSON. */
export const lineLogger = (write: (line: string) => void, now: () => Date): Logger => {
  const line =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>>): void =>
      write(`${now().toISOString()} pulp-sdk ${level} ${message} ${JSON.stringify(fields)}\n`);
  return { debug: line("debug"), warn: line("warn"), error: line("error") };
};
