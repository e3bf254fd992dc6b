import { isPermissionError } from "../../errors/index.ts";
import type { Run } from "../../operation/index.ts";
import { aListOf, type Listed } from "../../transport/index.ts";

/** The server's copy of the bytes, if it has one, as far as this user may know: only administrators may list artifacts. GET `artifacts/?sha256=…` */
export const findArtifact = async (run: Run, sha256: string): Promise<string | undefined> => {
  try {
    const { body } = await run.send<Listed<{ pulp_href: string }>>("GET", "artifacts/", {
      query: { sha256, limit: 1, fields: "pulp_href" },
      expects: aListOf({ pulp_href: "string" }),
    });
    return body.results[0]?.pulp_href;
  } catch (error) {
    if (isPermissionError(error)) return undefined;
    throw error;
  }
};
