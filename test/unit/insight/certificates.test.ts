import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { certificatesIn, certificatesOfHosts } from "../../../src/insight/upstreams/certificates.ts";
import { startHttpsFront } from "../../support/https-front.ts";

const pem = (name: string): string => readFileSync(join(import.meta.dirname, "../../fixtures/tls", name), "utf8");

test("every certificate of a field is told, what is none is left out", () => {
  const both = `${pem("client.crt")}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${pem("authority.crt")}`;
  expect(certificatesIn("client", both).map(({ subject }) => subject)).toEqual(["CN=client", "CN=authority"]);
  for (const none of [null, undefined, "", "no certificate"]) expect(certificatesIn("client", none)).toEqual([]);
});

test("what hosts show, trusted or not; one that can't be reached, or speaks no TLS, shows none", async () => {
  const secure = await startHttpsFront("http://127.0.0.1:9");
  const { host } = new URL(secure.origin);
  const found = await certificatesOfHosts(new Set([host, "127.0.0.1:9", "pulp.invalid"]), new AbortController().signal);
  expect(found.get(host)).toMatchObject([{ of: "host", subject: "CN=server", expires: expect.stringMatching(/^21\d\d-/) }]);
  expect([found.get("127.0.0.1:9"), found.get("pulp.invalid")]).toEqual([[], []]);
  await secure.close();
});

test("a signal ends the looking", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(certificatesOfHosts(new Set(["127.0.0.1:9"]), signal)).rejects.toThrow("enough");
});
