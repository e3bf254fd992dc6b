/** What a request can carry. */
type Body = string | Blob | FormData | URLSearchParams | Uint8Array<ArrayBuffer>;

interface Init {
  readonly method?: string;
  readonly headers?: Headers | Readonly<Record<string, string>>;
  readonly body?: Body;
}

/**
 * A request before it is on its way. Nothing but data: a `Request` has a signal and a stream of its own, which thousands don't need and all would keep for a while, so it is
 * made for those alone that go by `fetch`.
 */
export class Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Body | undefined;

  constructor(url: string, { method = "GET", headers, body }: Init = {}) {
    this.url = url;
    this.method = method;
    this.headers = new Headers(headers);
    this.body = body;
  }

  /** For `fetch`. Redirections aren't followed: credentials would go wherever an answer says. */
  toRequest(): Request {
    const { url, method, headers, body } = this;
    return new Request(url, { method, headers, redirect: "manual", ...(body === undefined ? {} : { body }) });
  }
}
