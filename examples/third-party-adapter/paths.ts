// As much of the API of a made-up version of the plugin as the adapter beside needs.

interface Created {
  readonly content: { readonly "application/json": { readonly task: string } };
}
interface Post<Body> {
  readonly requestBody: { readonly content: { readonly "application/json": Body } };
  readonly responses: { readonly 202: Created };
}
interface List<Item> {
  readonly parameters: { readonly query?: { readonly name?: string; readonly limit?: number; readonly offset?: number } };
  readonly responses: { readonly 200: { readonly content: { readonly "application/json": { readonly results: Item[] } } } };
}
interface Resource {
  readonly pulp_href: string;
  readonly name: string;
}
interface Verb<Body> {
  readonly post: Post<Body>;
}

export interface paths {
  "repositories/cargo/cargo/": {
    get: List<Resource & { readonly latest_version_href: string }>;
    post: Post<{ name: string; description?: string | null; remote?: string | null; pulp_labels?: Record<string, string> }>;
  };
  "remotes/cargo/cargo/": {
    get: List<Resource & { readonly url: string }>;
    post: Post<{ name: string; url: string; policy?: "immediate" | "on_demand" | "streamed"; pulp_labels?: Record<string, string> }>;
  };
  "distributions/cargo/cargo/": {
    get: List<Resource & { readonly base_path: string; readonly base_url: string }>;
    post: Post<{ name: string; base_path: string; repository?: string | null; repository_version?: string | null }>;
  };
  "content/cargo/crates/": {
    get: List<Resource & { readonly vers: string; readonly cksum: string }>;
    post: Post<{ name: string; vers: string }>;
  };
  "{cargo_cargo_repository_href}": { get: { responses: { 200: Created } } };
  "{cargo_cargo_repository_href}sync/": Verb<{ remote?: string; mirror?: boolean }>;
  "{cargo_cargo_repository_href}modify/": Verb<{ add_content_units?: string[]; remove_content_units?: string[]; base_version?: string }>;
  "{cargo_cargo_repository_href}add_cached_content/": Verb<{ remote?: string }>;
}
