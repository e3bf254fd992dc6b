import { describe, expect, it } from "vitest";
import { NetworkError, NotFoundError, TaskFailedError } from "../../../src/errors/index.ts";
import { chunkSize, markOf } from "../../../src/model/upload/chunks.ts";
import { uploadInChunks } from "../../../src/model/upload/in-chunks.ts";
import type { Run } from "../../../src/operation/index.ts";
import { FakeClock } from "../../support/fake-pulp/clock.ts";

const sha256 = `400000${"a".repeat(58)}`;
const mark = markOf(sha256);
const blob = new Blob([new Uint8Array(40 * 1024 * 1024)]);
const base = "/pulp/api/v3/uploads/";
const artifact = "/pulp/api/v3/artifacts/a/";
const first = { offset: 0, size: mark };
const offsets = [0, mark, mark + chunkSize, mark + 2 * chunkSize].filter((offset) => offset < blob.size);

type Chunks = { readonly offset: number; readonly size: number }[];
interface Stored {
  readonly pulp_href: string;
  readonly size: number;
  readonly chunks: Chunks;
}

const gone = () => new NotFoundError({ code: "NOT_FOUND", message: "404", status: 404, details: [] });
const broken = () => new NetworkError({ code: "CONNECTION_LOST", reached: "unknown", message: "reset" });
const failed = () => new TaskFailedError({ code: "TASK_FAILED", message: "digest", task: "/t/", taskName: "commit" });

/** As much of a server as has to do with uploads in chunks, without bytes and without HTTP. */
class Server {
  readonly clock = new FakeClock();
  readonly stored = new Map<string, Stored>();
  /** `<upload>/<offset>` of the chunks that were sent. */
  readonly sent: string[] = [];
  artifact: string | undefined;
  /** Called before a request is answered; what it throws is the answer. */
  before: (request: string) => void = () => {};
  #last = 0;

  begin(size: number, chunks: Chunks = []): Stored {
    const upload = { pulp_href: `${base}${++this.#last}/`, size, chunks };
    this.stored.set(upload.pulp_href, upload);
    return upload;
  }

  #answer(method: string, key: string, { query, body, headers }: { query?: object; body?: unknown; headers?: object }): unknown {
    this.before(`${method} ${key}`);
    if (key === "artifacts/") return { results: this.artifact === undefined ? [] : [{ pulp_href: this.artifact }] };
    if (method === "POST") return this.begin((body as Stored).size);
    if (key === "uploads/") return { results: [...this.stored.values()].filter(({ size }) => size === (query as Stored).size) };
    const upload = this.stored.get(key);
    if (upload === undefined) throw gone();
    if (method === "DELETE") this.stored.delete(key);
    if (method === "PUT") {
      const [, from = "", to = ""] = /^bytes (\d+)-(\d+)\//.exec((headers as Record<string, string>)["Content-Range"] ?? "") ?? [];
      this.sent.push(`${key.slice(base.length)}${from}`);
      this.before(`chunk ${key} ${from}`);
      upload.chunks.push({ offset: Number(from), size: Number(to) - Number(from) + 1 });
    }
    return { ...upload, chunks: [...upload.chunks] };
  }

  upload(resume?: string): Promise<string> {
    const run = {
      label: "upload",
      signal: new AbortController().signal,
      transport: { clock: this.clock },
      report: () => {},
      send: async (method: string, key: string, options: object = {}) => ({ body: this.#answer(method, key, options) }),
      task: async (_: string, { key }: { key: string }) => {
        this.before(`commit ${key}`);
        if (!this.stored.delete(key.replace("commit/", ""))) throw gone();
        this.artifact = artifact;
        return { task: { created_resources: [artifact] } };
      },
    };
    return uploadInChunks(run as unknown as Run, blob, sha256, resume);
  }
}

describe("a large file", () => {
  it("goes in chunks, the first of which tells whose it is", async () => {
    const server = new Server();
    expect(await server.upload()).toBe(artifact);
    expect(server.sent).toEqual(offsets.map((offset) => `1/${offset}`));
    expect(server.clock.elapsed).toBe(0);
  });

  it("whose upload was left is gone on with, when nobody has been at it for a while", async () => {
    const server = new Server();
    server.begin(blob.size, [{ offset: 0, size: chunkSize }]);
    server.begin(blob.size);
    server.begin(blob.size, [first, first]);
    server.begin(blob.size + 1, [first]);
    server.begin(blob.size, [first]);
    expect(await server.upload()).toBe(artifact);
    expect(server.sent).toEqual(offsets.slice(1).map((offset) => `5/${offset}`));
    expect(server.clock.elapsed).toBe(20_000);
    expect(server.stored.size).toBe(4);
  });

  it("of which all has arrived is only committed", async () => {
    const server = new Server();
    const chunks = offsets.map((offset, at) => ({ offset, size: (offsets[at + 1] ?? blob.size) - offset }));
    server.begin(blob.size, chunks);
    expect(await server.upload()).toBe(artifact);
    expect(server.sent).toEqual([]);
  });

  it("that another program is sending right now is left to it", async () => {
    const server = new Server();
    const theirs = server.begin(blob.size, [first]);
    void server.clock.at(10_000).then(() => theirs.chunks.push({ offset: mark, size: chunkSize }));
    expect(await server.upload()).toBe(artifact);
    expect(server.sent).toEqual(offsets.map((offset) => `2/${offset}`));
    expect(theirs.chunks).toHaveLength(2);
  });

  it.each(["chunk", "commit"])("whose upload somebody deletes before a %s arrives all the same", async (when) => {
    const server = new Server();
    server.begin(blob.size, [first]);
    server.before = (request) => {
      if (!request.startsWith(`${when} ${base}1/`)) return;
      server.stored.clear();
      throw gone();
    };
    expect(await server.upload()).toBe(artifact);
    expect(server.sent.filter((chunk) => chunk.startsWith("2/"))).toHaveLength(offsets.length);
  });

  it("that somebody else has brought meanwhile isn't brought again", async () => {
    const server = new Server();
    server.begin(blob.size, [first]);
    server.before = (request) => {
      if (!request.startsWith("commit")) return;
      server.artifact = "/theirs/";
      throw failed();
    };
    expect(await server.upload()).toBe("/theirs/");
    expect(server.stored.size).toBe(0);
    expect(server.sent.every((chunk) => chunk.startsWith("1/"))).toBe(true);
  });

  it("whose upload turns out to be damaged is sent anew, once", async () => {
    const server = new Server();
    server.begin(blob.size, [first]);
    server.before = (request) => {
      if (request.startsWith("commit")) throw failed();
    };
    await expect(server.upload()).rejects.toMatchObject({ code: "TASK_FAILED" });
    expect(server.sent.filter((chunk) => chunk.startsWith("2/"))).toHaveLength(offsets.length);
    expect([...server.stored.keys()]).toEqual([`${base}2/`]);
  });

  it("survives any number of cuts, as long as every fifth brings something", async () => {
    const server = new Server();
    let cuts = 0;
    server.before = (request) => {
      if (request.startsWith("chunk") && ++cuts % 5 !== 0) throw broken();
    };
    expect(await server.upload()).toBe(artifact);
    expect(cuts).toBe(5 * offsets.length);
  });

  it("that is cut five times in a row is left, and said to be", async () => {
    const server = new Server();
    server.before = (request) => {
      if (request === `chunk ${base}1/ ${mark}`) throw broken();
    };
    await expect(server.upload()).rejects.toMatchObject({
      name: "UploadError",
      code: "UPLOAD_INTERRUPTED",
      upload: `${base}1/`,
      hint: expect.stringContaining("resume"),
    });
    expect(server.sent).toHaveLength(6);
    server.before = () => {};
    expect(await server.upload(`${base}1/`)).toBe(artifact);
    expect(server.clock.elapsed).toBe(0);
  });
});
