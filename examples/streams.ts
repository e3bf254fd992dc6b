// The code that docs/streams.md quotes; test/integration/examples-streams.test.ts runs all of it.
import { isStreamFrozenError, type Pulp, readPipeline } from "pulp-sdk";

export async function one(pulp: Pulp, url: string): Promise<readonly string[]> {
  // #region one
  const alma = pulp.rpm.repository("alma-9");
  const dirty = alma.stream("dirty");
  await dirty.ensure({ upstream: { url, policy: "on_demand" } }); // what is synced has a repository of its own
  await dirty.sync();
  const trunk = alma.stream("trunk");
  await trunk.ensure({ from: dirty, start: dirty, keep: "newest" }); // as dirty is now; without `start`: empty
  const { version, url: served } = await trunk.head();
  const { added } = await dirty.diff(trunk); // what dirty has and trunk has not
  // #endregion
  return [String(version.number), served, String(added.length)];
}

export async function whole(pulp: Pulp, mirror: string): Promise<readonly number[]> {
  // #region pipeline
  const pipeline = pulp.pipeline("site", {
    repositories: {
      installers: {
        plugin: "file",
        streams: {
          dirty: { upstream: { url: mirror, policy: "on_demand" } },
          trunk: { from: "dirty", keep: "newest" },
          release: { from: ["trunk", "dirty"], basePath: "installers-released" },
        },
      },
    },
  });
  const plan = await pipeline.plan();
  console.log(plan.text()); // a line a step, with what it means for clients
  const changes = await plan.apply();
  const again = await pipeline.ensure(); // []: nothing to do, and only list requests sent
  // #endregion
  return [changes.length, again.length];
}

export async function fromFile(pulp: Pulp, path: string): Promise<readonly string[]> {
  // #region file
  const pipeline = pulp.pipeline("site", await readPipeline(path)); // PipelineError: each problem with its line
  // #endregion
  return pipeline.streams.map(({ plugin, of, name }) => `${plugin} ${of}/${name}`);
}

export async function frozen(pulp: Pulp): Promise<string> {
  const trunk = pulp.rpm.repository("alma-9").stream("trunk");
  let told = "";
  // #region frozen
  await trunk.freeze({ reason: "audit until Friday" });
  try {
    await trunk.rollBack();
  } catch (error) {
    if (!isStreamFrozenError(error)) throw error;
    told = `${error.by} froze it at ${error.at}: ${error.reason}`;
  }
  await trunk.thaw();
  // #endregion
  return told;
}

export async function looking(pulp: Pulp): Promise<readonly string[]> {
  const trunk = pulp.rpm.repository("alma-9").stream("trunk");
  // #region look
  const tree = await trunk.tree();
  console.log(tree.text({ terminal: process.stdout })); // every version below what it was made from, and the streams on them
  for (const { text } of await trunk.history()) console.log(text); // newest first, with what the ledger knows of it
  // #endregion
  return tree.nodes.flatMap(({ streams }) => streams);
}

export async function pruning(pulp: Pulp): Promise<string> {
  const trunk = pulp.rpm.repository("alma-9").stream("trunk");
  // #region prune
  await trunk.protect(1, { reason: "what the auditors saw" });
  const plan = await trunk.planPrune({ past: 2 });
  console.log(plan.text()); // what goes, why the rest stays, how many bytes that frees
  await plan.apply();
  // #endregion
  return plan.text();
}
