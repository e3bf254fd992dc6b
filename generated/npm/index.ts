// Made by `npm run generate`; not edited.
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
					ordering?: ("-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginatednpm.PackageResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["npm.Package"];
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
	};
	"content/npm/packages/upload/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["NpmPackageUpload"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["npm.PackageResponse"];
					};
				};
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
					ordering?: ("-base_path" | "-checkpoint" | "-hidden" | "-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "base_path" | "checkpoint" | "hidden" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginatednpm.NpmDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmDistribution"];
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
					ordering?: ("-ca_cert" | "-client_cert" | "-client_key" | "-connect_timeout" | "-download_concurrency" | "-headers" | "-max_retries" | "-name" | "-password" | "-pk" | "-policy" | "-proxy_password" | "-proxy_url" | "-proxy_username" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-rate_limit" | "-sock_connect_timeout" | "-sock_read_timeout" | "-tls_validation" | "-total_timeout" | "-url" | "-username" | "ca_cert" | "client_cert" | "client_key" | "connect_timeout" | "download_concurrency" | "headers" | "max_retries" | "name" | "password" | "pk" | "policy" | "proxy_password" | "proxy_url" | "proxy_username" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "rate_limit" | "sock_connect_timeout" | "sock_read_timeout" | "tls_validation" | "total_timeout" | "url" | "username")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginatednpm.NpmRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["npm.NpmRemoteResponse"];
					};
				};
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
					ordering?: ("-description" | "-name" | "-next_version" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-retain_checkpoints" | "-retain_repo_versions" | "-user_hidden" | "description" | "name" | "next_version" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "retain_checkpoints" | "retain_repo_versions" | "user_hidden")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginatednpm.NpmRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["npm.NpmRepositoryResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmDistributionResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchednpm.NpmDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmDistributionResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["SetLabel"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["SetLabelResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnsetLabel"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["UnsetLabelResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRemoteResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchednpm.NpmRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRemoteResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["SetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["SetLabelResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnsetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["UnsetLabelResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["npm.NpmRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRepositoryResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
			};
		};
		patch: {
			parameters: {
				path: {
					npm_npm_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchednpm.NpmRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["npm.NpmRepositoryResponse"];
					};
				};
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["RepositoryAddRemoveContent"];
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["NestedRole"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["NestedRoleResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["SetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["SetLabelResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["RepositorySyncURL"];
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnsetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["UnsetLabelResponse"];
					};
				};
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
					ordering?: ("-complete" | "-content_ids" | "-info" | "-number" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_last_updated" | "complete" | "content_ids" | "info" | "number" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["PaginatedRepositoryVersionResponseList"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["RepositoryVersionResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					npm_npm_repository_version_href: string;
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["Repair"];
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["npm.PackageResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["SetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["SetLabelResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnsetLabel"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["UnsetLabelResponse"];
					};
				};
			};
		};
	};
}
export interface components {
	schemas: {
		AsyncOperationResponse: {
			task: string;
		};
		ContentSummaryResponse: {
			added: {
				[key: string]: {
					count: number;
					href: string;
				};
			};
			present: {
				[key: string]: {
					count: number;
					href: string;
				};
			};
			removed: {
				[key: string]: {
					count: number;
					href: string;
				};
			};
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
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			name?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path?: string;
			upload?: string;
			version?: string;
		};
		ObjectRolesResponse: {
			roles: components["schemas"]["NestedRoleResponse"][];
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatednpm.NpmDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["npm.NpmDistributionResponse"][];
		};
		"Paginatednpm.NpmRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["npm.NpmRemoteResponse"][];
		};
		"Paginatednpm.NpmRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["npm.NpmRepositoryResponse"][];
		};
		"Paginatednpm.PackageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["npm.PackageResponse"][];
		};
		"Patchednpm.NpmDistribution": {
			base_path?: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchednpm.NpmRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name?: string;
			password?: string | null;
			policy?: components["schemas"]["PolicyEnum"];
			proxy_password?: string | null;
			proxy_url?: string | null;
			proxy_username?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			rate_limit?: number | null;
			sock_connect_timeout?: number | null;
			sock_read_timeout?: number | null;
			tls_validation?: boolean;
			total_timeout?: number | null;
			url?: string;
			username?: string | null;
		};
		"Patchednpm.NpmRepository": {
			description?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
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
			/** @default true */
			verify_checksums?: boolean;
		};
		RepositoryAddRemoveContent: {
			add_content_units?: string[];
			base_version?: string;
			/** @default true */
			overwrite?: boolean;
			remove_content_units?: string[];
		};
		RepositorySyncURL: {
			/** @default false */
			mirror?: boolean;
			remote?: string;
		};
		RepositoryVersionResponse: {
			base_version: string | null;
			content_summary: components["schemas"]["ContentSummaryResponse"];
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
			base_path: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"npm.NpmDistributionResponse": {
			base_path: string;
			base_url: string;
			content_guard: string | null;
			content_guard_prn: string | null;
			hidden: boolean;
			name: string;
			no_content_change_since: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			remote: string | null;
			repository: string | null;
			repository_version: string | null;
		};
		"npm.NpmRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name: string;
			password?: string | null;
			policy?: components["schemas"]["PolicyEnum"];
			proxy_password?: string | null;
			proxy_url?: string | null;
			proxy_username?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			rate_limit?: number | null;
			sock_connect_timeout?: number | null;
			sock_read_timeout?: number | null;
			tls_validation?: boolean;
			total_timeout?: number | null;
			url: string;
			username?: string | null;
		};
		"npm.NpmRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			max_retries: number | null;
			name: string;
			policy: components["schemas"]["PolicyEnum"];
			prn: string;
			proxy_url: string | null;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			rate_limit: number | null;
			sock_connect_timeout: number | null;
			sock_read_timeout: number | null;
			tls_validation: boolean;
			total_timeout: number | null;
			url: string;
		};
		"npm.NpmRepository": {
			description?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"npm.NpmRepositoryResponse": {
			description: string | null;
			latest_version_href: string;
			name: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			remote: string | null;
			retain_checkpoints: number | null;
			retain_repo_versions: number | null;
			versions_href: string;
		};
		"npm.Package": {
			artifact?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			name?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			version: string;
			vuln_report: string | null;
		};
	};
}
