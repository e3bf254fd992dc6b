/** Characters of one text that are looked at; what is longer is cut, as nobody reads it and looking at it takes time. */
const longest = 32_768;

// Repetitions are bounded, so that a long text costs no more than its length.

const pem = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,20}-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY[A-Z ]{0,20}-----|$)/g;
// Greedy up to the last @ before the path: a password may hold one that isn't encoded.
const userinfo = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#\s"']+@/gi;
/** What may be an address: those end at white space, quotes and angle brackets. */
const address = /[^\s"'<>]+/g;
const authorization = /\b(basic|bearer|authorization["']?\s*[:=]\s*["']?[a-z]{1,20})\s+[a-z0-9+/._~=-]{6,}/gi;
const jsonWebToken = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

const words =
  "password|passwd|passphrase|pwd|token|secret|jwt|sas|sig|signature|credentials?|api[_-]?key|(?:access|account|client|private|secret|shared|subscription)[_-]?key|session[_-]?id|csrf[_-]?token";
/** The last word of a name decides: `sles_auth_token`, `X-Amz-Signature`, `proxyPassword`. */
const secretName = `(?:[a-z0-9]{1,40}[_-]){0,6}(?:[a-z0-9]{0,20}(?:password|passwd|token|secret|apikey)|${words})`;
/** What servers say about a field, in place of its value: `password: Not a valid string.` */
const sentence =
  "(?:this|not|no|ensure|must|may|enter|invalid|expected|null|incorrect|unexpected|field|value|only|either|both|missing|required|is|are|cannot|a valid)\\b";
const quoted = `"(?:[^"\\\\]|\\\\.)*(?:"|$)|'(?:[^'\\\\]|\\\\.)*(?:'|$)`;
/** Django's and Python's ways to list the words about a field. */
const listed = "(?:\\[\\s*(?:ErrorDetail\\(string=)?[\"']?)";
const pair = new RegExp(
  `(["']?\\b${secretName}["']?\\s*[:=]\\s*)(?!\\[secret\\])(?:${quoted}|(?!${listed}?${sentence} [a-z'"])[^\\s,;&}]+)`,
  "gi",
);

const isSecretName = (name: string): boolean => new RegExp(`^(?:${secretName}|key|auth|authorization)$`, "i").test(name);

/** Names that lists are read by, on every server. */
const paging = new Set(["limit", "offset", "page", "page_size", "ordering"]);
/** Filters of Pulp's API are spelled so, and stand behind its root. */
const isFilter = (path: string, name: string): boolean => path.includes("/api/v3/") && /^[a-z_0-9]+$/.test(name) && !isSecretName(name);

/** Signed addresses carry their secret under any name, or under none, in the query or the fragment. */
const withoutValues = (text: string): string => {
  const [, path, mark, values = "", end = ""] = /^([^?#]*\/[^?#]*)([?#])(.*?)([).,;:\]}]*)$/s.exec(text) ?? [];
  if (path === undefined || mark === undefined) return text;
  const parameters = values.split("&").map((parameter) => {
    const at = parameter.indexOf("=");
    if (at < 0) return parameter === "" ? "" : "[secret]";
    const name = parameter.slice(0, at);
    return paging.has(name) || isFilter(path, name) ? parameter : `${name}=[secret]`;
  });
  return path + mark + parameters.join("&") + end;
};

/** The text up to where it is cut, not in the middle of what may be a secret. */
const bounded = (text: string): string => {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const kept = head.slice(0, head.search(/\s(?=\S*$)/) + 1);
  return `${kept}… (${text.length - kept.length} more characters)`;
};

/**
 * Takes out what looks like a secret: userinfo of addresses and the values of their query, Authorization values, tokens, `password=…`,
 * private keys. The filters of Pulp's own API stay.
 */
export const redact = (text: string): string =>
  bounded(text)
    .replace(pem, "[private key]")
    .replace(userinfo, "$1[secret]@")
    .replace(address, withoutValues)
    .replace(authorization, "$1 [secret]")
    .replace(jsonWebToken, "[secret]")
    .replace(pair, "$1[secret]");

/** Problems of a description, without what their messages may quote of a secret. */
export const redactedProblems = <P extends { readonly message: string }>(problems: readonly P[]): readonly P[] =>
  Object.freeze(problems.map((problem) => ({ ...problem, message: redact(problem.message) })));
