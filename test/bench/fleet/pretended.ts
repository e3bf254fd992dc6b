/**
 * A pretended server that keeps file repositories, in real time, with an unchanging upstream at `/upstream/<name>/PULP_MANIFEST`. Its only argument says
 * how many milliseconds its one worker takes for a task; its only line says where it is.
 */
import { FakeClock } from "../../support/fake-pulp/clock.ts";
import { keepResources } from "../../support/fake-pulp/kept.ts";
import { listening } from "../../support/fake-pulp/listening.ts";
import { FakePulp, password, username } from "../../support/fake-pulp/server.ts";
import { keepVersions, oneWorker } from "../../support/fake-pulp/syncing.ts";

class RealClock extends FakeClock {
  override readonly now = (): number => Date.now();
}

const fake = new FakePulp({ clock: new RealClock() });
const phasesOf = oneWorker(fake, Number(process.argv[2]));
const stored = keepResources(fake, () => ({ phases: phasesOf() }));
keepVersions(fake, { stored, phasesOf });
fake.on("GET", /^\/upstream\//, { body: "moss.iso,0123,4" });
const { baseUrl } = await listening(fake);
console.log(JSON.stringify({ baseUrl, username, password }));
