import type { TaskFailureReason } from "../errors/index.ts";
import type { TaskError } from "../tasks/index.ts";

/** A reason for the failure of a task, what servers tell it by, and what to do about it. */
export interface Reason {
  /** The server's own codes for it. */
  readonly codes?: readonly string[];
  /** What the upstream answered: `404`, `5xx`. */
  readonly status?: string;
  /** Found in the server's words. Programs are told `is` by words only where the server has no code. */
  readonly says?: RegExp;
  /** What to do next, in whole sentences; `$1` is what the pattern's first group found. */
  readonly hint: string;
  /** Which it is, for programs. */
  readonly is?: TaskFailureReason;
}

/** Where the server's words have what an upstream answered, by the code before them. */
const statusAt: Readonly<Record<string, RegExp>> = {
  PLP0025: /HTTP error (\d{3})\b/,
  RPM0004: /: (\d{3}) - /,
};

/** Of servers without a code for it: `404, message='Not Found', url='https://…'`. */
const bareStatus = /\b(\d{3}), message='/;

/** Codes that say no more than that something failed; what, is in the words. */
const vague: ReadonlySet<string> = new Set(["PLP0001", "PLP0013", "PLP0014", "PLP0018"]);

const hasOnlyWords = ({ code }: TaskError): boolean => code === undefined || vague.has(code);

/** What any plugin's tasks may fail of. An adapter's own reasons go before these. */
const common: readonly Reason[] = [
  {
    codes: ["PLP0022"],
    hint: "What was to be added has the same unit twice, with different content: a version holds one of them. Choose one. Nothing was changed.",
  },
  {
    says: /required since a remote is not set/,
    hint: "Give the repository one, with ensure({ remote: { url } }), or this sync, with sync({ remote }). Nothing was changed.",
  },
  {
    status: "401",
    is: "upstream login",
    hint: 'The upstream asks for a login: give the remote `username` and `password`, or correct them with ensure({ remote: { … } }, { secrets: "replace" }).',
  },
  {
    status: "403",
    is: "upstream refuses",
    hint: "The upstream refuses: check what the remote's login or client certificate may see there, and the remote's `url`.",
  },
  { status: "404", is: "upstream has nothing", hint: "The upstream has nothing at that address: check the remote's `url`." },
  { codes: ["PLP0010"], status: "407", hint: "The proxy asks for a login: give the remote `proxy_username` and `proxy_password`." },
  {
    status: "429",
    is: "upstream is asked too often",
    hint: "The upstream is asked too often: lower the remote's `download_concurrency`, or set its `rate_limit`, and run it again later.",
  },
  { status: "5xx", is: "upstream failed", hint: "The upstream itself failed: run it again later." },
  {
    says: /Server ?[Dd]isconnected|payload is not completed|Connection reset|Server returned nothing|[Cc]onnection lost/,
    is: "upstream hung up",
    hint: "The upstream, or a proxy before it, hung up: run it again; if that doesn't change, check the remote's `url` and `proxy_url`.",
  },
  {
    // What can't be trusted can't be connected to, either: it comes before that.
    codes: ["PLP0026"],
    says: /certificate verify failed|CERTIFICATE_VERIFY_FAILED/,
    is: "upstream certificate",
    hint: "The Pulp server doesn't trust the upstream's certificate: give the remote the authority that signed it, as `ca_cert`.",
  },
  {
    codes: ["PLP0008", "PLP0027"],
    says: /Cannot connect to host|Name or service not known|name resolution|Could(?:n't| not) (?:resolve|connect)/,
    is: "upstream unreachable",
    hint: "The Pulp server can't reach the upstream: check the remote's `url`, its `proxy_url`, and the network of the server, not of this machine.",
  },
  {
    codes: ["PLP0005"],
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
    codes: ["PLP0003", "PLP0004"],
    says: /failed validation|[Dd]igest|[Cc]hecksum|did not match/,
    is: "upstream is damaged",
    hint: "What the upstream sends isn't what its own metadata says: it may be changing just now. Run it again; if that doesn't change, it is damaged there.",
  },
  {
    codes: ["PLP0000"],
    is: "internal error",
    hint: "The server shows nobody what it failed of (REDACT_UNSAFE_EXCEPTIONS): its log has that.",
  },
];

const statusIn = (error: TaskError): string | undefined => {
  const at = hasOnlyWords(error) ? bareStatus : statusAt[error.code ?? ""];
  return at?.exec(error.description)?.[1];
};

/** What one is looked for by. */
interface Looking {
  /** A plugin's own, which go before what may happen to any plugin. */
  readonly own: readonly Reason[];
  readonly words: "count" | "say nothing";
  readonly of?: (reason: Reason) => boolean;
}

/** The first that fits. */
const find = (error: TaskError, { own, words, of = () => true }: Looking): Reason | undefined => {
  const status = statusIn(error);
  const answers = status === undefined ? [] : [status, `${status.slice(0, 1)}xx`];
  const fits = ({ codes = [], status: answer = "", says }: Reason): boolean =>
    codes.includes(error.code ?? "") || answers.includes(answer) || (words === "count" && says?.test(error.description) === true);
  return [...own, ...common].find((reason) => of(reason) && fits(reason));
};

/** What to do about a failed task, where its reason is one that is known: to people, words tell something beside a code, too. */
export const hintFor = (error: TaskError, own: readonly Reason[] = []): string | undefined => {
  const reason = find(error, { own, words: "count" });
  const found = reason?.says?.exec(error.description);
  return reason?.hint.replaceAll(/\$(\d)/g, (_, group: string) => found?.[Number(group)] ?? "");
};

/** Which of the known reasons it is, by the server's code; by its words only where it has none, or one that says nothing. */
export const reasonFor = (error: TaskError, own: readonly Reason[] = []): TaskFailureReason | undefined =>
  find(error, { own, words: hasOnlyWords(error) ? "count" : "say nothing", of: ({ is }) => is !== undefined })?.is;

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
