// Uploads a file in chunks, and is killed as by `kill -9` when so many of them have arrived: node --import … killed-upload.ts <repository> <path> <chunks>
import { connect } from "pulp-sdk";

const [repository = "", path = "", chunks = ""] = process.argv.slice(2);
const pulp = await connect();
let arrived = 0;
pulp.on("response", ({ method, status }) => {
  if (method === "PUT" && status === 200 && ++arrived === Number(chunks)) process.kill(process.pid, "SIGKILL");
});
await pulp.file.repository(repository).upload(path, { relative_path: "large.bin" });
