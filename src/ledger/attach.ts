import type { Run } from "../operation/index.ts";
import { formOf } from "../transport/index.ts";
import { attachmentPath } from "./line.ts";
import type { Lines } from "./lines.ts";
import { sha256Of } from "./record.ts";
import { unwritable } from "./unwritable.ts";

/** Puts a text beside the records of a line, under its digest: twice is as good as once. POST `content/…/` */
export const attach = async ({ store }: Lines, run: Run, line: string, content: string): Promise<string> => {
  const sha256 = sha256Of(content);
  try {
    const repository = await store.open(run);
    const body = formOf({
      relative_path: attachmentPath(line, sha256),
      repository: repository.pulp_href,
      file: new File([content], "attachment"),
    });
    await run.task("attachment", { method: "POST", key: store.adapter.upload?.path ?? "", body, repeat: "safe" });
    return sha256;
  } catch (error) {
    store.forget();
    throw unwritable(error, store.name, run.label);
  }
};
