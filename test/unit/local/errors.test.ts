import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as errors from "../../../src/local/errors.ts";
import {
  InstallFailedError,
  LocalPulpError,
  PortTakenError,
  ProcessDiedError,
  SystemPackagesMissingError,
  UnknownPluginError,
} from "../../../src/local/index.ts";
import { lastLines, maskAddresses } from "../../../src/local/logs.ts";

describe("an error of a local Pulp", () => {
  it("says what happened, shows the end of the log, where the rest is, and what to do", () => {
    const log = { path: "/var/log/pip.log", lines: ["first", "ERROR: no matching distribution"] };
    const error = new InstallFailedError("pip could not install the packages.", { nextStep: "Check the index.", log });
    expect(error).toBeInstanceOf(LocalPulpError);
    expect(error.name).toBe("InstallFailedError");
    expect(error.code).toBe("INSTALL_FAILED");
    expect(error.message).toBe(
      "pip could not install the packages.\n  | first\n  | ERROR: no matching distribution\n  The whole log: /var/log/pip.log\nCheck the index.",
    );
    expect(error.toJSON()).toMatchObject({ code: "INSTALL_FAILED", nextStep: "Check the index.", log });
  });

  it("keeps its cause", () => {
    const cause = new Error("EADDRINUSE");
    expect(new PortTakenError(8080, cause)).toMatchObject({ port: 8080, cause, code: "PORT_TAKEN" });
  });

  it("carries what a program needs to act on it", () => {
    expect(new UnknownPluginError(["cargo"], ["deb", "rpm"]).message).toBe('There is no plugin "cargo".\nThe plugins are: deb, rpm.');
    expect(new SystemPackagesMissingError("ostree", ["libostree-dev"]).message).toContain("apt-get install libostree-dev");
    expect(new ProcessDiedError("worker-1", "signal 9", { path: "/l", lines: [] })).toMatchObject({
      process: "worker-1",
      code: "PROCESS_DIED",
    });
  });
});

describe("the name of an error", () => {
  type Classes = Readonly<Record<string, new (...details: readonly unknown[]) => Error>>;
  /** Whatever a class is made from. */
  const any = Object.assign([], { nextStep: "", lines: [] });
  /** Of every class, by the name under which it is exported. */
  const namesOf = (classes: Classes): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(classes)
        .filter(([name]) => name !== "LocalPulpError")
        .map(([name, kind]) => [name, new kind(any, any, any).name]),
    );

  it("is that of its class, for all of them", () => {
    const names = namesOf(errors as unknown as Classes);
    expect(Object.keys(names).length).toBeGreaterThan(10);
    expect(names).toEqual(Object.fromEntries(Object.keys(names).map((name) => [name, name])));
  });

  it("stays when somebody's program was minified", async () => {
    const path = new URL("../../../src/local/errors.ts", import.meta.url).pathname;
    const { outputFiles } = await build({ entryPoints: [path], bundle: true, minify: true, format: "esm", platform: "node", write: false });
    const text = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
    const minified = (await import(`data:text/javascript;base64,${text}`)) as Classes;
    expect(minified.PortTakenError?.name).not.toBe("PortTakenError");
    expect(namesOf(minified)).toEqual(namesOf(errors as unknown as Classes));
  });
});

describe("the end of a log", () => {
  it("has at most 20 lines, none of them empty", () => {
    const text = Array.from({ length: 50 }, (_, index) => `line ${index}\n\n`).join("");
    expect(lastLines(text)).toHaveLength(20);
    expect(lastLines(text).at(-1)).toBe("line 49");
    expect(lastLines("")).toEqual([]);
  });

  it("shows no password of an address", () => {
    expect(maskAddresses("Looking in https://me:s3cret@index.example.com/simple and http://:t0ken@b/")).toBe(
      "Looking in https://me:****@index.example.com/simple and http://:****@b/",
    );
    expect(maskAddresses("https://example.com:8443/a@b")).toBe("https://example.com:8443/a@b");
  });
});
