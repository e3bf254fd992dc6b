import { LOCAL_LINES } from "../../src/local/lines.ts";

/** All kinds of servers that the tests can run on (`servers.ts`): the lines, oldest first, then the newest in other places. */
export const SERVER_KINDS: readonly string[] = [...LOCAL_LINES, "domain", "api-root"];
