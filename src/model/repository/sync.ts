import type { Run } from "../../operation/index.ts";
import type { Adapter } from "../../plugins/adapter.ts";
import { askedOf, type OnMissing, type Synced, syncNamed } from "../content/synced.ts";
import type { Fields } from "../resource/change.ts";
import type { Context } from "../resource/context.ts";
import { repositoryKind } from "../resource/kind.ts";
import { read } from "../resource/resource.ts";
import { requireWord } from "./words.ts";

/** A sync by itself: POST `<repository href>sync/`, and a look at what came. @throws CapabilityError, ContentError */
export const syncOf = async (
  context: Context,
  run: Run,
  adapter: Adapter,
  name: string,
  fields: Fields,
  missing?: OnMissing,
): Promise<Synced> => {
  requireWord(context, adapter, "sync");
  const repository = await read(context, repositoryKind(adapter), name);
  const asked = await askedOf(context, adapter, repository, fields);
  const { task: _, ...synced } = await syncNamed(context, run, adapter, repository, { ...asked, missing });
  return synced;
};
