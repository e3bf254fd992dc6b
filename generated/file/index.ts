// Made by `npm run generate`; not edited.
export interface paths {
	"acs/file/file/": {
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
					ordering?: ("-last_refreshed" | "-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_last_updated" | "-pulp_type" | "last_refreshed" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type")[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedfile.FileAlternateContentSourceResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileAlternateContentSource"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["file.FileAlternateContentSourceResponse"];
					};
				};
			};
		};
	};
	"content/file/files/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					digest?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-digest" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-timestamp_of_interest" | "-upstream_id" | "digest" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "timestamp_of_interest" | "upstream_id")[];
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					relative_path__contains?: string;
					relative_path__icontains?: string;
					relative_path__iexact?: string;
					relative_path__in?: string[];
					relative_path__iregex?: string;
					relative_path__istartswith?: string;
					relative_path__regex?: string;
					relative_path__startswith?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedfile.FileContentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["file.FileContent"];
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
	"content/file/files/upload/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["FileContentUpload"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["FileContentUploadResponse"];
					};
				};
			};
		};
	};
	"distributions/file/file/": {
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
						"application/json": components["schemas"]["Paginatedfile.FileDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileDistribution"];
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
	"publications/file/file/": {
		get: {
			parameters: {
				query?: {
					checkpoint?: boolean;
					content?: string;
					content__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-checkpoint" | "-complete" | "-pass_through" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_last_updated" | "-pulp_type" | "checkpoint" | "complete" | "pass_through" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type")[];
					prn__in?: string[];
					pulp_created?: string;
					pulp_created__gt?: string;
					pulp_created__gte?: string;
					pulp_created__isnull?: boolean;
					pulp_created__lt?: string;
					pulp_created__lte?: string;
					pulp_created__range?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					repository?: string;
					repository_version?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedfile.FilePublicationResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FilePublication"];
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
	"remotes/file/file/": {
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
						"application/json": components["schemas"]["Paginatedfile.FileRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["file.FileRemoteResponse"];
					};
				};
			};
		};
	};
	"remotes/file/git/": {
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
						"application/json": components["schemas"]["Paginatedfile.FileGitRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileGitRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["file.FileGitRemoteResponse"];
					};
				};
			};
		};
	};
	"repositories/file/file/": {
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
						"application/json": components["schemas"]["Paginatedfile.FileRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["file.FileRepositoryResponse"];
					};
				};
			};
		};
	};
	"{file_file_alternate_content_source_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileAlternateContentSourceResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileAlternateContentSource"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileAlternateContentSourceResponse"];
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
					file_file_alternate_content_source_href: string;
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
					file_file_alternate_content_source_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedfile.FileAlternateContentSource"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileAlternateContentSourceResponse"];
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
	"{file_file_alternate_content_source_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
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
	"{file_file_alternate_content_source_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_alternate_content_source_href: string;
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
	"{file_file_alternate_content_source_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_alternate_content_source_href: string;
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
	"{file_file_alternate_content_source_href}refresh/": {
		post: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			responses: {
				202: {
					content: {
						"application/json": components["schemas"]["TaskGroupOperationResponse"];
					};
				};
			};
		};
	};
	"{file_file_alternate_content_source_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
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
	"{file_file_content_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_content_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileContentResponse"];
					};
				};
			};
		};
	};
	"{file_file_content_href}set_label/": {
		post: {
			parameters: {
				path: {
					file_file_content_href: string;
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
	"{file_file_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					file_file_content_href: string;
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
	"{file_file_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_distribution_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					file_file_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileDistributionResponse"];
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
					file_file_distribution_href: string;
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
					file_file_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedfile.FileDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileDistributionResponse"];
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
	"{file_file_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_distribution_href: string;
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
	"{file_file_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_distribution_href: string;
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
	"{file_file_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_distribution_href: string;
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
	"{file_file_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_distribution_href: string;
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
	"{file_file_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					file_file_distribution_href: string;
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
	"{file_file_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					file_file_distribution_href: string;
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
	"{file_file_git_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_git_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileGitRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileGitRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileGitRemoteResponse"];
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
					file_file_git_remote_href: string;
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
					file_file_git_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedfile.FileGitRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileGitRemoteResponse"];
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
	"{file_file_git_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_git_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_git_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_git_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_git_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_git_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
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
	"{file_file_publication_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_publication_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FilePublicationResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{file_file_publication_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_publication_href: string;
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
	"{file_file_publication_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_publication_href: string;
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
	"{file_file_publication_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_publication_href: string;
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
	"{file_file_publication_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_publication_href: string;
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
	"{file_file_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					file_file_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRemoteResponse"];
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
					file_file_remote_href: string;
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
					file_file_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedfile.FileRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRemoteResponse"];
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
	"{file_file_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_remote_href: string;
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
	"{file_file_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_remote_href: string;
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
	"{file_file_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_remote_href: string;
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
	"{file_file_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_remote_href: string;
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
	"{file_file_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					file_file_remote_href: string;
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
	"{file_file_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					file_file_remote_href: string;
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
	"{file_file_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					file_file_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["file.FileRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRepositoryResponse"];
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
					file_file_repository_href: string;
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
					file_file_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedfile.FileRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["file.FileRepositoryResponse"];
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
	"{file_file_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["FileRepositorySyncURL"];
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
	"{file_file_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					file_file_repository_href: string;
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
	"{file_file_repository_href}versions/": {
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
					file_file_repository_href: string;
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
	"{file_file_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					file_file_repository_version_href: string;
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
					file_file_repository_version_href: string;
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
	"{file_file_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					file_file_repository_version_href: string;
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
		FileContentUpload: {
			artifact?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path: string;
			upload?: string;
		};
		FileContentUploadResponse: {
			artifact: string;
			md5: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			sha1: string | null;
			sha224: string | null;
			sha256: string;
			sha384: string;
			sha512: string;
			vuln_report: string | null;
		};
		FileRepositorySyncURL: {
			/** @default false */
			mirror?: boolean;
			/** @default true */
			optimize?: boolean;
			remote?: string;
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
		ObjectRolesResponse: {
			roles: components["schemas"]["NestedRoleResponse"][];
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedfile.FileAlternateContentSourceResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileAlternateContentSourceResponse"][];
		};
		"Paginatedfile.FileContentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileContentResponse"][];
		};
		"Paginatedfile.FileDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileDistributionResponse"][];
		};
		"Paginatedfile.FileGitRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileGitRemoteResponse"][];
		};
		"Paginatedfile.FilePublicationResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FilePublicationResponse"][];
		};
		"Paginatedfile.FileRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileRemoteResponse"][];
		};
		"Paginatedfile.FileRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["file.FileRepositoryResponse"][];
		};
		"Patchedfile.FileAlternateContentSource": {
			last_refreshed?: string | null;
			name?: string;
			paths?: string[];
			remote?: string;
		};
		"Patchedfile.FileDistribution": {
			base_path?: string;
			checkpoint?: boolean;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedfile.FileGitRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			/** @default HEAD */
			git_ref?: string;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name?: string;
			password?: string | null;
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
		"Patchedfile.FileRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name?: string;
			password?: string | null;
			/** @default immediate */
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
		"Patchedfile.FileRepository": {
			/** @default false */
			autopublish?: boolean;
			description?: string | null;
			/** @default PULP_MANIFEST */
			manifest?: string | null;
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
		TaskGroupOperationResponse: {
			task_group: string;
		};
		UnsetLabel: {
			key: string;
		};
		UnsetLabelResponse: {
			key: string;
			value: string;
		};
		"file.FileAlternateContentSource": {
			last_refreshed?: string | null;
			name: string;
			paths?: string[];
			remote: string;
		};
		"file.FileAlternateContentSourceResponse": {
			last_refreshed: string | null;
			name: string;
			paths: string[];
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			remote: string;
		};
		"file.FileContent": {
			artifact?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path: string;
			repository?: string;
			upload?: string;
		};
		"file.FileContentResponse": {
			artifact: string;
			md5: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			sha1: string | null;
			sha224: string | null;
			sha256: string;
			sha384: string;
			sha512: string;
			vuln_report: string | null;
		};
		"file.FileDistribution": {
			base_path: string;
			checkpoint?: boolean;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"file.FileDistributionResponse": {
			base_path: string;
			base_url: string;
			checkpoint: boolean;
			content_guard: string | null;
			content_guard_prn: string | null;
			hidden: boolean;
			name: string;
			no_content_change_since: string | null;
			prn: string;
			publication: string | null;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			repository: string | null;
			repository_version: string | null;
		};
		"file.FileGitRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			/** @default HEAD */
			git_ref?: string;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name: string;
			password?: string | null;
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
		"file.FileGitRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			git_ref: string;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			max_retries: number | null;
			name: string;
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
		"file.FilePublication": {
			checkpoint?: boolean;
			/** @default PULP_MANIFEST */
			manifest?: string | null;
			repository?: string;
			repository_version?: string;
		};
		"file.FilePublicationResponse": {
			checkpoint: boolean;
			distributions: string[];
			manifest: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			repository_version: string;
		};
		"file.FileRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			max_retries?: number | null;
			name: string;
			password?: string | null;
			/** @default immediate */
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
		"file.FileRemoteResponse": {
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
		"file.FileRepository": {
			/** @default false */
			autopublish?: boolean;
			description?: string | null;
			/** @default PULP_MANIFEST */
			manifest?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"file.FileRepositoryResponse": {
			autopublish: boolean;
			description: string | null;
			last_sync_details: unknown;
			latest_version_href: string;
			manifest: string | null;
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
	};
}
