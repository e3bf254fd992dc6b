import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** What a pretended server says of itself, in its first line. */
export interface PretendedServer {
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  stop(): Promise<void>;
}

/**
 * Starts a pretended server in a process of its own, so that its memory and time are nobody else's.
 *
 * @param script a URL
 */
export async function startPretended<T = object>(script: URL, argument: number): Promise<PretendedServer & T> {
  const child = spawn(process.execPath, [fileURLToPath(script), String(argument)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = await lines.next();
  if (line.done) throw new Error("the pretended server didn't start");
  return {
    ...JSON.parse(line.value),
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
