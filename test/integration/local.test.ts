import { chmodSync, existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DataDirError, type LocalProgress, LocalPulpError, PortTakenError } from "../../src/local/index.ts";
import { bench, request } from "./local/bench.ts";
import { isAlive, running } from "./local/program.ts";

const { cacheDir, start, newFolder, remove, nothingRuns } = bench("server");

describe("a server", () => {
  it("serves on loopback only, with a password that no other process can see, and is gone after stop()", async () => {
    const progress: string[] = [];
    const server = await start({ onProgress: ({ phase }) => progress.push(phase) });
    expect(progress.at(-1)).toBe("ready");
    expect((await request(server, "repositories/file/file/")).status).toBe(200);
    expect((await request({ ...server, baseUrl: server.baseUrl, password: "wrong" }, "repositories/file/file/")).status).toBe(401);
    expect((await fetch(server.contentUrl)).status).toBe(200);

    const pids = new Set([...running(cacheDir).keys()]);
    expect(listening(pids).filter((address) => !address.startsWith("127.0.0.1:"))).toEqual([]);
    expect(listening(pids)).toHaveLength(2); // PostgreSQL listens on no address at all

    const secrets = [server.password, ...stateSecrets(server.dataDir)];
    const visible = [
      ...running("").values(),
      ...readdirSync(join(server.dataDir, "logs")).map((name) => readFileSync(join(server.dataDir, "logs", name), "utf8")),
    ];
    for (const secret of secrets) expect(visible.some((text) => text.includes(secret))).toBe(false);
    for (const path of filesHolding(server.dataDir, secrets)) expect(statSync(path).mode & 0o077, path).toBe(0);
    expect(filesHolding(server.dataDir, secrets).length).toBeGreaterThan(0);
    expect(statSync(server.dataDir).mode & 0o777).toBe(0o700);

    await server.stop();
    expect([...running(cacheDir).values()]).toEqual([]);
    expect(existsSync(server.dataDir)).toBe(false);
    await server.stop(); // twice is no mistake
  });

  it("keeps its data, its password and its ports when started again with the same data directory", async () => {
    const dataDir = join(newFolder(), "not", "there", "yet");
    const first = await start({ dataDir });
    expect((await request(first, "repositories/file/file/", { name: "kept" })).status).toBe(201);
    const before = { baseUrl: first.baseUrl, password: first.password, contentUrl: first.contentUrl };
    await first.stop();
    expect([...running(cacheDir).values()]).toEqual([]);

    const second = await start({ dataDir });
    expect({ baseUrl: second.baseUrl, password: second.password, contentUrl: second.contentUrl }).toEqual(before);
    const { results } = (await (await request(second, "repositories/file/file/")).json()) as { results: readonly { name: string }[] };
    expect(results.map((one) => one.name)).toEqual(["kept"]);

    await expect(start({ dataDir })).rejects.toThrow(/Another local Pulp uses/);
    await second.stop();
    await expect(start({ dataDir, plugins: ["certguard"] })).rejects.toThrow(/plugins that were left out: file/);
    const path = join(dataDir, "state.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"database": "[^"]*"/, '"database": "kept_elsewhere"'));
    await expect(start({ dataDir })).rejects.toThrow(/The database of .* is gone/);
  });

  it("does not touch a directory that holds something else", async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, "thesis.txt"), "years of work");
    chmodSync(dataDir, 0o755);
    await expect(start({ dataDir })).rejects.toBeInstanceOf(DataDirError);
    expect(readdirSync(dataDir)).toEqual(["thesis.txt"]);
    expect(statSync(dataDir).mode & 0o777).toBe(0o755);
  });

  it("shares PostgreSQL and the prepared database with others: three at once migrate nothing", async () => {
    const phases = new Set<string>();
    const onProgress = ({ phase }: LocalProgress): unknown => phases.add(phase);
    const servers = await Promise.all([start({ onProgress }), start({ onProgress }), start({ onProgress })]);
    expect([...phases]).toEqual(expect.arrayContaining(["database", "ready"]));
    expect([...phases]).not.toContain("migrate");
    expect([...running(cacheDir).values()].filter((command) => command.includes("postgres.py"))).toHaveLength(1);
    const [one, two] = servers;
    if (one === undefined || two === undefined) throw new Error("no servers");
    expect((await request(one, "repositories/file/file/", { name: "mine" })).status).toBe(201);
    expect(await (await request(two, "repositories/file/file/")).json()).toMatchObject({ count: 0 });
    await one.stop();
    expect((await request(two, "repositories/file/file/")).status).toBe(200);
  });

  it("lets its processes be killed and restarted, and says when one dies by itself", async () => {
    const died = Promise.withResolvers<LocalPulpError>();
    const server = await start({ onProcessExit: died.resolve });
    const worker = server.process("worker-1");
    const before = worker.pid ?? 0;
    await worker.kill();
    expect(isAlive(before)).toBe(false);
    expect(worker.pid).toBeUndefined();
    await worker.restart();
    expect(worker.pid).not.toBe(before);
    expect(isAlive(worker.pid ?? 0)).toBe(true);

    const api = server.process("api");
    await api.kill();
    await expect(request(server, "status/")).rejects.toThrow();
    await api.restart();
    expect((await request(server, "repositories/file/file/")).status).toBe(200);

    process.kill(worker.pid ?? 0, "SIGKILL");
    const error = await died.promise;
    expect(error).toMatchObject({ code: "PROCESS_DIED", process: "worker-1", log: { path: worker.log } });
    expect(() => server.process("worker-9")).toThrow(RangeError);
  });

  it("runs pulpcore-manager for what the API can't do", async () => {
    const server = await start();
    expect(await server.manager(["shell", "-c", "from django.conf import settings; print(settings.MEDIA_ROOT)"])).toContain(
      server.mediaRoot,
    );
    await expect(server.manager(["no-such-command"])).rejects.toMatchObject({
      code: "MANAGER_FAILED",
      message: expect.stringContaining("no-such-command"),
    });
  });
});

describe("a server that can't start", () => {
  it("names the port that is taken", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve));
    const { port } = blocker.address() as { port: number };
    await expect(start({ ports: { api: port } })).rejects.toThrow(PortTakenError);
    await expect(start({ ports: { content: port } })).rejects.toThrow(`Port ${port} of 127.0.0.1 can't be listened on.`);
    blocker.close();
    await nothingRuns();
  });

  it("tells why a process died, with the end of its log, which stays", async () => {
    const failure = await start({ settings: { CONTENT_PATH_PREFIX: 7 } }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LocalPulpError);
    const { code, log } = failure as LocalPulpError;
    expect(code).toBe("PROCESS_DIED");
    expect(log?.lines.length).toBeGreaterThan(0);
    expect(readFileSync(log?.path ?? "", "utf8")).toContain(log?.lines.at(-1) ?? "?");
    remove(join(log?.path ?? "", "..", ".."));
    await nothingRuns();
  });

  it("leaves nothing behind when it is aborted", async () => {
    const controller = new AbortController();
    const reason = new Error("changed my mind");
    const onProgress = ({ phase }: { phase: string }): void => (phase === "start" ? controller.abort(reason) : undefined);
    await expect(start({ signal: controller.signal, onProgress })).rejects.toBe(reason);
    await nothingRuns();
  });
});

function stateSecrets(dataDir: string): readonly string[] {
  const { secretKey } = JSON.parse(readFileSync(join(dataDir, "state.json"), "utf8")) as { secretKey: string };
  return [secretKey, readFileSync(join(dataDir, "encryption.key"), "utf8")];
}

function filesHolding(folder: string, secrets: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths.filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)));
}

/** Addresses that these processes listen on, as the kernel says. */
function listening(pids: ReadonlySet<number>): readonly string[] {
  const inodes = new Set<string>();
  for (const pid of pids) {
    for (const name of readdirSync(`/proc/${pid}/fd`)) {
      try {
        const target = readlinkSync(`/proc/${pid}/fd/${name}`);
        const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
        if (inode !== undefined) inodes.add(inode);
      } catch {
        // closed in the meantime
      }
    }
  }
  return ["tcp", "tcp6"].flatMap((table) => {
    const rows = readFileSync(`/proc/net/${table}`, "utf8").trim().split("\n").slice(1);
    return rows
      .map((row) => row.trim().split(/\s+/))
      .filter((row) => row[3] === "0A" && inodes.has(row[9] ?? ""))
      .map((row) => {
        const [address = "", port = ""] = (row[1] ?? "").split(":");
        const bytes =
          address
            .match(/../g)
            ?.map((byte) => Number.parseInt(byte, 16))
            .reverse() ?? [];
        return `${bytes.length === 4 ? bytes.join(".") : address}:${Number.parseInt(port, 16)}`;
      });
  });
}
