// Puts what the package exports under subjects, by the room of `src` that it lies in: hundreds of types in one list help nobody.
import { Application, Comment, CommentTag, type Context, Converter } from "typedoc";

/** Rooms by subject, in the order in which readers need them; the longest path that fits counts. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  Connecting: ["client.ts", "pulp.ts", "config/", "transport/"],
  Repositories: ["model/"],
  "Operations and tasks": ["operation/", "tasks/", "insight/queue/", "insight/upstreams/", "text/"],
  Streams: ["streams/"],
  Releases: ["releases/", "eradicate/"],
  Fleets: ["fleet/"],
  Schedules: ["schedules/"],
  "What happened when": ["ledger/", "insight/"],
  Errors: ["errors/"],
  Adapters: ["plugins/"],
};

const subjectOf = (path: string): string | undefined => {
  const fitting = Object.entries(subjects).flatMap(([subject, rooms]) =>
    rooms.filter((room) => path.startsWith(room)).map((room) => ({ subject, room })),
  );
  return fitting.sort((a, b) => b.room.length - a.room.length)[0]?.subject;
};

export const load = (app: Application): void => {
  // Before that, the configuration file hasn't been read.
  app.on(Application.EVENT_BOOTSTRAP_END, () => app.options.setValue("categoryOrder", Object.keys(subjects)));
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context: Context) => {
    const [main, ...others] = context.project.children ?? [];
    for (const entry of others) entry.name = `pulp-sdk/${entry.name}`;
    if (main !== undefined) main.name = "pulp-sdk";
    for (const exported of main?.children ?? []) {
      const [declaration] = context.getSymbolFromReflection(exported)?.declarations ?? [];
      const path = declaration?.getSourceFile().fileName.split("/src/").at(-1) ?? "";
      const subject = subjectOf(path);
      if (subject === undefined) app.logger.warn(`${exported.name} of ${path} has no subject: scripts/typedoc/subjects.ts`);
      else {
        exported.comment ??= new Comment();
        exported.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: subject }]));
      }
    }
  });
};
