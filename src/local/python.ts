import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { cleanEnvironment } from "./clean-environment.ts";
import { PythonNotFoundError } from "./errors.ts";

/** A Python that Pulp can run on. */
export interface Python {
  /** The interpreter itself, not a shim or link that may choose another one tomorrow. */
  readonly path: string;
  readonly version: readonly [major: number, minor: number, micro: number];
  /** Names the interface that compiled packages are built for, such as `cpython-311-x86_64-linux-gnu`. */
  readonly abi: string;
  /** Whether `python -m venv` works. */
  readonly hasVenv: boolean;
  /** Whether packages can be compiled for it. */
  readonly hasHeaders: boolean;
}

const NAMES = ["python3.11", "python3.12", "python3.13", "python3.14", "python3", "python"];
const PROBE = `
import importlib.util, json, os, sys, sysconfig
print(json.dumps({
    "path": os.path.realpath(sys.executable), "version": sys.version_info[:3], "abi": sysconfig.get_config_var("SOABI") or sys.platform,
    "hasVenv": all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip")),
    "hasHeaders": os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")),
}))`;

/**
 * The first Python of these minor versions among the usual names, or the one that PULP_SDK_PYTHON names.
 *
 * @throws PythonNotFoundError
 */
export async function findPython(
  wanted = process.env.PULP_SDK_PYTHON,
  [from, to]: readonly [from: number, to: number] = [11, 14],
): Promise<Python> {
  const chosen = wanted !== undefined && wanted !== "";
  const seen: string[] = [];
  for (const name of chosen ? [wanted] : NAMES) {
    const python = await probe(name);
    if (python === undefined) continue;
    const [major, minor] = python.version;
    const fits = major === 3 && minor >= from && minor <= to;
    if (fits && python.hasVenv) return python;
    const lack = fits ? `, without venv (Debian: apt-get install python3.${minor}-venv)` : "";
    seen.push(`${python.path} (${python.version.join(".")}${lack})`);
  }
  const range = from === to ? `3.${from}` : `from 3.${from} to 3.${to}`;
  const found = seen.length === 0 ? (chosen ? `${wanted} is not a Python that can be run` : "none was found") : `found: ${seen.join("; ")}`;
  const where = chosen ? "PULP_SDK_PYTHON names" : `The names tried are ${NAMES.join(", ")}`;
  throw new PythonNotFoundError(
    `Pulp needs a Python ${range} with the module venv; ${found}. ${chosen ? `${where} it.` : `${where}.`}`,
    "Install one (Debian: apt-get install python3 python3-venv), or set PULP_SDK_PYTHON to its path.",
  );
}

async function probe(name: string): Promise<Python | undefined> {
  try {
    const { stdout } = await promisify(execFile)(name, ["-I", "-c", PROBE], { env: cleanEnvironment(), timeout: 20_000 });
    return JSON.parse(stdout) as Python;
  } catch {
    return undefined; // not installed, a shim without a version behind it, or no Python at all
  }
}
