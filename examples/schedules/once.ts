// Runs one schedule once, for clocks that aren't the SDK's: node once.ts epel-nightly. Ends with 1 where the run failed.
import { connect } from "pulp-sdk";

const [name = ""] = process.argv.slice(2);
const pulp = await connect(); // PULP_SDK_* variables
const { status, result, error } = await pulp.schedules.runNow(name);
console.log(`${name}: ${status}`, error?.message ?? result ?? "");
await pulp.close();
if (status === "failed" || status === "canceled") process.exitCode = 1;
