import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import * as errors from "../../../src/errors/index.ts";

const { AbortedError, ForeignHrefError, NetworkError, PulpError, TaskFailedError, ValidationError } = errors;

const validation = new ValidationError({
  code: "VALIDATION_FAILED",
  message: "400: url: http://ada:hunter2@x.test/ is wrong",
  attempted: "POST /remotes/?token=hunter2",
  hint: "Use password=hunter2.",
  correlationId: "a".repeat(32),
  status: 400,
  details: ["url: http://ada:hunter2@x.test/ is wrong"],
  fields: { url: ["http://ada:hunter2@x.test/ is wrong"] },
});

describe("PulpError", () => {
  it("says what happened, what was attempted, the next step and the Correlation-ID", () => {
    const error = new PulpError({ code: "X", message: "it broke.", attempted: "GET /x", hint: "Mend it.", correlationId: "abc" });
    expect(error.message).toBe("GET /x: it broke. Mend it. (Correlation-ID abc)");
    expect(error).toMatchObject({
      name: "PulpError",
      code: "X",
      summary: "it broke.",
      attempted: "GET /x",
      hint: "Mend it.",
      correlationId: "abc",
    });
    expect(new PulpError({ code: "X", message: "it broke." }).message).toBe("it broke.");
  });

  it("holds no secret in any property, however it is printed", () => {
    for (const text of [String(validation), JSON.stringify(validation), inspect(validation, { depth: 9 }), validation.stack])
      expect(text).not.toContain("hunter2");
    const failed = new TaskFailedError({
      code: "TASK_FAILED",
      message: "x",
      task: "/t/",
      taskName: "n",
      description: "http://a:hunter2@x.test/",
    });
    expect(failed.description).toBe("http://[secret]@x.test/");
    const problem = { kind: "form", item: "x", path: "x", message: "token=hunter2 is wrong" } as const;
    for (const error of [
      new errors.FleetError({ code: "FLEET_INVALID", message: "x", problems: [problem] }),
      new errors.PipelineError({ message: "x", problems: [problem] }),
      new errors.PlanOutdatedError({ message: "x", differences: [problem.message] }),
    ]) {
      expect(JSON.stringify(error)).toContain("token=[secret] is wrong");
      expect(`${JSON.stringify(error)} ${inspect(error, { depth: 9 })}`).not.toContain("hunter2");
    }
  });

  it("toJSON has every field, no stack, and of the cause only what is known to be safe", () => {
    const cause = Object.assign(new Error("connect with hunter2"), { headers: "hunter2" });
    const outer = new PulpError({
      code: "OUT",
      message: "m",
      cause: new NetworkError({ code: "NETWORK", reached: "unknown", message: "n", cause }),
    });
    expect(JSON.parse(JSON.stringify(outer))).toEqual({
      name: "PulpError",
      code: "OUT",
      summary: "m",
      message: "m",
      cause: { name: "NetworkError", code: "NETWORK", reached: "unknown", summary: "n", message: "n", cause: "Error" },
    });
    expect(JSON.parse(JSON.stringify(validation))).toMatchObject({ status: 400, fields: { url: ["http://[secret]@x.test/ is wrong"] } });
    expect((outer.cause as Error).cause).toBe(cause);
    expect(JSON.parse(JSON.stringify(new PulpError({ code: "X", message: "m", cause: "hunter2" })))).toMatchObject({ cause: "unknown" });
  });
});

describe("guards", () => {
  it("know the errors of another copy of the package", async () => {
    vi.resetModules();
    const other = (await import("../../../src/errors/index.ts")) as typeof errors;
    expect(other.ValidationError).not.toBe(errors.ValidationError);
    const foreign = new other.ValidationError({ code: "X", message: "m", status: 400, details: [] });
    expect(foreign).not.toBeInstanceOf(errors.PulpError);
    expect([errors.isPulpError(foreign), errors.isResponseError(foreign), errors.isValidationError(foreign)]).toEqual([true, true, true]);
    expect([errors.isServerError(foreign), errors.isNetworkError(foreign)]).toEqual([false, false]);
  });

  it.each([
    undefined,
    null,
    "ValidationError",
    4,
    {},
    { name: "ValidationError", code: "X" },
    new Error("x"),
    Object.assign(new Error("x"), { name: "ValidationError" }),
  ])("aren't fooled by %o", (value) => {
    expect([errors.isPulpError(value), errors.isValidationError(value), errors.isResponseError(value)]).toEqual([false, false, false]);
  });

  const classes = Object.entries(errors).filter(
    (entry): entry is [string, typeof PulpError] => typeof entry[1] === "function" && entry[1].prototype instanceof PulpError,
  );
  it.each([["PulpError", PulpError] as const, ...classes])("there is one for %s", (name, kind) => {
    const guard = (errors as Readonly<Record<string, unknown>>)[`is${name}`] as ((error: unknown) => boolean) | undefined;
    expect(guard, `is${name}`).toBeTypeOf("function");
    expect(kind.prototype.name).toBe(name);
    expect(Object.hasOwn(kind.prototype, Symbol.for(`pulp-sdk.error.${name}`)), "a brand of its own").toBe(true);
    expect([guard?.(Object.create(kind.prototype)), guard?.(new Error(name))]).toEqual([true, false]);
  });

  it("tell the kinds apart", () => {
    const init = { code: "X", message: "m", status: 500, details: [] };
    const found = [errors.AuthenticationError, errors.PermissionError, errors.NotFoundError, errors.ServerError, errors.ConflictError].map(
      (kind) => {
        const error = new kind(init);
        return [
          errors.isResponseError,
          errors.isAuthenticationError,
          errors.isPermissionError,
          errors.isNotFoundError,
          errors.isServerError,
        ]
          .map((is) => (is(error) ? 1 : 0))
          .join("");
      },
    );
    expect(found).toEqual(["11000", "10100", "10010", "10001", "10000"]);
    const gone = new errors.TaskGoneError({ code: "TASK_GONE", message: "m", task: "/t/", taskName: "" });
    expect([errors.isTaskError(gone), errors.isTaskFailedError(gone), errors.isTaskCanceledError(gone)]).toEqual([true, false, false]);
    const missing = new errors.ResourceNotFoundError({ resource: "remote", name: "x", message: "m" });
    expect([errors.isNotFoundError(missing), errors.isResourceNotFoundError(missing), errors.isNameTakenError(missing)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("AbortedError", () => {
  it("lists what runs on, and how to get back to it", () => {
    const error = new AbortedError({ attempted: "sync", running: ["/t/1/", "/t/2/"], cause: "why" });
    expect(error.message).toBe(
      "sync: the waiting was aborted; 2 task(s) run on: /t/1/, /t/2/. Re-attach with pulp.tasks.attach(href), or cancel with its cancel().",
    );
    expect(error.code).toBe("ABORTED");
    expect(new AbortedError({}).message).toBe("the waiting was aborted; no task was left running.");
  });

  it("tells a time limit from the rest by the signal's own reason", async () => {
    const signal = AbortSignal.timeout(1);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    expect(new AbortedError({ cause: signal.reason }).code).toBe("TIMED_OUT");
    expect(new AbortedError({ cause: AbortSignal.abort().reason }).code).toBe("ABORTED");
    expect(new AbortedError({ code: "CLOSED", cause: signal.reason }).code).toBe("CLOSED");
  });
});

it("a foreign href is quoted in its error, without the password that it may hold", () => {
  expect(new ForeignHrefError({ href: "http://a:hunter2@evil.test/", origin: "http://pulp.test" }).message).not.toContain("hunter2");
});
