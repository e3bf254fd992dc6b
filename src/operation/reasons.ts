import type { TaskFailureReason } from "../errors/index.ts";
import type { TaskError } from "../tasks/index.ts";

/** A reason that servers give for the failure of a task, and what to do about it. */
export interface Reason {
  /** Found in the server's words. */
  readonly says: RegExp;
  /** What to do next, in whole sentences; `$1` is what the pattern's first group found. */
  readonly hint: string;
  /** Which it is, for programs. */
  readonly is?: TaskFailureReason;
}

/** Of the form in which the server tells what an upstream answered: `404, message='Not Found', url='https://…'`. */
const answered = (status: string): RegExp => new RegExp(`\\b${status}, message='`);

/** What any plugin's tasks may fail of. An adapter's own reasons go before these. */
const common: readonly Reason[] = [
  {
    says: /\bPLP0022\b/,
    hint: "What was to be added has the same unit twice, with different content: a version holds one of them. Choose one. Nothing was changed.",
  },
  {
    says: /required since a remote is not set/,
    hint: "Give the repository one, with ensure({ remote: { url } }), or this sync, with sync({ remote }). Nothing was changed.",
  },
  {
    says: answered("401"),
    is: "upstream login",
    hint: 'The upstream asks for a login: give the remote `username` and `password`, or correct them with ensure({ remote: { … } }, { secrets: "replace" }).',
  },
  {
    says: answered("403"),
    is: "upstream refuses",
    hint: "The upstream refuses: check what the remote's login or client certificate may see there, and the remote's `url`.",
  },
  { says: answered("404"), is: "upstream has nothing", hint: "The upstream has nothing at that address: check the remote's `url`." },
  { says: answered("407"), hint: "The proxy asks for a login: give the remote `proxy_username` and `proxy_password`." },
  {
    says: answered("429"),
    is: "upstream is asked too often",
    hint: "The upstream is asked too often: lower the remote's `download_concurrency`, or set its `rate_limit`, and run it again later.",
  },
  { says: answered("5\\d\\d"), is: "upstream failed", hint: "The upstream itself failed: run it again later." },
  {
    says: /Server ?[Dd]isconnected|Connection reset|Server returned nothing|[Cc]onnection lost/,
    is: "upstream hung up",
    hint: "The upstream, or a proxy before it, hung up: run it again; if that doesn't change, check the remote's `url` and `proxy_url`.",
  },
  {
    says: /Cannot connect to host|Name or service not known|name resolution|Could(?:n't| not) (?:resolve|connect)/,
    is: "upstream unreachable",
    hint: "The Pulp server can't reach the upstream: check the remote's `url`, its `proxy_url`, and the network of the server, not of this machine.",
  },
  {
    says: /certificate verify failed|CERTIFICATE_VERIFY_FAILED/,
    is: "upstream certificate",
    hint: "The Pulp server doesn't trust the upstream's certificate: give the remote the authority that signed it, as `ca_cert`.",
  },
  {
    says: /TimeoutError|[Tt]imed? ?out|Timeout on reading/,
    is: "upstream slow",
    hint: "The upstream is slow: run it again, or raise the remote's `total_timeout`, `connect_timeout` and `sock_read_timeout` (seconds).",
  },
  {
    says: /^Expecting value: line 1|JSONDecodeError|mimetype/,
    is: "upstream is no repository",
    hint: "The upstream answered with a page instead of its API (a login page, perhaps): check the remote's `url`.",
  },
  {
    says: /No space left on device/,
    is: "disk full",
    hint: "The server's disk is full: make room (cleanUpOrphans, reclaimSpace), and run it again.",
  },
  {
    says: /terminating connection due to|server closed the connection unexpectedly|the connection is (?:closed|lost)|the database system is|connection to server .* failed/,
    is: "database lost",
    hint: "The Pulp server lost its database for a while (it was restarted, perhaps): run it again.",
  },
  {
    says: /[Ww]orker has gone missing|process died/,
    is: "worker lost",
    hint: "The worker that did it was ended (restarted, or out of memory): run it again.",
  },
  {
    says: /failed validation|[Dd]igest|[Cc]hecksum|did not match/,
    is: "upstream is damaged",
    hint: "What the upstream sends isn't what its own metadata says: it may be changing just now. Run it again; if that doesn't change, it is damaged there.",
  },
];

/** What to do about a failed task, where its reason is one that is known. */
export const hintFor = (words: string, own: readonly Reason[] = []): string | undefined => {
  for (const { says, hint } of [...own, ...common]) {
    const found = says.exec(words);
    if (found !== null) return hint.replaceAll(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? "");
  }
  return undefined;
};

/** Which of the known reasons it is. */
export const reasonFor = (words: string, own: readonly Reason[] = []): TaskFailureReason | undefined =>
  [...own, ...common].find(({ says, is }) => is !== undefined && says.test(words))?.is;

/** Of a description, what is put into a message; all of it stays in the error's `description`. */
const longest = 600;

/** Of a description, what is looked at: servers have sent megabytes. */
const looked = 20_000;

/** The server's description as a sentence: without its own stack, its marks for lists of errors, and what nobody reads to the end. */
export const wordsOf = ({ description }: TaskError): string => {
  const plain = withoutStack(description.slice(0, looked))
    .replaceAll(/ErrorDetail\(string=(["'])(.*?)\1, code=(["']).*?\3\)/gs, "$2")
    .trim();
  const short = plain.length <= longest ? plain : `${plain.slice(0, longest).trimEnd()} … (${plain.length - longest} more characters)`;
  return /[.!?…)]$/.test(short) ? short : `${short}.`;
};

/** Of a description that holds a stack, what was raised: before the stack, or at its end. */
const withoutStack = (text: string): string => {
  const [before = "", stack] = text.split(/\s*(?:Traceback \(most recent call last\):?|Stack backtrace:)/, 2);
  if (stack === undefined || before !== "") return before;
  return (
    stack
      .trimEnd()
      .split("\n")
      .findLast((line) => /^\S/.test(line)) ?? text
  );
};
