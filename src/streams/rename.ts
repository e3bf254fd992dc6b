import type { Context } from "../model/resource/context.ts";
import { encoded } from "../model/resource/label-text.ts";
import { setLabel } from "../model/resource/labels.ts";
import type { Run } from "../operation/index.ts";
import type { Adapter } from "../plugins/adapter.ts";
import { type Found, streamsOf } from "./find.ts";
import { parseStreamPath, printStream, type StreamRecord, streamLabel, streamPath } from "./label.ts";

interface Renamed {
  /** The repository under which the stream is known. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
}

/** Whether a stream's label names another one, as source or companion. */
export const names = (record: StreamRecord, of: string, name: string): boolean =>
  [...record.from, ...record.companions].some((path) => {
    const { repository, stream } = parseStreamPath(path, record.of);
    return repository === of && stream === name;
  });

/** A label in which a stream has its new name, wherever it is named. */
export const renamedIn = (record: StreamRecord, { of, from, to }: Renamed): StreamRecord => {
  const renamed = (path: string): string => {
    const { repository, stream } = parseStreamPath(path, record.of);
    if (repository !== of || stream !== from) return path;
    return record.of === of ? encoded(to) : streamPath(of, to);
  };
  return { ...record, from: record.from.map(renamed), companions: record.companions.map(renamed) };
};

/** In the labels of all that take from it, or use it beside. POST `<distribution>set_label/` */
export const renameUsers = async (context: Context, run: Run, adapter: Adapter, renamed: Renamed): Promise<void> => {
  for (const { distribution, record } of await streamsOf(context, adapter))
    if (names(record, renamed.of, renamed.from) && !(record.of === renamed.of && record.name === renamed.from))
      await relabel(run, distribution, renamedIn(record, renamed));
};

export const relabel = (run: Run, { pulp_href }: Found["distribution"], record: StreamRecord): Promise<void> =>
  setLabel(run, pulp_href, streamLabel, printStream(record));
