// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"/npm/{path}/-/ping": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/npm/{path}/-/whoami": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/npm/{path}/{package_name}": {
		put: {
			parameters: {
				path: {
					package_name: string;
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"content/npm/packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					name__in?: string[];
					offset?: number;
					ordering?: Ordering<"name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "version">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatednpm.PackageResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["npm.Package"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/npm/packages/upload/": {
		post: {
			requestBody: Form<schemas["NpmPackageUpload"]>;
			responses: {
				201: Json<schemas["npm.PackageResponse"]>;
			};
		};
	};
	"distributions/npm/npm/": {
		get: {
			parameters: {
				query?: {
					base_path?: string;
					base_path__contains?: string;
					base_path__icontains?: string;
					base_path__in?: string[];
					checkpoint?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					name__contains?: string;
					name__icontains?: string;
					name__iexact?: string;
					name__in?: string[];
					name__iregex?: string;
					name__istartswith?: string;
					name__regex?: string;
					name__startswith?: string;
					offset?: number;
					ordering?: Ordering<"base_path" | "checkpoint" | "hidden" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					repository?: string;
					repository__in?: string[];
					with_content?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatednpm.NpmDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["npm.NpmDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"remotes/npm/npm/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					name__contains?: string;
					name__icontains?: string;
					name__iexact?: string;
					name__in?: string[];
					name__iregex?: string;
					name__istartswith?: string;
					name__regex?: string;
					name__startswith?: string;
					offset?: number;
					ordering?: Ordering<"ca_cert" | "client_cert" | "client_key" | "connect_timeout" | "download_concurrency" | "headers" | "max_retries" | "name" | "password" | "pk" | "policy" | "proxy_password" | "proxy_url" | "proxy_username" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "rate_limit" | "sock_connect_timeout" | "sock_read_timeout" | "tls_validation" | "total_timeout" | "url" | "username">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					pulp_last_updated?: string;
					pulp_last_updated__gt?: string;
					pulp_last_updated__gte?: string;
					pulp_last_updated__isnull?: boolean;
					pulp_last_updated__lt?: string;
					pulp_last_updated__lte?: string;
					pulp_last_updated__range?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatednpm.NpmRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["npm.NpmRemote"]>;
			responses: {
				201: Json<schemas["npm.NpmRemoteResponse"]>;
			};
		};
	};
	"repositories/npm/npm/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					latest_with_content?: string;
					limit?: number;
					name?: string;
					name__contains?: string;
					name__icontains?: string;
					name__iexact?: string;
					name__in?: string[];
					name__iregex?: string;
					name__istartswith?: string;
					name__regex?: string;
					name__startswith?: string;
					offset?: number;
					ordering?: Ordering<"description" | "name" | "next_version" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "retain_checkpoints" | "retain_repo_versions" | "user_hidden">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					remote?: string;
					retain_checkpoints?: number;
					retain_checkpoints__gt?: number;
					retain_checkpoints__gte?: number;
					retain_checkpoints__isnull?: boolean;
					retain_checkpoints__lt?: number;
					retain_checkpoints__lte?: number;
					retain_checkpoints__ne?: number;
					retain_checkpoints__range?: number[];
					retain_repo_versions?: number;
					retain_repo_versions__gt?: number;
					retain_repo_versions__gte?: number;
					retain_repo_versions__isnull?: boolean;
					retain_repo_versions__lt?: number;
					retain_repo_versions__lte?: number;
					retain_repo_versions__ne?: number;
					retain_repo_versions__range?: number[];
					with_content?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatednpm.NpmRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["npm.NpmRepository"]>;
			responses: {
				201: Json<schemas["npm.NpmRepositoryResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["npm.NpmDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["npm.NpmDistribution"]>;
			responses: {
				200: Json<schemas["npm.NpmDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchednpm.NpmDistribution"]>;
			responses: {
				200: Json<schemas["npm.NpmDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["npm.NpmRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["npm.NpmRemote"]>;
			responses: {
				200: Json<schemas["npm.NpmRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchednpm.NpmRemote"]>;
			responses: {
				200: Json<schemas["npm.NpmRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["npm.NpmRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["npm.NpmRepository"]>;
			responses: {
				200: Json<schemas["npm.NpmRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchednpm.NpmRepository"]>;
			responses: {
				200: Json<schemas["npm.NpmRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{npm_npm_repository_href}versions/": {
		get: {
			parameters: {
				query?: {
					content?: string;
					content__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					number?: number;
					number__gt?: number;
					number__gte?: number;
					number__lt?: number;
					number__lte?: number;
					number__range?: number[];
					offset?: number;
					ordering?: Ordering<"complete" | "content_ids" | "info" | "number" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_created?: string;
					pulp_created__gt?: string;
					pulp_created__gte?: string;
					pulp_created__isnull?: boolean;
					pulp_created__lt?: string;
					pulp_created__lte?: string;
					pulp_created__range?: string[];
					pulp_href__in?: string[];
					q?: string;
				};
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{npm_npm_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_npm_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_npm_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					npm_npm_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{npm_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					npm_package_href: string;
				};
			};
			responses: {
				200: Json<schemas["npm.PackageResponse"]>;
			};
		};
	};
	"{npm_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					npm_package_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{npm_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					npm_package_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
}
export interface schemas {
	AsyncOperationResponse: {
		task: string;
	};
	ContentSummaryResponse: {
		added: Record<string, {
			count: number;
			href: string;
		}>;
		present: Record<string, {
			count: number;
			href: string;
		}>;
		removed: Record<string, {
			count: number;
			href: string;
		}>;
	};
	MyPermissionsResponse: {
		permissions: string[];
	};
	NestedRole: {
		/** @default [] */
		groups?: string[];
		role: string;
		/** @default [] */
		users?: string[];
	};
	NestedRoleResponse: {
		groups: string[];
		role: string;
		users: string[];
	};
	NpmPackageUpload: {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		name?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		upload?: string;
		version?: string;
	};
	ObjectRolesResponse: {
		roles: schemas["NestedRoleResponse"][];
	};
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	"Paginatednpm.NpmDistributionResponseList": Paginated<schemas["npm.NpmDistributionResponse"]>;
	"Paginatednpm.NpmRemoteResponseList": Paginated<schemas["npm.NpmRemoteResponse"]>;
	"Paginatednpm.NpmRepositoryResponseList": Paginated<schemas["npm.NpmRepositoryResponse"]>;
	"Paginatednpm.PackageResponseList": Paginated<schemas["npm.PackageResponse"]>;
	"Patchednpm.NpmDistribution": Partial<schemas["npm.NpmDistribution"]>;
	"Patchednpm.NpmRemote": Partial<schemas["npm.NpmRemote"]>;
	"Patchednpm.NpmRepository": Partial<schemas["npm.NpmRepository"]>;
	PolicyEnum: "immediate" | "on_demand" | "streamed";
	RemoteNetworkConfig: {
		ca_cert?: string | null;
		client_cert?: string | null;
		client_key?: string | null;
		connect_timeout?: number | null;
		download_concurrency?: number | null;
		headers?: Record<string, unknown>[];
		max_retries?: number | null;
		password?: string | null;
		proxy_password?: string | null;
		proxy_url?: string | null;
		proxy_username?: string | null;
		rate_limit?: number | null;
		sock_connect_timeout?: number | null;
		sock_read_timeout?: number | null;
		tls_validation?: boolean;
		total_timeout?: number | null;
		username?: string | null;
	};
	Repair: {
		/**
		 * `false`: only looks whether the files are there.
		 * @default true
		 */
		verify_checksums?: boolean;
	};
	RepositoryAddRemoveContent: {
		/** Hrefs of units; they are added after the others have been removed. */
		add_content_units?: string[];
		/** Href of the version to start from instead of the latest. */
		base_version?: string;
		/**
		 * `false`: the task fails where a unit would take the place of another one of the same identity.
		 * @default true
		 */
		overwrite?: boolean;
		/** Hrefs of units; `["*"]`: all. */
		remove_content_units?: string[];
	};
	RepositorySyncURL: {
		/**
		 * `true`: what the upstream no longer has is removed; `false`: a sync only adds.
		 * @default false
		 */
		mirror?: boolean;
		/** Fetches from this remote (href) instead of the repository's own. */
		remote?: string;
	};
	RepositoryVersionResponse: {
		base_version: string | null;
		content_summary: schemas["ContentSummaryResponse"];
		number: number;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		repository: string;
		vuln_report: string | null;
	};
	SetLabel: {
		key: string;
		value: string | null;
	};
	SetLabelResponse: {
		key: string;
		value: string | null;
	};
	UnsetLabel: {
		key: string;
	};
	UnsetLabelResponse: {
		key: string;
		value: string;
	};
	"npm.NpmDistribution": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard?: string | null;
		/**
		 * `true`: left out of the content app's list of distributions; it is served all the same.
		 * @default false
		 */
		hidden?: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote?: string | null;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"npm.NpmDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Address of what is served, for clients. */
		base_url: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string | null;
		content_guard_prn: string | null;
		/** `true`: left out of the content app's list of distributions; it is served all the same. */
		hidden: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		no_content_change_since: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote: string | null;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository: string | null;
		/** Serves this version (href), and no later one. */
		repository_version: string | null;
	};
	"npm.NpmRemote": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert?: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert?: string | null;
		/** PEM text of the key to `client_cert`; never shown again. */
		client_key?: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout?: number | null;
		/** Downloads at once. */
		download_concurrency?: number | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** How often a failed download is tried again; 3 unless set. */
		max_retries?: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Sent to the upstream with `username`; never shown again. White space around it counts. */
		password?: string | null;
		/** `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept. */
		policy?: schemas["PolicyEnum"];
		/** Never shown again. White space around it counts. */
		proxy_password?: string | null;
		/** Proxy on the way to the upstream: `scheme://host:port`. */
		proxy_url?: string | null;
		/** Login at the proxy. */
		proxy_username?: string | null;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Requests a second, for each of the downloads at once. */
		rate_limit?: number | null;
		/** Seconds until a new connection is there. */
		sock_connect_timeout?: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout?: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** For a sync, the address of one version: `https://registry.npmjs.org/<package>/<version>`; for pull-through, of the registry. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"npm.NpmRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** How often a failed download is tried again; 3 unless set. */
		max_retries: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept. */
		policy: schemas["PolicyEnum"];
		prn: string;
		/** Proxy on the way to the upstream: `scheme://host:port`. */
		proxy_url: string | null;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** Requests a second, for each of the downloads at once. */
		rate_limit: number | null;
		/** Seconds until a new connection is there. */
		sock_connect_timeout: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation: boolean;
		/** Seconds for one download, all in all. */
		total_timeout: number | null;
		/** For a sync, the address of one version: `https://registry.npmjs.org/<package>/<version>`; for pull-through, of the registry. */
		url: string;
	};
	"npm.NpmRepository": {
		/** For people. */
		description?: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote?: string | null;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints?: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions?: number | null;
	};
	"npm.NpmRepositoryResponse": {
		/** For people. */
		description: string | null;
		latest_version_href: string;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote: string | null;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions: number | null;
		versions_href: string;
	};
	"npm.Package": {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		name?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
		upload?: string;
		version?: string;
	};
	"npm.PackageResponse": {
		artifact: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		version: string;
		vuln_report: string | null;
	};
}
