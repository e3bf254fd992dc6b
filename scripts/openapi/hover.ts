// What an editor shows of the server's fields that people type, in our own words: merged in when the types are generated.
// test/unit/hover.test.ts says which field of a remote, repository, distribution, publication or sync has none, and which text no field.

/** Field -> text. */
type Texts = Readonly<Record<string, string>>;

/** Of whatever has a name. */
const named: Texts = {
  name: "Unique in its domain, whatever the plugin.",
  pulp_labels: "Pairs of words for people and tools; `(` and `)` can't be in a value.",
};

const remote: Texts = {
  ...named,
  url: "Address of the upstream.",
  policy:
    "`immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept.",
  username: "Login at the upstream, by Basic authentication.",
  password: "Sent to the upstream with `username`; never shown again. White space around it counts.",
  headers: 'Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`.',
  ca_cert: "PEM text of the authority that the upstream's certificate is checked against, instead of the system's.",
  client_cert: "PEM text of the certificate that the server shows to the upstream.",
  client_key: "PEM text of the key to `client_cert`; never shown again.",
  tls_validation: "`false`: the upstream's certificate isn't checked.",
  proxy_url: "Proxy on the way to the upstream: `scheme://host:port`.",
  proxy_username: "Login at the proxy.",
  proxy_password: "Never shown again. White space around it counts.",
  download_concurrency: "Downloads at once.",
  rate_limit: "Requests a second, for each of the downloads at once.",
  max_retries: "How often a failed download is tried again; 3 unless set.",
  total_timeout: "Seconds for one download, all in all.",
  connect_timeout: "Seconds until a connection is there, waiting for a free one included.",
  sock_connect_timeout: "Seconds until a new connection is there.",
  sock_read_timeout: "Seconds without a byte until a download has failed.",
};

const repository: Texts = {
  ...named,
  description: "For people.",
  remote: "What a sync without a remote of its own fetches from: href of a remote.",
  retain_repo_versions: "Versions that are kept; older ones go, unless a distribution serves them. `null`: all.",
  retain_checkpoints: "Checkpoint publications that are kept. `null`: all.",
  autopublish: "Each new version is published by itself, and what follows the repository serves it.",
};

const distribution: Texts = {
  ...named,
  base_path: "Where clients find it, below the content root; no base path may lie below another one.",
  content_guard: "Who may fetch: href of a content guard. `null`: everybody.",
  hidden: "`true`: left out of the content app's list of distributions; it is served all the same.",
  remote: "Where it asks when a client wants what isn't there: href of a remote (pull-through).",
  repository: "Serves the latest version, published where the plugin publishes, of this repository (href).",
  repository_version: "Serves this version (href), and no later one.",
  publication: "Serves this publication (href).",
  checkpoint: "Serves all checkpoint publications of its repository, each by its time.",
  base_url: "Address of what is served, for clients.",
};

const publication: Texts = {
  repository: "Publishes the latest version of this repository (href).",
  repository_version: "Publishes this version (href).",
  checkpoint: "Kept as a checkpoint, which a checkpoint distribution serves by its time.",
};

const sync: Texts = {
  remote: "Fetches from this remote (href) instead of the repository's own.",
  mirror: "`true`: what the upstream no longer has is removed; `false`: a sync only adds.",
  optimize: "Does nothing where the upstream says that nothing has changed since the last sync; `false` looks all the same.",
};

const modification: Texts = {
  add_content_units: "Hrefs of units; they are added after the others have been removed.",
  remove_content_units: 'Hrefs of units; `["*"]`: all.',
  base_version: "Href of the version to start from instead of the latest.",
  overwrite: "`false`: the task fails where a unit would take the place of another one of the same identity.",
};

const patterns = "The wildcards `*` and `?` may be used.";
const signatures = "`v4:<fingerprint>` of the key that the package signing service signs with, or `keyid:<16 hex digits>`.";

/** Schema, as the documents name it -> texts that hold there alone. */
const own: Readonly<Record<string, Texts>> = {
  RpmRepositorySyncURL: {
    sync_policy:
      "`additive` only adds. `mirror_content_only` also removes what the upstream no longer has. `mirror_complete` keeps the upstream's own metadata and signature, too, and publishes by itself.",
    skip_types: "Kinds of content that aren't synced.",
    mirror: 'Of old: `true` is `sync_policy: "mirror_complete"`.',
  },
  ContainerRepositorySyncURL: { signed_only: "Only images that have a signature, which isn't verified." },
  TagCopy: {
    names: "Tags to copy; the server says nothing of those that aren't there.",
    source_repository: "Copies from the latest version of this repository (href).",
    source_repository_version: "Copies from this version (href).",
  },
  ManifestCopy: {
    digests: "Manifests to copy: `sha256:<hex>`.",
    media_types: "Only manifests of these media types.",
    source_repository: "Copies from the latest version of this repository (href).",
    source_repository_version: "Copies from this version (href).",
  },
  AptRepositoryAddRemoveContent: {
    distribution: "Suite that the packages are listed in.",
    component: "Component that the packages are listed in.",
  },
  Repair: { verify_checksums: "`false`: only looks whether the files are there." },
  "ansible.CollectionRemote": {
    url: "Address of a Galaxy server, such as `https://galaxy.ansible.com/`.",
    requirements_file: "Which collections are synced: the text of a `requirements.yml`.",
    sync_dependencies: "What the collections depend on comes, too.",
    sync_highest_versions: "How many of the highest versions of each collection are synced. `null`: all.",
    signed_only: "Only collections that have a signature.",
    token: "Token of the Galaxy server; never shown again.",
    auth_url: "Where `token` is exchanged for a session's token.",
  },
  "ansible.GitRemote": {
    url: "Address of a Git repository that holds one collection.",
    git_ref: "Branch, tag or commit.",
    metadata_only: "Only metadata is kept: clients fetch from the upstream itself.",
  },
  "ansible.AnsibleRepository": {
    gpgkey: "Armored public key that signatures of collections are checked against.",
    last_synced_metadata_time: "When metadata was last synced. ISO time.",
    private: "For programs that build on the plugin: not to be listed to everybody.",
  },
  "ansible.AnsibleDistribution": { client_url: "What `ansible-galaxy` takes as a server's `url`." },
  "container.ContainerRemote": {
    url: "Address of the registry: `https://registry-1.docker.io`.",
    upstream_name: "Name of the image there: `library/busybox`.",
    includes: `Tags, or digests, that are synced. ${patterns}`,
    excludes: `Tags that are not synced, whatever \`includes\` says. ${patterns}`,
    include_tags: "Of old: `includes`.",
    exclude_tags: "Of old: `excludes`.",
    sigstore: "Address of a store of signatures.",
  },
  "container.ContainerPullThroughRemote": {
    url: "Address of the registry: `https://registry-1.docker.io`.",
    includes: `Images that may be pulled through. ${patterns}`,
    excludes: `Images that may not be pulled through, whatever \`includes\` says. ${patterns}`,
  },
  "container.ContainerRepository": { manifest_signing_service: "Signs images when `sign` is called: href of a signing service." },
  "container.ContainerPushRepository": { manifest_signing_service: "Signs images when `sign` is called: href of a signing service." },
  "container.ContainerDistribution": {
    private: "`true`: only those who were given the right may pull.",
    description: "For people.",
    registry_path: "What clients pull: `<host>/<base path>`.",
  },
  "container.ContainerPullThroughDistribution": {
    private: "`true`: only those who were given the right may pull; distributions made by pulling inherit it.",
    description: "For people.",
    distributions: "Distributions that were made by pulling (hrefs).",
  },
  "deb.AptRemote": {
    url: "Address of the archive: the directory that has `dists/`.",
    distributions:
      "Suites, by the path of their Release file below `dists/`, with white space between them: `bookworm bookworm-updates`. With a `/` at its end: a flat repository.",
    components: "With white space between them: `main contrib`. Absent: all.",
    architectures: "With white space between them: `amd64 arm64`. Absent: all; `all` itself always comes.",
    gpgkey: "Armored public key that the upstream's Release files are checked against.",
    sync_sources: "Source packages come, too.",
    sync_udebs: "Packages of the installer come, too.",
    sync_installer: "The installer's files come, too.",
    ignore_missing_package_indices: "A sync goes on where the Release file names indices that aren't there.",
    excluded_package_metadata_fields: "Fields of packages that a sync leaves out; those that packages can't do without always come.",
  },
  "deb.AptRepository": {
    signing_service: "Signs Release files, unless the publication names another one: href of a signing service.",
    signing_service_release_overrides: "Suite -> href of the signing service that signs it instead.",
    package_signing_service: "Signs packages that are uploaded: href of a signing service.",
    package_signing_fingerprint: signatures,
    package_signing_fingerprint_release_overrides: "Suite -> fingerprint that is taken for it instead.",
    publish_upstream_release_fields: "Version, Origin, Label and Description of Release files are the upstream's.",
    excluded_package_metadata_fields: "Fields of packages that publications leave out, unless they name others.",
  },
  "deb.AptPublication": {
    structured: "Suites and components as they are in the repository.",
    simple: "All packages in one suite `default`, component `all`, too.",
    signing_service: "Signs Release files, instead of the repository's: href of a signing service.",
    layout: "Paths of packages below `pool/`.",
    publish_upstream_release_fields: "Version, Origin, Label and Description of Release files are the upstream's.",
    publish_legacy_release_files: "Each component and architecture has a Release file of its own, too.",
    excluded_package_metadata_fields: "Fields of packages that this publication leaves out.",
  },
  "file.FileRemote": { url: "Address of the upstream's PULP_MANIFEST." },
  "file.FileGitRemote": { url: "Address of a Git repository.", git_ref: "Branch, tag or commit." },
  "file.FileRepository": { manifest: "Name of the list of files that publications get. `null`: none." },
  "file.FilePublication": { manifest: "Name of the list of files. `null`: none." },
  "gem.GemRemote": {
    url: "Address of a gem server, such as `https://rubygems.org/`.",
    includes: "Gem -> range of versions, such as `~> 7.0`; `null`: all. Absent: every gem.",
    excludes: "Gem -> range of versions that isn't synced; `null`: none of them.",
    prereleases: "Pre-releases come, too.",
  },
  "hugging_face.HuggingFaceRemote": {
    hf_hub_url: "Address of the hub.",
    hf_token: "Token for what isn't public; never shown again.",
  },
  "maven.MavenRemote": { url: "Address of a Maven repository, such as `https://repo1.maven.org/maven2/`." },
  "npm.NpmRemote": {
    url: "For a sync, the address of one version: `https://registry.npmjs.org/<package>/<version>`; for pull-through, of the registry.",
  },
  "ostree.OstreeRemote": {
    url: "Address of an ostree repository of mode archive, with a summary.",
    depth: "Parents of each branch's commit that come, too.",
    include_refs: `Branches that are synced. ${patterns}`,
    exclude_refs: `Branches that are not synced, whatever \`include_refs\` says. ${patterns}`,
  },
  "ostree.OstreeRepository": { compute_delta: "Static deltas are made between commits that are imported or synced." },
  "python.PythonRemote": {
    url: "Address of an index, such as `https://pypi.org/`.",
    includes: "Projects that are synced, as pip writes them: `django>=5,<6`. Absent: all of the index.",
    excludes: "Projects that are not synced, as pip writes them.",
    prereleases: "Pre-releases come, too.",
    package_types: "Only distributions of these types: `bdist_wheel`, `sdist` … Absent: all.",
    keep_latest_packages: "Only so many of the highest versions of each project. 0: all.",
    exclude_platforms: "Not the wheels for these: `windows`, `macos`, `freebsd`, `linux`.",
    provenance: "Attestations of where packages come from are synced, too.",
  },
  "python.PythonRepository": {
    allow_package_substitution: "`false`: no file takes the place of another one of the same name.",
    error_on_reject: "`false`: what may not be in the repository is left out, instead of failing the whole change.",
    autopublish: "Of old: versions are served without a publication.",
  },
  "python.PythonDistribution": {
    allow_uploads: "Clients such as twine may upload.",
    publication: "Of old: versions are served without a publication.",
  },
  "rpm.RpmRemote": {
    url: "Address of the repository: the directory that has `repodata/`.",
    sles_auth_token: "Token of SUSE's customer center; never shown again.",
  },
  "rpm.UlnRemote": {
    url: "Channel of Oracle's network: `uln://ol7_x86_64_oracle`.",
    username: "Login of the account there.",
    password: "Of the account there; never shown again.",
    uln_server_base_url: "Address of the network's server, instead of the one that the server is set up with.",
  },
  "rpm.RpmRepository": {
    retain_package_versions: "Versions of each package that are kept; older ones are removed from new versions. 0: all.",
    checksum_type: "Checksums in metadata that is published, such as `sha256`.",
    compression_type: "Compression of metadata that is published.",
    layout: "Paths of packages below `Packages/`.",
    metadata_signing_service: "Signs `repomd.xml`: href of a signing service.",
    package_signing_service: "Signs packages that are uploaded: href of a signing service.",
    package_signing_fingerprint: signatures,
    repo_config: "Lines of the `.repo` file that the server makes: `{ gpgcheck: 1 }`.",
    osv_config: "What is looked up in the OSV database of vulnerabilities: ecosystems with their releases.",
  },
  "rpm.RpmPublication": {
    checksum_type: "Checksums in the metadata, such as `sha256`.",
    compression_type: "Compression of the metadata.",
    layout: "Paths of packages below `Packages/`.",
    repo_config: "Lines of the `.repo` file that the server makes; it stays as it is then.",
  },
  "rpm.RpmDistribution": { generate_repo_config: "The server makes a `config.repo` beside what is served." },
};

const shared: readonly (readonly [RegExp, Texts])[] = [
  [/\.\w+Remote$/, remote],
  [/\.\w+Repository$/, repository],
  [/\.\w+Distribution$/, distribution],
  [/\.\w+Publication$/, publication],
  [/RepositorySyncURL$/, sync],
  [/AddRemoveContent$/, modification],
];

/** Texts for the fields of a schema, of its answers and of its updates. */
export const hoverOf = (schema: string): Texts => {
  const asked = schema.replace(/^Patched/, "").replace(/Response$/, "");
  return { ...shared.find(([names]) => names.test(asked))?.[1], ...own[asked] };
};

/** Schemas that have texts of their own. */
export const ownSchemas: readonly string[] = Object.keys(own);
/** Those of which every field that can be sent has a text. */
export const isCovered = (schema: string): boolean => !schema.startsWith("Patched") && shared.some(([names]) => names.test(schema));
