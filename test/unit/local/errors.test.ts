import { describe, expect, it } from "vitest";
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
