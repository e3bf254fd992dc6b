import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Narrator } from "../../examples/quickstart/narrate.ts";
import { tell } from "../../examples/quickstart/story.ts";
import { isTaskFailedError, type Pulp } from "../../src/index.ts";
import { connectShared, rejection } from "../support/shared-pulp.ts";
import { type FaultyUpstreams, startFaultyUpstreams } from "../support/upstream.ts";
import { until } from "./local/program.ts";

describe("the story", () => {
  let pulp: Pulp;
  let upstreams: FaultyUpstreams;
  beforeEach(async () => {
    pulp = await connectShared();
    upstreams = await startFaultyUpstreams();
  });
  afterEach(async () => {
    for (const plugin of ["rpm", "file", "container"] as const) {
      for (const stream of ["new", "current"]) await pulp.distribution({ plugin, name: `grove-${plugin}/${stream}` }).delete();
      await pulp[plugin].repository(`grove-${plugin}`).delete();
      await pulp[plugin].remote(`grove-${plugin}`).delete();
    }
    await pulp.close();
    await upstreams.close();
  });

  /** A narrator whose words are kept, and heard by `listen`. */
  const narrating = (listen: (text: string) => void = () => {}) => {
    const words: string[] = [];
    const write = (text: string): void => {
      words.push(text);
      listen(text);
    };
    return { narrator: new Narrator({ write }), said: () => words.join("") };
  };

  test("is told of all three plugins alike, and all of it holds", async () => {
    const { narrator, said } = narrating();
    const addresses = await tell(pulp, upstreams, narrator);
    expect(addresses.size).toBe(6);
    expect(said().match(/= (new|current) /g)).toHaveLength(7);
    for (const plugin of ["rpm", "file", "container"]) expect(said().match(new RegExp(`✓ ${plugin} `, "g"))).toHaveLength(5);
  });

  test("ends with the server's words where an upstream breaks on the way", async () => {
    const { narrator, said } = narrating((text) => {
      if (text.includes("upstreams have changed")) upstreams.fail(/primary\.xml/, { kind: "status", status: 404 });
    });
    const error = await rejection(tell(pulp, upstreams, narrator));
    expect(isTaskFailedError(error)).toBe(true);
    expect(error.message).toMatch(/^deliver of rpm repository "grove-rpm": its sync task failed: .*404/);
    expect(said()).toMatch(/✗ rpm +failed +\d+\.\d s\n$/);
  });

  test("doesn't believe an answer: what is served is what counts", async () => {
    const distribution: Pulp["distribution"] = (of) => {
      const real = pulp.distribution(of);
      return { ...real, rollBack: () => real.find().then(() => ({ version: { number: 1 } })) } as never;
    };
    const { narrator } = narrating();
    await expect(tell({ ...pulp, distribution }, upstreams, narrator)).rejects.toThrow(/^\w+ in "current" at .* isn't what it should be/);
  });
});

describe("npm run quickstart", () => {
  let scratch: string;
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), "quickstart-"));
    await chmod(scratch, 0o755);
  });
  afterEach(() => rm(scratch, { recursive: true, force: true }));

  const root = join(import.meta.dirname, "../..");

  const start = (args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) => {
    const program = spawn(
      process.execPath,
      ["--import", join(root, "test/support/from-source.ts"), join(root, "examples/quickstart/index.ts"), ...args],
      { env: { ...process.env, TMPDIR: scratch, ...environment }, stdio: ["ignore", "pipe", "pipe"] },
    );
    const said = { out: "", err: "" };
    program.stdout.setEncoding("utf8").on("data", (text: string) => {
      said.out += text;
    });
    program.stderr.setEncoding("utf8").on("data", (text: string) => {
      said.err += text;
    });
    const ended = new Promise<number | null>((resolve) => program.on("close", resolve));
    const saying = (what: string): Promise<void> =>
      until(
        500,
        () => said.out.includes(what) || program.exitCode !== null,
        () => said.out + said.err,
      );
    return { program, said, ended, saying };
  };

  /** Nothing that it started is running, and none of its files are left. */
  const expectNothingLeft = async (): Promise<void> => {
    let left: readonly string[] = [];
    await until(
      120,
      async () => {
        left = [...(await processesOf(scratch)), ...(await readdir(scratch))];
        return left.length === 0;
      },
      () => left.join("\n"),
    );
  };

  test("tells all of it in plain lines to a pipe, exits with 0 and leaves nothing", async () => {
    const { said, ended } = start();
    expect(await ended, said.err).toBe(0);
    expect(said.err).toBe("");
    expect(said.out).toMatch(/ 7 {2}All of it held, in \d+\.\d s\n/);
    expect(said.out).not.toContain("/pulp/content/"); // nothing is served there any more
    expect(said.out).not.toMatch(/[^\n\P{Cc}]/u);
    expect(Math.max(...said.out.split("\n").map((line) => line.length))).toBeLessThan(100);
    await expectNothingLeft();
  });

  test("stops all of it at Ctrl-C in the middle, and says so by 130", async () => {
    const { program, said, ended, saying } = start();
    await saying("2  Deliver");
    program.kill("SIGINT");
    expect(await ended, said.err).toBe(130);
    expect(said.err).toBe("");
    expect(said.out).toMatch(/Interrupted: all of it is stopped\.\n$/);
    await expectNothingLeft();
  });

  test("stops all of it at Ctrl-C while the server starts", async () => {
    const { program, said, ended, saying } = start();
    await saying("1  Start");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    program.kill("SIGINT");
    expect(await ended, said.err).toBe(130);
    await expectNothingLeft();
  });

  test("with --keep serves on until Ctrl-C, which is a good end", async () => {
    const { program, said, ended, saying } = start(["--keep"]);
    await saying("Ctrl-C stops all of it.");
    expect(said.out).toMatch(/grove-rpm\/current +http:\/\/127\.0\.0\.1:\d+\/pulp\/content\/grove-rpm\/current\/\n/);
    const address = /grove-file\/current +(http\S+)/.exec(said.out)?.[1];
    expect((await fetch(`${address}PULP_MANIFEST`)).status).toBe(200);
    program.kill("SIGINT");
    expect(await ended, said.err).toBe(0);
    await expectNothingLeft();
  });

  test("says what to do where the server can't start, and exits with 1", async () => {
    const { said, ended } = start([], { PULP_SDK_PYTHON: join(scratch, "no-python") });
    expect(await ended).toBe(1);
    expect(said.err).toMatch(/^ PythonNotFoundError: .*no-python/);
    expect(said.err).not.toContain("    at ");
  });
});

/** Of processes that were started with this TMPDIR, but for PostgreSQL, which all servers of the machine share. */
async function processesOf(directory: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
    const [environment, command] = await Promise.all([read("environ"), read("cmdline")]);
    if (environment.includes(`TMPDIR=${directory}\0`) && !command.includes("postgres"))
      found.push(`${pid} ${command.replaceAll("\0", " ")}`);
  }
  return found;
}
