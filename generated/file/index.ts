// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
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
					ordering?: Ordering<"last_refreshed" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedfile.FileAlternateContentSourceResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FileAlternateContentSource"]>;
			responses: {
				201: Json<schemas["file.FileAlternateContentSourceResponse"]>;
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
					ordering?: Ordering<"digest" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["Paginatedfile.FileContentResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["file.FileContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/file/files/upload/": {
		post: {
			requestBody: Form<schemas["FileContentUpload"]>;
			responses: {
				201: Json<schemas["FileContentUploadResponse"]>;
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
				200: Json<schemas["Paginatedfile.FileDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FileDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
					ordering?: Ordering<"checkpoint" | "complete" | "pass_through" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
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
				200: Json<schemas["Paginatedfile.FilePublicationResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FilePublication"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
				200: Json<schemas["Paginatedfile.FileRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FileRemote"]>;
			responses: {
				201: Json<schemas["file.FileRemoteResponse"]>;
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
				200: Json<schemas["Paginatedfile.FileGitRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FileGitRemote"]>;
			responses: {
				201: Json<schemas["file.FileGitRemoteResponse"]>;
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
				200: Json<schemas["Paginatedfile.FileRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["file.FileRepository"]>;
			responses: {
				201: Json<schemas["file.FileRepositoryResponse"]>;
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
				200: Json<schemas["file.FileAlternateContentSourceResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["file.FileAlternateContentSource"]>;
			responses: {
				200: Json<schemas["file.FileAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					file_file_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["Patchedfile.FileAlternateContentSource"]>;
			responses: {
				200: Json<schemas["file.FileAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
				202: Json<schemas["TaskGroupOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["file.FileContentResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["file.FileDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					file_file_distribution_href: string;
				};
			};
			requestBody: Json<schemas["file.FileDistribution"]>;
			responses: {
				200: Json<schemas["file.FileDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					file_file_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedfile.FileDistribution"]>;
			responses: {
				200: Json<schemas["file.FileDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["file.FileGitRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["file.FileGitRemote"]>;
			responses: {
				200: Json<schemas["file.FileGitRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					file_file_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedfile.FileGitRemote"]>;
			responses: {
				200: Json<schemas["file.FileGitRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["file.FilePublicationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["file.FileRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					file_file_remote_href: string;
				};
			};
			requestBody: Json<schemas["file.FileRemote"]>;
			responses: {
				200: Json<schemas["file.FileRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					file_file_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedfile.FileRemote"]>;
			responses: {
				200: Json<schemas["file.FileRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["file.FileRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					file_file_repository_href: string;
				};
			};
			requestBody: Json<schemas["file.FileRepository"]>;
			responses: {
				200: Json<schemas["file.FileRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					file_file_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedfile.FileRepository"]>;
			responses: {
				200: Json<schemas["file.FileRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["FileRepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
					file_file_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
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
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					file_file_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
	FileContentUpload: {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path: string;
		upload?: string;
	};
	FileContentUploadResponse: {
		artifact: string;
		md5: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
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
		/**
		 * `true`: what the upstream no longer has is removed; `false`: a sync only adds.
		 * @default false
		 */
		mirror?: boolean;
		/**
		 * Does nothing where the upstream says that nothing has changed since the last sync; `false` looks all the same.
		 * @default true
		 */
		optimize?: boolean;
		/** Fetches from this remote (href) instead of the repository's own. */
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
		roles: schemas["NestedRoleResponse"][];
	};
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	"Paginatedfile.FileAlternateContentSourceResponseList": Paginated<schemas["file.FileAlternateContentSourceResponse"]>;
	"Paginatedfile.FileContentResponseList": Paginated<schemas["file.FileContentResponse"]>;
	"Paginatedfile.FileDistributionResponseList": Paginated<schemas["file.FileDistributionResponse"]>;
	"Paginatedfile.FileGitRemoteResponseList": Paginated<schemas["file.FileGitRemoteResponse"]>;
	"Paginatedfile.FilePublicationResponseList": Paginated<schemas["file.FilePublicationResponse"]>;
	"Paginatedfile.FileRemoteResponseList": Paginated<schemas["file.FileRemoteResponse"]>;
	"Paginatedfile.FileRepositoryResponseList": Paginated<schemas["file.FileRepositoryResponse"]>;
	"Patchedfile.FileAlternateContentSource": Partial<schemas["file.FileAlternateContentSource"]>;
	"Patchedfile.FileDistribution": Partial<schemas["file.FileDistribution"]>;
	"Patchedfile.FileGitRemote": Partial<schemas["file.FileGitRemote"]>;
	"Patchedfile.FileRemote": Partial<schemas["file.FileRemote"]>;
	"Patchedfile.FileRepository": Partial<schemas["file.FileRepository"]>;
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
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
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
		pulp_labels: Record<string, string | null>;
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
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Serves all checkpoint publications of its repository, each by its time. */
		checkpoint?: boolean;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard?: string | null;
		/**
		 * `true`: left out of the content app's list of distributions; it is served all the same.
		 * @default false
		 */
		hidden?: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Serves this publication (href). */
		publication?: string | null;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"file.FileDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Address of what is served, for clients. */
		base_url: string;
		/** Serves all checkpoint publications of its repository, each by its time. */
		checkpoint: boolean;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string | null;
		content_guard_prn: string | null;
		/** `true`: left out of the content app's list of distributions; it is served all the same. */
		hidden: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		no_content_change_since: string | null;
		prn: string;
		/** Serves this publication (href). */
		publication: string | null;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository: string | null;
		/** Serves this version (href), and no later one. */
		repository_version: string | null;
	};
	"file.FileGitRemote": {
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
		/**
		 * Branch, tag or commit.
		 * @default HEAD
		 */
		git_ref?: string;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** How often a failed download is tried again; 3 unless set. */
		max_retries?: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Sent to the upstream with `username`; never shown again. White space around it counts. */
		password?: string | null;
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
		/** Address of a Git repository. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"file.FileGitRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Branch, tag or commit. */
		git_ref: string;
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
		/** Address of a Git repository. */
		url: string;
	};
	"file.FilePublication": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint?: boolean;
		/**
		 * Name of the list of files. `null`: none.
		 * @default PULP_MANIFEST
		 */
		manifest?: string | null;
		/** Publishes the latest version of this repository (href). */
		repository?: string;
		/** Publishes this version (href). */
		repository_version?: string;
	};
	"file.FilePublicationResponse": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint: boolean;
		distributions: string[];
		/** Name of the list of files. `null`: none. */
		manifest: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		/** Publishes the latest version of this repository (href). */
		repository: string;
		/** Publishes this version (href). */
		repository_version: string;
	};
	"file.FileRemote": {
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
		/**
		 * `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept.
		 * @default immediate
		 */
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
		/** Address of the upstream's PULP_MANIFEST. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"file.FileRemoteResponse": {
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
		/** Address of the upstream's PULP_MANIFEST. */
		url: string;
	};
	"file.FileRepository": {
		/**
		 * Each new version is published by itself, and what follows the repository serves it.
		 * @default false
		 */
		autopublish?: boolean;
		/** For people. */
		description?: string | null;
		/**
		 * Name of the list of files that publications get. `null`: none.
		 * @default PULP_MANIFEST
		 */
		manifest?: string | null;
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
	"file.FileRepositoryResponse": {
		/** Each new version is published by itself, and what follows the repository serves it. */
		autopublish: boolean;
		/** For people. */
		description: string | null;
		last_sync_details: unknown;
		latest_version_href: string;
		/** Name of the list of files that publications get. `null`: none. */
		manifest: string | null;
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
}
