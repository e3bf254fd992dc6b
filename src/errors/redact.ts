// Repetitions are bounded, so that a long text costs no more than its length.
// Greedy up to the last @ before the path: a password may hold one that isn't encoded.
const userinfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#\s"']+@/gi;
const authorization = /\b(basic|bearer)\s+[a-z0-9+/._~=-]{6,}/gi;
const pairs =
  /(["']?\b(?:[a-z0-9]+[_-]){0,4}(?:password|passwd|token|secret|client_key|private_key|sessionid|csrftoken|api_key)["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&}]+)/gi;
const pem = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g;

/** Takes out what looks like a secret: userinfo of URLs, Authorization values, `password=…`, private keys. */
export const redact = (text: string): string =>
  text.replace(pem, "[private key]").replace(userinfo, "$1[secret]@").replace(authorization, "$1 [secret]").replace(pairs, "$1[secret]");
