/** A pretended server with so many tasks as its only argument says, of 2,000 repositories. Its only line says where it is. */
import { listening } from "../../support/fake-pulp/listening.ts";
import { keepQueue, manyRows } from "../../support/fake-pulp/queue.ts";
import { FakePulp, password, username } from "../../support/fake-pulp/server.ts";

const rows = manyRows(Number(process.argv[2]));
const { baseUrl } = await listening(keepQueue(new FakePulp(), { rows, ended: 300 }));
console.log(JSON.stringify({ baseUrl, username, password, last: rows.at(-1)?.pulp_href }));
