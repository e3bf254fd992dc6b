// #region script
import { connect } from "pulp-sdk";

const [url = "https://mirror.example.com/epel/9/"] = process.argv.slice(2);

const pulp = await connect(); // PULP_SDK_* variables, else pulp-cli's own settings
const epel = pulp.rpm.repository("epel-9");
await epel.ensure({ remote: { url, policy: "on_demand" } });
const { version, distribution } = await epel.deliver("epel/9"); // sync, publish, distribute
console.log(`version ${version.number} is served at ${distribution.url}`);
await pulp.close();
// #endregion
