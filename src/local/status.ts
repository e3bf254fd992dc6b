import { Agent, get } from "node:http";

/** What is read of Pulp's own status to know whether it is ready. */
export interface ServerStatus {
  /** Names of the processes that have reported in. */
  readonly workers: readonly string[];
  readonly contentApps: readonly string[];
}

/** Asks a server how it is: below its API root; undefined while it doesn't answer. */
export async function readStatus(apiPort: number, apiRoot: string): Promise<ServerStatus | undefined> {
  const answer = await fetchLocal(apiPort, `${apiRoot}api/v3/status/`);
  if (answer?.status !== 200) return undefined;
  const status = JSON.parse(answer.body) as Record<"online_workers" | "online_content_apps", readonly { readonly name: string }[]>;
  return { workers: status.online_workers.map((one) => one.name), contentApps: status.online_content_apps.map((one) => one.name) };
}

/** One request to a port of this machine, past any proxy; undefined if nothing answers. */
export function fetchLocal(port: number, path: string): Promise<{ readonly status: number; readonly body: string } | undefined> {
  return new Promise((resolve) => {
    const agent = new Agent();
    const request = get({ host: "127.0.0.1", port, path, agent, timeout: 10_000 }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", () => resolve(undefined));
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(undefined));
  });
}
