import type { AskUpstream, Upstream, UpstreamAnswer } from "../hooks.ts";

/** What is answered to whoever shows nothing: `Bearer realm="https://…",service="…",scope="…"`. */
const partsOf = (challenge: string): ReadonlyMap<string, string> =>
  new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]));

/**
 * Asks a registry as its clients do: where it refuses, a token is fetched from where it says, or the login is shown, and it is asked once more.
 * @param scope of a token, where the registry doesn't name one
 */
export const registryOf = ({ ask, login }: Upstream, scope: string): AskUpstream => {
  let authorization: string | undefined;

  const authorized: AskUpstream = async (url, { method, headers } = {}) => {
    const first = await send(url, method, headers);
    if (first?.status !== 401) return first;
    const challenge = first.headers.get("www-authenticate") ?? "";
    authorization = await (/^\s*bearer\b/i.test(challenge)
      ? tokenFor(url, partsOf(challenge))
      : /^\s*basic\b/i.test(challenge)
        ? basic
        : undefined);
    return authorization === undefined ? first : send(url, method, headers);
  };
  const send = (
    url: string,
    method: "GET" | "HEAD" = "GET",
    headers: Readonly<Record<string, string>> = {},
  ): Promise<UpstreamAnswer | undefined> =>
    ask(url, { method, headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) } });

  const basic = login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;

  const tokenFor = async (url: string, challenge: ReadonlyMap<string, string>): Promise<string | undefined> => {
    const realm = URL.parse(challenge.get("realm") ?? "");
    // A login isn't sent in the clear because a registry asks for that.
    if (realm === null || (url.startsWith("https:") && realm.protocol !== "https:")) return undefined;
    for (const [name, value] of [["scope", scope] as const, ...challenge]) if (name !== "realm") realm.searchParams.set(name, value);
    const answer = await ask(realm.href, { headers: basic === undefined ? {} : { authorization: basic } });
    const { token, access_token = token } = (answer?.status === 200 ? parsed(answer.text) : {}) as Readonly<Record<string, unknown>>;
    return typeof access_token === "string" ? `Bearer ${access_token}` : undefined;
  };
  return authorized;
};

/** An object, whatever came. */
export const parsed = (text: string): Readonly<Record<string, unknown>> => {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
};
