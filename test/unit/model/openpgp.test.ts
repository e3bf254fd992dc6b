import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../../src/model/resource/openpgp.ts";
import { cpuTimeOf } from "../../support/cpu.ts";

/** As `gpg --armor --export` writes it. */
const ed25519 = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawhE2xYJKwYBBAHaRw8BAQdACGUbg34ElPNKnUxXKIrm7xqkpRv+lcuXOEyv
YfgDXvG0DUVkIDxlQHgudGVzdD6IkAQTFggAOBYhBPp6K8KdX+679lW2cIctpCgm
WCwQBQJrCETbAhsDBQsJCAcCBhUKCQgLAgQWAgMBAh4BAheAAAoJEIctpCgmWCwQ
kYoBALYAi7dDqU/4HcOuY20wD6SCB6LMv1cr2lt6FnzJdzpbAP92Lg4R6zsgg+AO
RuvC3FqSmerXIECaJMeJxd6rqwifCA==
=aBGC
-----END PGP PUBLIC KEY BLOCK-----`;
/** The sample certificate of RFC 9580, A.3. */
const version6 = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xioGY4d/4xsAAAAg+U2nu0jWCmHlZ3BqZYfQMxmZu52JGggkLq2EVD34laPCsQYf
GwoAAABCBYJjh3/jAwsJBwUVCg4IDAIWAAKbAwIeCSIhBssYbE8GCaaX5NUt+mxy
KwwfHifBilZwj2Ul7Ce62azJBScJAgcCAAAAAK0oIBA+LX0ifsDm185Ecds2v8lw
gyU2kCcUmKfvBXbAf6rhRYWzuQOwEn7E/aLwIwRaLsdry0+VcallHhSu4RN6HWaE
QsiPlR4zxP/TP7mhfVEe7XWPxtnMUMtf15OyA51YBM4qBmOHf+MZAAAAIIaTJINn
+eUBXbki+PSAld2nhJh/LVmFsS+60WyvXkQ1wpsGGBsKAAAALAWCY4d/4wKbDCIh
BssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce62azJAAAAAAQBIKbpGG2dWTX8
j+VjFM21J0hqWlEg+bdiojWnKfA5AQpWUWtnNwDEM0g12vYxoWM8Y81W+bHBw805
I8kWVkXU6vFOi+HWvv/ira7ofJu16NnoUkhclkUrk0mXubZvyl4GBg==
-----END PGP PUBLIC KEY BLOCK-----`;
const deb = readFileSync(new URL("../../upstreams/deb/data/key.asc", import.meta.url), "utf8");

const block = (...packets: readonly (readonly number[])[]): string =>
  `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n${Buffer.from(packets.flat()).toString("base64")}\n-----END PGP PUBLIC KEY BLOCK-----`;
const key = [4, 1, 2, 3, 4, 22, 5];
const long = [4, ...Array.from({ length: 299 }, () => 7)];

describe("the fingerprint of an armored key", () => {
  it.each([
    ["of version 4, as gpg says", ed25519, "FA7A2BC29D5FEEBBF655B670872DA42826582C10"],
    ["of RSA", deb, "0F62ADE4F4C3DC6DB452DFFD664BF0B8D27E0228"],
    ["of version 6, as RFC 9580 says", version6, "CB186C4F0609A697E4D52DFA6C722B0C1F1E27C18A56708F6525EC27BAD9ACC9"],
    [
      "with header lines, from Windows",
      deb.replace("BLOCK-----\n", "BLOCK-----\nComment: ours\nVersion: 1\n").replaceAll("\n", "\r\n"),
      "0F62ADE4F4C3DC6DB452DFFD664BF0B8D27E0228",
    ],
    ["without a checksum", deb.replace(/\n=.{4}\n/, "\n"), "0F62ADE4F4C3DC6DB452DFFD664BF0B8D27E0228"],
  ])("%s", (_, armored, expected) => {
    expect(fingerprintOf(armored)).toBe(expected);
  });

  it("doesn't depend on how the length is written", () => {
    const forms = [
      [0x98, key.length, ...key],
      [0x99, 0, key.length, ...key],
      [0x9a, 0, 0, 0, key.length, ...key],
      [0x9b, ...key],
      [0xc6, key.length, ...key],
      [0xc6, 255, 0, 0, 0, key.length, ...key],
    ].map((packet) => fingerprintOf(block(packet)));
    expect(new Set(forms).size).toBe(1);
    const two = [
      [0x99, 1, 44, ...long],
      [0xc6, 192, 108, ...long],
    ].map((packet) => fingerprintOf(block(packet)));
    expect(new Set(two).size).toBe(1);
  });

  it.each([
    ["two keys in one block", block([0x98, key.length, ...key], [0x98, key.length, ...key]), /2 keys/],
    ["two blocks", `${ed25519}\n${deb}`, /one armored block/],
    ["a block with something before it", `<html>${ed25519}`, /one armored block/],
    ["a block with something after it", `${ed25519}\ntrusted`, /one armored block/],
    ["a private key", block([0x94, key.length, ...key]), /private key/],
    ["a block without a key", block([0xcd, 1, 65]), /no public key/],
    ["an empty block", block([]), /no public key/],
    ["a key of version 3", block([0x98, 3, 3, 1, 1]), /version 3/],
    ["a block that is cut off", block([0x98, 200, ...key]), /cut off/],
    ["a length that is cut off", block([0x99, 1]), /cut off/],
    ["bytes that are no packets", block([0x00, 0x01]), /something else/],
    ["a page", "<html>Sign in</html>", /one armored block/],
    ["nothing", "", /one armored block/],
  ])("isn't told of %s", (_, armored, why) => {
    expect(() => fingerprintOf(armored)).toThrow(why);
  });

  it("takes no longer for a long text", () => {
    for (const part of ["a: b\n", "A", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n", "\n=AAAA"]) {
      const key = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n${part.repeat(1_000_000 / part.length)}`;
      expect(cpuTimeOf(() => expect(() => fingerprintOf(key)).toThrow())).toBeLessThan(1_000);
    }
  });
});
