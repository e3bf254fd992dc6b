#!/usr/bin/env node
import { runLocal } from "./cli/local.ts";
import { UsageError } from "./cli/usage.ts";

const HELP = `pulp-sdk: an opinionated TypeScript SDK for Pulp 3

Usage: pulp-sdk <command>

Commands:
  local    start a real Pulp on this machine (pulp-sdk local --help)
`;

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === "local") return runLocal(rest);
  if (command === "--help" || command === "-h" || command === "help") {
    process.stdout.write(HELP);
    return 0;
  }
  throw new UsageError(command === undefined ? "No command was given." : `There is no command ${JSON.stringify(command)}.`, HELP);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${error.help}`);
  process.exitCode = 2;
}
