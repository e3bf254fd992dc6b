// The code that docs/guide.md quotes, region by region; test/integration/examples.test.ts runs all of it.
import { connect, isNameTakenError, isPulpError, isTaskFailedError, type Logger, type Pulp } from "pulp-sdk";

export async function connecting(baseUrl: string, username: string, password: string): Promise<readonly string[]> {
  // #region connect
  const pulp = await connect({ baseUrl, username, password });
  const same = await connect(); // PULP_SDK_BASE_URL, PULP_SDK_USERNAME … or pulp-cli's settings

  const installed = Object.keys(pulp.plugins); // what this server has, read from /status/
  await pulp.close(); // stops waiting and logs out; `await using` does it by itself where the runtime knows it
  await same.close();
  // #endregion
  return installed;
}

export async function references(pulp: Pulp): Promise<string | undefined> {
  // #region references
  const epel = pulp.rpm.repository("epel-9"); // a reference: no request, nothing of the server's state
  const snapshot = await epel.find(); // a snapshot: plain, frozen, as it was; undefined where there is none
  return snapshot?.latest_version_href ?? undefined; // the server's fields, in the server's spelling
  // #endregion
}

export async function ensuring(pulp: Pulp, url: string): Promise<readonly unknown[]> {
  // #region ensure
  const epel = pulp.rpm.repository("epel-9");
  const changes = await epel.ensure({
    remote: { url, policy: "on_demand" },
    retain_repo_versions: 10,
    labels: { team: "infra" },
  });
  // [{ resource: "remote", name: "epel-9", action: "created", fields: ["url", "policy"] }, { resource: "repository", … }]
  const again = await epel.ensure({ labels: { team: "infra" } }); // []
  // #endregion
  return [changes, again];
}

export async function delivering(pulp: Pulp): Promise<readonly unknown[]> {
  // #region deliver
  const delivery = await pulp.rpm.repository("epel-9").deliver("epel/9/new", { sync: { sync_policy: "mirror_content_only" } });
  delivery.version.number; // 1
  delivery.changed; // true: clients see something new
  delivery.steps; // ["sync", "distribute"]: publishing was the server's own, by autopublish
  delivery.distribution.url; // where clients find it
  // #endregion
  return [delivery.version.number, delivery.changed, delivery.steps, delivery.distribution.url];
}

export async function anyPlugin(pulp: Pulp, wanted: { readonly plugin: string; readonly name: string }): Promise<string> {
  // #region dynamic
  const repository = pulp.repository(wanted); // { plugin: "file", name: "images" }, from a configuration
  const { distribution } = await repository.deliver(`${wanted.name}/current`);
  // #endregion
  return distribution.url;
}

export async function serving(pulp: Pulp): Promise<number | undefined> {
  // #region serve
  const epel = pulp.rpm.repository("epel-9");
  const { number } = await epel.versions.read("latest");
  await epel.distribute("epel/9/current", { version: number }); // this version, until told otherwise
  await epel.distribute("epel/9/current"); // from now on whatever is the latest
  const { version } = await pulp.rpm.distribution("epel/9/current").rollBack(); // what it served before
  // #endregion
  return version?.number;
}

export async function progress(pulp: Pulp, show: (line: string) => void): Promise<readonly string[]> {
  // #region progress
  const sync = pulp.rpm.repository("epel-9").sync(); // has started
  for await (const { step, message, done, total } of sync) show(`${step}: ${message} ${done}/${total ?? "?"}`);
  const { changed, version } = await sync;
  // #endregion
  return [String(changed), String(version.number), ...sync.tasks.map((task) => task.state)];
}

export async function stopping(pulp: Pulp): Promise<void> {
  // #region stop
  const epel = pulp.rpm.repository("epel-9");
  await epel.sync({}, { signal: AbortSignal.timeout(3_600_000) }); // ends the waiting after an hour; the task runs on

  const sync = epel.sync();
  await sync.cancel(); // cancels the task on the server, and the operation rejects
  await sync.catch((error) => console.log(error.code)); // CANCELED
  // #endregion
}

export function remembering(pulp: Pulp): { readonly correlationId: string; readonly ended: PromiseLike<unknown> } {
  // #region remember
  const sync = pulp.rpm.repository("epel-9").sync({ optimize: false });
  const { correlationId } = sync; // known at once: write it down
  // #endregion
  return { correlationId, ended: sync.then(() => undefined) };
}

export async function attaching(pulp: Pulp, correlationId: string): Promise<readonly string[]> {
  // #region attach
  const tasks = await pulp.tasks.attach({ correlationId }); // all tasks of that operation, waited for to their ends
  // #endregion
  return tasks.map((task) => task.state);
}

export async function failing(pulp: Pulp, report: (line: string) => void): Promise<void> {
  // #region errors
  try {
    await pulp.file.repository("epel-9").ensure({ remote: { url: "https://mirror.example.com/PULP_MANIFEST" } });
    await pulp.file.repository("epel-9").sync();
  } catch (error) {
    if (isNameTakenError(error)) report(`choose another name than ${error.resourceName}`);
    else if (isTaskFailedError(error)) report(`the server says: ${error.description}`);
    else if (isPulpError(error))
      report(`${error.code}: ${error.message}`); // says what to do next
    else throw error;
  }
  // #endregion
}

export async function lowLevel(pulp: Pulp): Promise<number> {
  // #region api
  const { results } = await pulp.api.rpm.GET("content/rpm/packages/", { query: { name: "acorn", fields: ["pulp_href", "version"] } });
  // #endregion
  return results.length;
}

export async function many(pulp: Pulp, urls: Readonly<Record<string, string>>): Promise<readonly string[]> {
  // #region many
  const outcomes = await Promise.allSettled(
    Object.entries(urls).map(async ([name, url]) => {
      const repository = pulp.file.repository(name);
      await repository.ensure({ remote: { url } });
      return repository.deliver(`mirror/${name}`);
    }),
  );
  // #endregion
  return outcomes.map(({ status }) => status);
}

export async function labels(pulp: Pulp): Promise<readonly unknown[]> {
  // #region labels
  const epel = pulp.rpm.repository("epel-9");
  await epel.labels.set({ team: "infra", reviewed: null }); // sets one, unsets the other, leaves the rest alone
  const ours = await pulp.rpm.repositories.list({ pulp_label_select: "team=infra" }).all();
  // #endregion
  return [await epel.labels.read(), ours.map(({ name }) => name)];
}

export function logging(pulp: Pulp, log: (line: string) => void): () => void {
  // #region events
  const stop = pulp.on("response", ({ method, path, status, duration }) => log(`${status} ${method} ${path} ${Math.round(duration)} ms`));
  pulp.on("operation:failed", ({ operation, correlationId }) => log(`${operation} failed (${correlationId})`));
  pulp.on("operation:waiting", ({ operation, waitedFor }) => log(`${operation} waits for ${waitedFor}`));
  // #endregion
  return stop;
}

export async function loggingLines(baseUrl: string, username: string, password: string, logger: Logger): Promise<void> {
  // #region logger
  const pulp = await connect({ baseUrl, username, password, logger, userAgent: "nightly-mirror/2.1" });
  await pulp.file.repository("images").find(); // logger.debug("GET /pulp/api/v3/repositories/file/file/?name=images…: 200", { … })
  await pulp.close();
  // #endregion
}
