// The one-way rule: a file in a lower room never imports from a higher one, types included.

/** Rooms from the lowest to the highest; those of one row are neighbours and may use each other, as long as no circle comes of it. */
export const rooms = [
  ["generated"],
  ["src/errors"],
  ["src/config"],
  ["src/text"],
  ["src/transport"],
  ["src/tasks"],
  ["src/operation"],
  ["src/plugins"],
  ["src/model"],
  ["src/ledger"],
  ["src/streams"],
  ["src/releases"],
  ["src/insight"],
  ["src/eradicate"],
  ["src/fleet"],
  ["src/schedules"],
  ["src/pulp"],
  ["src/client"],
  ["src/index"],
  ["src/report", "src/terminal"],
  ["src/cli"],
];

/** Rooms within the model, likewise. */
export const modelRooms = ["resource", "plan", "version", "content", "upload", "serving", "repository", "administration"].map((room) => [
  `src/model/${room}`,
]);

const any = (names) => `^(${names.join("|")})(/|\\.ts$)`;

const upwardsIn = (order) =>
  order.slice(0, -1).map((row, at) => ({
    name: `upwards-from-${row.join("-").replaceAll("src/", "").replaceAll("/", "-")}`,
    comment: "A lower room imports from a higher one.",
    severity: "error",
    from: { path: any(row) },
    to: { path: any(order.slice(at + 1).flat()) },
  }));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...upwardsIn(rooms),
    ...upwardsIn(modelRooms),
    {
      name: "unknown-room",
      comment: "A folder or file of src that has no place in the order above.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/", pathNot: [any(rooms.flat()), "^src/local/"] },
    },
    {
      name: "unknown-room-of-the-model",
      comment: "A folder of src/model that has no place in the order above.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/model/[^/]+/", pathNot: any(modelRooms.flat()) },
    },
    {
      name: "errors-are-leaves",
      comment: "Errors import errors, and nothing else of the project.",
      severity: "error",
      from: { path: "^src/errors/" },
      to: { path: "^(src|generated)/", pathNot: "^src/errors/" },
    },
    {
      name: "config-is-a-leaf",
      comment: "Configuration knows the errors, and nothing else of the project.",
      severity: "error",
      from: { path: "^src/config/" },
      to: { path: "^(src|generated)/", pathNot: "^src/(config|errors)/" },
    },
    {
      name: "local-knows-nothing",
      comment: "A local Pulp can be started without the SDK.",
      severity: "error",
      from: { path: "^src/local/" },
      to: { path: "^(src|generated)/", pathNot: "^src/local/" },
    },
    {
      name: "nobody-knows-local",
      comment: "Only the command line starts local servers.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/local/", "^src/cli(/|\\.ts$)"] },
      to: { path: "^src/local/" },
    },
    {
      name: "report-is-a-user",
      comment: "Reports are made from what every user can import.",
      severity: "error",
      from: { path: "^src/report/" },
      to: { path: "^(src|generated)/", pathNot: "^src/(report/|index\\.ts$)" },
    },
    {
      name: "one-http-library",
      comment: "Only the transport knows openapi-fetch.",
      severity: "error",
      from: { path: "^(src|test|examples)/", pathNot: "^src/transport/" },
      to: { path: "(^|/)openapi-fetch(/|$)" },
    },
    {
      name: "circle",
      comment: "These files import each other.",
      severity: "error",
      from: { path: "^(src|generated)/" },
      to: { circular: true },
    },
    {
      name: "unresolvable",
      comment: "Nothing is found under this name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "not-shipped",
      comment: "What users install has no devDependencies, tests, scripts or examples.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|examples)/" },
    },
    {
      name: "dev-dependency",
      comment: "What users install has no devDependencies.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm-peer", "npm-optional"], pathNot: "@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
