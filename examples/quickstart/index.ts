// A real Pulp, three plugins, one loop:
//   npm run quickstart              ends when all of it held
//   npm run quickstart -- --keep    goes on serving until Ctrl-C
import { connect } from "pulp-sdk";
import { startLocalPulp } from "pulp-sdk/local";
import { startUpstreams } from "../upstreams/serve.ts";
import { play } from "./play.ts";
import { tell } from "./story.ts";

await play(async ({ narrator, signal, fail, curtain, kept }) => {
  narrator.chapter("Start a real Pulp on this machine");
  const starting = startLocalPulp({
    plugins: ["rpm", "file", "container"],
    onProgress: ({ phase, message, done, total }) => {
      const once = { install: "installing Pulp, once: ", migrate: "preparing its database, once: " }[phase as string] ?? "";
      narrator.progress(once + (total === undefined ? message : `${message} ${done}/${total}`));
    },
    onProcessExit: fail,
    signal,
  });
  await using server = await narrator.line("server", starting, ({ baseUrl }) => `ready at ${baseUrl}`);
  await using upstreams = await startUpstreams();

  const connecting = connect({ baseUrl: server.baseUrl, username: server.username, password: server.password });
  await using pulp = await narrator.line("connect", connecting, ({ plugins: { core } }) => `Pulp ${core?.version}, logged in`);

  const addresses = await tell(pulp, upstreams, narrator);

  narrator.chapter(`All of it held, in ${narrator.elapsed}`);
  narrator.text("Lines with = were read from outside, without the SDK: over plain HTTP, every sha256 checked.");
  if (kept) {
    narrator.text("");
    for (const [basePath, address] of addresses) narrator.text(`   ${basePath.padEnd(26)}${address}`);
    narrator.text(`   ${"the API, described".padEnd(26)}${server.baseUrl}/pulp/api/v3/docs/`);
    narrator.text("");
  }
  await curtain();
});
