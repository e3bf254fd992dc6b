import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** The user that PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** Whether that is another user than the one who runs this process. */
  readonly switched: boolean;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, where that user exists, else as `nobody`. */
export async function databaseAccount(): Promise<Account> {
  const { username, uid, gid } = userInfo();
  if (uid !== 0) return { name: username, uid, gid, switched: false };
  for (const name of ["postgres", "nobody"]) {
    const ids = await Promise.all([id("-u", name), id("-g", name)]).catch(() => undefined);
    if (ids !== undefined) return { name, uid: ids[0], gid: ids[1], switched: true };
  }
  return { name: username, uid, gid, switched: false };
}

async function id(what: string, name: string): Promise<number> {
  const { stdout } = await promisify(execFile)("id", [what, name]);
  return Number.parseInt(stdout, 10);
}

/** Whether the account may enter the folder and every one above it. */
export async function reachable(folder: string, account: Account): Promise<boolean> {
  if (!account.switched) return true;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = await stat(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
