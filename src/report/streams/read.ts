import { type AnyStream, isNotFoundError, isResourceNotFoundError, type Wait } from "../../index.ts";
import { compared } from "./compared.ts";
import type { Reader, RepositoryFacts, StreamFacts, StreamsFacts } from "./facts.ts";

/** Version by version the server is asked, and meanwhile somebody may prune: then what is left is read. */
const attempts = 3;

export const readStreams = async (pulp: Reader, streams: readonly AnyStream[], compare: number, options: Wait): Promise<StreamsFacts> => {
  for (let attempt = 1; ; attempt++)
    try {
      return await readOnce(pulp, streams, compare, options);
    } catch (error) {
      const gone = isNotFoundError(error) || (isResourceNotFoundError(error) && error.resource === "version");
      if (!gone || attempt === attempts) throw error;
    }
};

const readOnce = async (pulp: Reader, streams: readonly AnyStream[], compare: number, options: Wait): Promise<StreamsFacts> => {
  const facts = await Promise.all(
    streams.map(async (stream): Promise<StreamFacts> => {
      const [head, history] = await Promise.all([stream.head(options), stream.history(options)]);
      return { plugin: stream.plugin, of: stream.of, name: stream.name, head, history };
    }),
  );
  const homes = new Map(streams.map((stream, i) => [`${stream.plugin}/${facts[i]?.head.home}`, stream]));
  const repositories = await Promise.all([...homes.values()].map((stream) => readRepository(pulp, stream, options)));
  const both = await compared(pulp, repositories, compare, options);
  return { streams: facts, repositories, compared: both };
};

const readRepository = async (pulp: Reader, stream: AnyStream, options: Wait): Promise<RepositoryFacts> => {
  const { repository: name, nodes } = await stream.tree(options);
  const of = { plugin: stream.plugin, name };
  const [versions, story] = await Promise.all([
    pulp.repository(of).versions.list(options).all(),
    pulp.timeline({ repository: of }, options),
  ]);
  return { ...of, nodes, versions: new Map(versions.map((version) => [version.number, version])), story: story.entries };
};
