import type { Pulp } from "../../../src/pulp.ts";

const task = "/pulp/api/v3/tasks/01900000-0000-7000-a000-000000000007/";
const file = () => new File(["hello"], "a.txt");

/** Whatever a client can be asked for that ends by itself, on a server such as `sensible`. */
export const operations: Readonly<Record<string, (pulp: Pulp) => PromiseLike<unknown>>> = {
  find: ({ file }) => file.repository("images").find(),
  read: ({ file }) => file.repository("images").read(),
  ensure: ({ file }) =>
    file.repository("images").ensure({ remote: { url: "https://mirror.test/b/" }, labels: { team: "infra" }, metadata: { owner: "ada" } }),
  update: ({ file }) => file.remote("images").update({ url: "https://mirror.test/c/", password: "x" }),
  delete: ({ file }) => file.repository("images").delete(),
  "labels.set": ({ file }) => file.repository("images").labels.set({ team: "web", old: null }),
  "roles.add": ({ file }) => file.repository("images").roles.add("file.filerepository_owner", { users: ["bob"] }),
  "roles.remove": ({ file }) => file.repository("images").roles.remove("file.filerepository_owner", { users: ["ada"] }),
  metadata: ({ file }) => file.repository("images").metadata(),
  sync: ({ file }) => file.repository("images").sync(),
  publish: ({ file }) => file.repository("images").publish(),
  deliver: ({ file }) => file.repository("images").deliver("images"),
  distribute: ({ file }) => file.repository("images").distribute("images", { version: 1 }),
  rollBack: ({ file }) => file.distribution("images").rollBack(),
  clientConfig: ({ rpm }) => rpm.distribution("images").clientConfig(),
  "distribution.ensure": ({ file }) => file.distribution("images").ensure({}),
  versions: ({ file }) => file.repository("images").versions.list().all(),
  "versions.delete": ({ file }) => file.repository("images").versions.delete(1),
  content: ({ file }) => file.repository("images").content({}, { kind: "files" }).all(),
  select: ({ rpm }) => rpm.repository("images").select({ packages: ["nginx"] }),
  add: ({ file }) => file.repository("images").add({ files: ["a.txt"] }),
  remove: ({ file }) => file.repository("images").remove({ files: ["a.txt"] }),
  diff: ({ file }) => file.repository("images").diff(1),
  upload: (pulp) => pulp.file.repository("images").upload(file(), { relative_path: "a.txt" }),
  uploadAll: (pulp) => pulp.file.repository("images").uploadAll([{ file: file(), relative_path: "a.txt" }]),
  list: ({ file }) => file.remotes.list().all(),
  page: ({ file }) => file.remotes.list().page({ limit: 3, offset: 1 }),
  tags: ({ container }) => container.repository("images").add({ tags: ["latest"] }, { from: container.repository("other") }),
  attach: ({ tasks }) => tasks.attach(task),
  "attach all": ({ tasks }) => tasks.attach({ correlationId: "0123456789abcdef" }),
  "tasks.list": ({ tasks }) => tasks.list().all(),
  "tasks.read": ({ tasks }) => tasks.read(task),
  "tasks.cancel": ({ tasks }) => tasks.cancel(task),
  guard: ({ core }) => core.rbacGuard("images").ensure({ description: "x" }),
  "guard.delete": ({ core }) => core.rbacGuard("images").delete(),
  repair: ({ maintenance }) => maintenance.repair(),
};
