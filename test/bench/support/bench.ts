import type { Administrator } from "./administrator.ts";
import type { CountingProxy } from "./counting-proxy.ts";
import type { BenchServer } from "./server.ts";

/** What a benchmark is given to work with. */
export interface BenchContext {
  readonly server: BenchServer;
  /** Stands before the server; participants are sent here. */
  readonly proxy: CountingProxy;
  /** Goes past the proxy. */
  readonly admin: Administrator;
  /** A scratch directory, removed at the end. */
  readonly directory: string;
  /** Says what is going on (stderr). */
  report(message: string): void;
}

/** A benchmark: prints its table and returns what its JSON line says, `bench` first. */
export type Bench = (context: BenchContext, words: readonly string[]) => Promise<{ readonly bench: string }>;
