import { userInfo } from "node:os";
import { SystemPackagesMissingError } from "../../src/local/errors.ts";
import { LOCAL_PLUGINS } from "../../src/local/plugins.ts";
import { findPython, type Python } from "../../src/local/python.ts";
import { checkSystemPackages } from "../../src/local/system.ts";
import { clientPackages, isInstalled } from "../../test/support/clients/packages.ts";

/** A Debian package that this machine lacks, and what for. */
export interface Missing {
  readonly name: string;
  readonly use: string;
}

/** What the tests would run, and isn't here: clients, and what the local Pulp is made with. */
export async function missingPackages(): Promise<readonly Missing[]> {
  const clients = clientPackages.filter(({ program }) => !isInstalled(program));
  return [...clients, ...(await missingForPulp())];
}

async function missingForPulp(): Promise<readonly Missing[]> {
  const found = await findPython().catch(() => undefined);
  const use = "Pulp runs on it: without it no test that needs a server runs";
  const python = found === undefined ? ["python3", "python3-venv", "python3-dev"].map((name) => ({ name, use })) : [];
  const compiled = await Promise.all(LOCAL_PLUGINS.map((plugin) => missingFor(plugin, found ?? installed)));
  return [...python, ...compiled.flat()];
}

/** A Python that is installed together with what else is missing. */
const installed = { version: [3, 11, 0], hasHeaders: true } as const;

async function missingFor(
  plugin: (typeof LOCAL_PLUGINS)[number],
  python: Pick<Python, "version" | "hasHeaders">,
): Promise<readonly Missing[]> {
  try {
    await checkSystemPackages([plugin], python);
    return [];
  } catch (error) {
    if (!(error instanceof SystemPackagesMissingError)) throw error;
    return error.packages.map((name) => ({ name, use: `the plugin ${plugin} is compiled with it` }));
  }
}

/** Whether packages can be installed from here: as root, by apt, unless PULP_SDK_TEST_INSTALL=no. */
export const mayInstall = (): boolean => process.env.PULP_SDK_TEST_INSTALL !== "no" && userInfo().uid === 0 && isInstalled("apt-get");
