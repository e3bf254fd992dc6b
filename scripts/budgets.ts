// What the package costs those who compile against it, held against budgets. Needs `npm run build`; exits 1 when one is exceeded.
import { compile, minimal } from "./package/compile.ts";
import { pack } from "./package/packed.ts";

/**
 * Declarations: about 720 kB are the types of 14 components' APIs, of which 60 kB are what editors show of their fields; the rest is the SDK's own,
 * of which 20 kB are what editors show of it. A compiler reads only the components that a program names. Before `lean.ts`, and with half of
 * the words of today, they were 1.09 MB without any texts. Streams, promotions and the ledger brought 90 kB;
 * fleets, releases with their rings, and the pages of HTML 150 kB; what takes a unit from everywhere, the database, schedules, and
 * what is told of releases (events, webhooks, pillars, the board) 70 kB; what runs tell in trouble, and schedules on the server, 30 kB; what images, upstreams, failures and releases are known by 20 kB; options that take no word but theirs, and what is refused, 10 kB.
 * What no entry leads to isn't packed any more: 220 kB. What makes them grow by more than a new component's share deserves a look.
 * Instantiations: what `connect()` and one repository cost; lists across plugins took them from 88 to 135.
 */
const budgets = { instantiations: 150, declarationBytes: 1_420_000 };

using packed = pack();
const { errors, instantiations, checkSeconds } = compile(packed.consumer, minimal, {
  module: "nodenext",
  moduleResolution: "nodenext",
  skipLibCheck: true,
});

const report = (what: string, used: number, budget: number, unit: string): boolean => {
  const within = used <= budget;
  console.log(`${within ? "ok  " : "OVER"} ${what}: ${used.toLocaleString("en")} of ${budget.toLocaleString("en")} ${unit}`);
  return within;
};

if (errors) {
  console.error(`A minimal consumer doesn't compile against the packed tarball:\n${errors}`);
  process.exitCode = 1;
} else {
  const held = [
    report("minimal consumer", instantiations, budgets.instantiations, `type instantiations (checked in ${checkSeconds} s)`),
    report("declarations in the tarball", packed.declarationBytes, budgets.declarationBytes, "bytes"),
  ];
  if (held.includes(false)) process.exitCode = 1;
}
