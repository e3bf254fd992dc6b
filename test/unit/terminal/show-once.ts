// Shows a run of a pretended fleet on standard error, whatever that is: for show.test.ts, which gives it a terminal. node --import … show-once.ts [broken]
import { showRun } from "pulp-sdk/terminal";
import { pretendedRun } from "./pretended-run.ts";

const run = pretendedRun(40, 30);
if (process.argv[2] === "broken") process.stderr.destroy();
const { counts } = await showRun(run, { title: "mirrors" });
process.stdout.write(`${JSON.stringify(counts)}\n`);
