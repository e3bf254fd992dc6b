import { spawn } from "node:child_process";

const patient = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"];

/** Installs Debian packages. @throws Error with all that apt said */
export async function aptInstall(names: readonly string[]): Promise<void> {
  await apt(["update"], 5);
  await apt(["install", "-y", "--no-install-recommends", ...names], 10);
}

function apt(args: readonly string[], minutes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn("apt-get", [...patient, ...args], { env, stdio: ["ignore", "pipe", "pipe"], timeout: minutes * 60_000 });
    let said = "";
    for (const output of [child.stdout, child.stderr])
      output.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${said}apt-get ${args[0]} ended with ${signal ?? `status ${code}`}`));
    });
  });
}
