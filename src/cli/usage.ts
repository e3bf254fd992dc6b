/** The command line can't be understood: what is wrong with it, and how it is written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
