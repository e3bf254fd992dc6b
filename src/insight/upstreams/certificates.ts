import { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { connect } from "node:tls";

/** A certificate, and when it ends. */
export interface UpstreamCertificate {
  /** `client`: the server shows it to the upstream; `authority`: the upstream's is held against it; `host`: the upstream shows it. */
  readonly of: "client" | "authority" | "host";
  /** Whom it names. */
  readonly subject: string;
  /** ISO time. */
  readonly expires: string;
}

const block = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** Certificates in a field of a remote; what is none is left out. */
export const certificatesIn = (of: UpstreamCertificate["of"], pem: unknown): readonly UpstreamCertificate[] =>
  typeof pem === "string" ? (pem.match(block) ?? []).flatMap((text) => certificate(of, text)) : [];

const certificate = (of: UpstreamCertificate["of"], source: string | Buffer): readonly UpstreamCertificate[] => {
  try {
    const { subject, validTo } = new X509Certificate(source);
    return [Object.freeze({ of, subject: subject.replaceAll("\n", ", "), expires: new Date(validTo).toISOString() })];
  } catch {
    return [];
  }
};

const timeLimit = 10_000;
/** Hosts at once. */
const together = 16;

/** What each host shows to this machine. One that can't be reached from here, or speaks no TLS, shows none. */
export const certificatesOfHosts = async (
  hosts: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly UpstreamCertificate[]>> => {
  const left = [...hosts];
  const found = new Map<string, readonly UpstreamCertificate[]>();
  const lane = async (): Promise<void> => {
    for (let host = left.shift(); host !== undefined; host = left.shift()) {
      signal.throwIfAborted();
      found.set(host, await certificateOf(host, signal));
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  return found;
};

/** It is only looked at: whether it is trusted is another question. No request is sent. */
const certificateOf = (host: string, signal: AbortSignal): Promise<readonly UpstreamCertificate[]> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(`https://${host}`);
    const name = hostname.replace(/^\[|\]$/g, "");
    const socket = connect({
      host: name,
      port: port === "" ? 443 : Number(port),
      rejectUnauthorized: false,
      ...(isIP(name) === 0 ? { servername: name } : {}),
    });
    const end = (certificates: readonly UpstreamCertificate[]): void => {
      signal.removeEventListener("abort", none);
      socket.destroy();
      resolve(certificates);
    };
    const none = (): void => end([]);
    signal.addEventListener("abort", none, { once: true });
    socket.setTimeout(timeLimit, none);
    socket.once("error", none);
    socket.once("secureConnect", () => {
      const { raw } = socket.getPeerCertificate();
      end(raw === undefined ? [] : certificate("host", raw));
    });
  });
