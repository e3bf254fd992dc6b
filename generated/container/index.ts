// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"/token/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"content/container/blobs/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					digest?: string;
					digest__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"digest" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["Paginatedcontainer.BlobResponseList"]>;
			};
		};
	};
	"content/container/manifests/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					digest?: string;
					digest__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					is_bootable?: boolean;
					is_flatpak?: boolean;
					limit?: number;
					media_type?: ("application/vnd.docker.distribution.manifest.list.v2+json" | "application/vnd.docker.distribution.manifest.v1+json" | "application/vnd.docker.distribution.manifest.v2+json" | "application/vnd.oci.image.index.v1+json" | "application/vnd.oci.image.manifest.v1+json")[];
					offset?: number;
					ordering?: Ordering<"annotations" | "architecture" | "compressed_image_size" | "data" | "digest" | "is_bootable" | "is_flatpak" | "labels" | "media_type" | "os" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "schema_version" | "timestamp_of_interest" | "type" | "upstream_id">;
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
				200: Json<schemas["Paginatedcontainer.ManifestResponseList"]>;
			};
		};
	};
	"content/container/signatures/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					digest?: string;
					digest__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					key_id?: string;
					key_id__in?: string[];
					limit?: number;
					manifest?: string[];
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
					ordering?: Ordering<"creator" | "data" | "digest" | "fingerprint" | "key_id" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp" | "timestamp_of_interest" | "type" | "upstream_id">;
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
				200: Json<schemas["Paginatedcontainer.ManifestSignatureResponseList"]>;
			};
		};
	};
	"content/container/tags/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					digest?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					media_type?: ("application/vnd.docker.distribution.manifest.list.v2+json" | "application/vnd.docker.distribution.manifest.v1+json" | "application/vnd.docker.distribution.manifest.v2+json" | "application/vnd.oci.image.index.v1+json" | "application/vnd.oci.image.manifest.v1+json")[];
					name?: string;
					name__in?: string[];
					offset?: number;
					ordering?: Ordering<"name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["Paginatedcontainer.TagResponseList"]>;
			};
		};
	};
	"distributions/container/container/": {
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
					namespace__name?: string;
					offset?: number;
					ordering?: Ordering<"base_path" | "checkpoint" | "description" | "hidden" | "name" | "pk" | "private" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type">;
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
				200: Json<schemas["Paginatedcontainer.ContainerDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"distributions/container/pull-through/": {
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
				200: Json<schemas["Paginatedcontainer.ContainerPullThroughDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerPullThroughDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"pulp_container/namespaces/": {
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
					ordering?: Ordering<"name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedcontainer.ContainerNamespaceResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerNamespace"]>;
			responses: {
				201: Json<schemas["container.ContainerNamespaceResponse"]>;
			};
		};
	};
	"remotes/container/container/": {
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
				200: Json<schemas["Paginatedcontainer.ContainerRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerRemote"]>;
			responses: {
				201: Json<schemas["container.ContainerRemoteResponse"]>;
			};
		};
	};
	"remotes/container/pull-through/": {
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
				200: Json<schemas["Paginatedcontainer.ContainerPullThroughRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerPullThroughRemote"]>;
			responses: {
				201: Json<schemas["container.ContainerPullThroughRemoteResponse"]>;
			};
		};
	};
	"repositories/container/container-push/": {
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
				200: Json<schemas["Paginatedcontainer.ContainerPushRepositoryResponseList"]>;
			};
		};
	};
	"repositories/container/container/": {
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
				200: Json<schemas["Paginatedcontainer.ContainerRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["container.ContainerRepository"]>;
			responses: {
				201: Json<schemas["container.ContainerRepositoryResponse"]>;
			};
		};
	};
	"{container_blob_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_blob_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.BlobResponse"]>;
			};
		};
	};
	"{container_blob_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_blob_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_blob_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_blob_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerDistribution"]>;
			responses: {
				200: Json<schemas["container.ContainerDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerDistribution"]>;
			responses: {
				200: Json<schemas["container.ContainerDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_container_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_namespace_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_namespace_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerNamespaceResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_namespace_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_namespace_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_namespace_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_namespace_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_namespace_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_namespace_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_namespace_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_namespace_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_namespace_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerPullThroughDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerPullThroughDistribution"]>;
			responses: {
				200: Json<schemas["container.ContainerPullThroughDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerPullThroughDistribution"]>;
			responses: {
				200: Json<schemas["container.ContainerPullThroughDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_container_pull_through_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerPullThroughRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerPullThroughRemote"]>;
			responses: {
				200: Json<schemas["container.ContainerPullThroughRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerPullThroughRemote"]>;
			responses: {
				200: Json<schemas["container.ContainerPullThroughRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_container_pull_through_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_push_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerPushRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerPushRepository"]>;
			responses: {
				200: Json<schemas["container.ContainerPushRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerPushRepository"]>;
			responses: {
				200: Json<schemas["container.ContainerPushRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_push_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}migrate/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_push_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}remove_image/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["RemoveImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}remove_signatures/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["RemoveSignatures"]>;
			responses: {
				200: Json<schemas["RemoveSignaturesResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}sign/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositorySign"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}tag/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["TagImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}untag/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnTagImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_href}versions/": {
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
					container_container_push_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{container_container_push_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_push_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_push_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_push_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerRemote"]>;
			responses: {
				200: Json<schemas["container.ContainerRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerRemote"]>;
			responses: {
				200: Json<schemas["container.ContainerRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_container_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ContainerRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["container.ContainerRepository"]>;
			responses: {
				200: Json<schemas["container.ContainerRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcontainer.ContainerRepository"]>;
			responses: {
				200: Json<schemas["container.ContainerRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}add/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["RecursiveManage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_repository_href}build_image/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Form<schemas["OCIBuildImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}copy_manifests/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["ManifestCopy"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}copy_tags/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["TagCopy"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{container_container_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{container_container_repository_href}remove/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["RecursiveManage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{container_container_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_container_repository_href}sign/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositorySign"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["ContainerRepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}tag/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["TagImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_container_repository_href}untag/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnTagImage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_href}versions/": {
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
					container_container_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{container_container_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_container_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_container_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					container_container_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{container_manifest_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_manifest_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ManifestResponse"]>;
			};
		};
	};
	"{container_manifest_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_manifest_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_manifest_signature_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_manifest_signature_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.ManifestSignatureResponse"]>;
			};
		};
	};
	"{container_manifest_signature_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_signature_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_manifest_signature_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_signature_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{container_tag_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					container_tag_href: string;
				};
			};
			responses: {
				200: Json<schemas["container.TagResponse"]>;
			};
		};
	};
	"{container_tag_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_tag_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{container_tag_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_tag_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
}
export interface schemas {
	AsyncOperationResponse: {
		task: string;
	};
	ContainerRepositorySyncURL: {
		/**
		 * `true`: what the upstream no longer has is removed; `false`: a sync only adds.
		 * @default false
		 */
		mirror?: boolean;
		/** Fetches from this remote (href) instead of the repository's own. */
		remote?: string;
		/**
		 * Only images that have a signature, which isn't verified.
		 * @default false
		 */
		signed_only?: boolean;
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
	ManifestCopy: {
		/** Manifests to copy: `sha256:<hex>`. */
		digests?: unknown[];
		/** Only manifests of these media types. */
		media_types?: schemas["MediaTypesEnum"][];
		/** Copies from the latest version of this repository (href). */
		source_repository?: string;
		/** Copies from this version (href). */
		source_repository_version?: string;
	};
	MediaTypesEnum: "application/vnd.docker.distribution.manifest.v1+json" | "application/vnd.docker.distribution.manifest.v2+json" | "application/vnd.docker.distribution.manifest.list.v2+json" | "application/vnd.oci.image.manifest.v1+json" | "application/vnd.oci.image.index.v1+json";
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
	OCIBuildImage: {
		build_context?: string | null;
		/** Format: binary */
		containerfile?: Blob;
		containerfile_name?: string;
		/** @default latest */
		tag?: string;
	};
	ObjectRolesResponse: {
		roles: schemas["NestedRoleResponse"][];
	};
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	"Paginatedcontainer.BlobResponseList": Paginated<schemas["container.BlobResponse"]>;
	"Paginatedcontainer.ContainerDistributionResponseList": Paginated<schemas["container.ContainerDistributionResponse"]>;
	"Paginatedcontainer.ContainerNamespaceResponseList": Paginated<schemas["container.ContainerNamespaceResponse"]>;
	"Paginatedcontainer.ContainerPullThroughDistributionResponseList": Paginated<schemas["container.ContainerPullThroughDistributionResponse"]>;
	"Paginatedcontainer.ContainerPullThroughRemoteResponseList": Paginated<schemas["container.ContainerPullThroughRemoteResponse"]>;
	"Paginatedcontainer.ContainerPushRepositoryResponseList": Paginated<schemas["container.ContainerPushRepositoryResponse"]>;
	"Paginatedcontainer.ContainerRemoteResponseList": Paginated<schemas["container.ContainerRemoteResponse"]>;
	"Paginatedcontainer.ContainerRepositoryResponseList": Paginated<schemas["container.ContainerRepositoryResponse"]>;
	"Paginatedcontainer.ManifestResponseList": Paginated<schemas["container.ManifestResponse"]>;
	"Paginatedcontainer.ManifestSignatureResponseList": Paginated<schemas["container.ManifestSignatureResponse"]>;
	"Paginatedcontainer.TagResponseList": Paginated<schemas["container.TagResponse"]>;
	"Patchedcontainer.ContainerDistribution": Partial<schemas["container.ContainerDistribution"]>;
	"Patchedcontainer.ContainerPullThroughDistribution": Partial<schemas["container.ContainerPullThroughDistribution"]>;
	"Patchedcontainer.ContainerPullThroughRemote": Partial<schemas["container.ContainerPullThroughRemote"]>;
	"Patchedcontainer.ContainerPushRepository": Partial<schemas["container.ContainerPushRepository"]>;
	"Patchedcontainer.ContainerRemote": Partial<schemas["container.ContainerRemote"]>;
	"Patchedcontainer.ContainerRepository": Partial<schemas["container.ContainerRepository"]>;
	Policy692Enum: "immediate" | "on_demand" | "streamed";
	Policy7e0Enum: "on_demand";
	RecursiveManage: {
		content_units?: unknown[];
	};
	RemoveImage: {
		digest: string;
	};
	RemoveSignatures: {
		signed_with_key_id: string;
	};
	RemoveSignaturesResponse: {
		signed_with_key_id: string;
	};
	Repair: {
		/**
		 * `false`: only looks whether the files are there.
		 * @default true
		 */
		verify_checksums?: boolean;
	};
	RepositorySign: {
		future_base_path?: string;
		manifest_signing_service?: string | null;
		tags_list?: unknown[];
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
	TagCopy: {
		/** Tags to copy; the server says nothing of those that aren't there. */
		names?: unknown[];
		/** Copies from the latest version of this repository (href). */
		source_repository?: string;
		/** Copies from this version (href). */
		source_repository_version?: string;
	};
	TagImage: {
		digest: string;
		tag: string;
	};
	UnTagImage: {
		tag: string;
	};
	UnsetLabel: {
		key: string;
	};
	UnsetLabelResponse: {
		key: string;
		value: string;
	};
	"container.BlobResponse": {
		artifact: string | null;
		digest: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"container.ContainerDistribution": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard?: string;
		/** For people. */
		description?: string | null;
		/**
		 * `true`: left out of the content app's list of distributions; it is served all the same.
		 * @default false
		 */
		hidden?: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `true`: only those who were given the right may pull. */
		private?: boolean;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"container.ContainerDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string;
		content_guard_prn: string | null;
		/** For people. */
		description: string | null;
		/** `true`: left out of the content app's list of distributions; it is served all the same. */
		hidden: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		namespace: string;
		no_content_change_since: string | null;
		/** `true`: only those who were given the right may pull. */
		private: boolean;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** What clients pull: `<host>/<base path>`. */
		registry_path: string;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote: string | null;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository: string | null;
		/** Serves this version (href), and no later one. */
		repository_version: string | null;
	};
	"container.ContainerNamespace": {
		name: string;
		pulp_labels?: Record<string, string | null>;
	};
	"container.ContainerNamespaceResponse": {
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
	};
	"container.ContainerPullThroughDistribution": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard?: string;
		/** For people. */
		description?: string | null;
		/** Distributions that were made by pulling (hrefs). */
		distributions?: string[];
		/**
		 * `true`: left out of the content app's list of distributions; it is served all the same.
		 * @default false
		 */
		hidden?: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `true`: only those who were given the right may pull; distributions made by pulling inherit it. */
		private?: boolean;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote: string;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"container.ContainerPullThroughDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string;
		content_guard_prn: string | null;
		/** For people. */
		description: string | null;
		/** Distributions that were made by pulling (hrefs). */
		distributions: string[];
		/** `true`: left out of the content app's list of distributions; it is served all the same. */
		hidden: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		namespace: string;
		no_content_change_since: string | null;
		/** `true`: only those who were given the right may pull; distributions made by pulling inherit it. */
		private: boolean;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote: string;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository: string | null;
		/** Serves this version (href), and no later one. */
		repository_version: string | null;
	};
	"container.ContainerPullThroughRemote": {
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
		/** Images that may not be pulled through, whatever `includes` says. The wildcards `*` and `?` may be used. */
		excludes?: string[] | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** Images that may be pulled through. The wildcards `*` and `?` may be used. */
		includes?: string[] | null;
		/** How often a failed download is tried again; 3 unless set. */
		max_retries?: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Sent to the upstream with `username`; never shown again. White space around it counts. */
		password?: string | null;
		/**
		 * `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept.
		 * @default on_demand
		 */
		policy?: schemas["Policy7e0Enum"];
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
		/** Address of the registry: `https://registry-1.docker.io`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"container.ContainerPullThroughRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Images that may not be pulled through, whatever `includes` says. The wildcards `*` and `?` may be used. */
		excludes: string[] | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** Images that may be pulled through. The wildcards `*` and `?` may be used. */
		includes: string[] | null;
		/** How often a failed download is tried again; 3 unless set. */
		max_retries: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept. */
		policy: schemas["Policy7e0Enum"];
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
		/** Address of the registry: `https://registry-1.docker.io`. */
		url: string;
	};
	"container.ContainerPushRepository": {
		/** For people. */
		description?: string | null;
		/** Signs images when `sign` is called: href of a signing service. */
		manifest_signing_service?: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints?: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions?: number | null;
	};
	"container.ContainerPushRepositoryResponse": {
		/** For people. */
		description: string | null;
		latest_version_href: string;
		/** Signs images when `sign` is called: href of a signing service. */
		manifest_signing_service: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions: number | null;
		versions_href: string;
	};
	"container.ContainerRemote": {
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
		/** Of old: `excludes`. */
		exclude_tags?: string[] | null;
		/** Tags that are not synced, whatever `includes` says. The wildcards `*` and `?` may be used. */
		excludes?: string[] | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** Of old: `includes`. */
		include_tags?: string[] | null;
		/** Tags, or digests, that are synced. The wildcards `*` and `?` may be used. */
		includes?: string[] | null;
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
		policy?: schemas["Policy692Enum"];
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
		/** Address of a store of signatures. */
		sigstore?: string;
		/** Seconds until a new connection is there. */
		sock_connect_timeout?: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout?: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** Name of the image there: `library/busybox`. */
		upstream_name: string;
		/** Address of the registry: `https://registry-1.docker.io`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"container.ContainerRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Tags that are not synced, whatever `includes` says. The wildcards `*` and `?` may be used. */
		excludes: string[] | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** Tags, or digests, that are synced. The wildcards `*` and `?` may be used. */
		includes: string[] | null;
		/** How often a failed download is tried again; 3 unless set. */
		max_retries: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept. */
		policy: schemas["Policy692Enum"];
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
		/** Address of a store of signatures. */
		sigstore: string;
		/** Seconds until a new connection is there. */
		sock_connect_timeout: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation: boolean;
		/** Seconds for one download, all in all. */
		total_timeout: number | null;
		/** Name of the image there: `library/busybox`. */
		upstream_name: string;
		/** Address of the registry: `https://registry-1.docker.io`. */
		url: string;
	};
	"container.ContainerRepository": {
		/** For people. */
		description?: string | null;
		/** Signs images when `sign` is called: href of a signing service. */
		manifest_signing_service?: string | null;
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
	"container.ContainerRepositoryResponse": {
		/** For people. */
		description: string | null;
		latest_version_href: string;
		/** Signs images when `sign` is called: href of a signing service. */
		manifest_signing_service: string | null;
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
	"container.ManifestResponse": {
		annotations: Record<string, unknown>;
		architecture: string;
		blobs: string[];
		compressed_image_size: number;
		config_blob: string;
		digest: string;
		is_bootable: boolean;
		is_flatpak: boolean;
		labels: Record<string, unknown>;
		listed_manifests: string[];
		media_type: string;
		os: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		schema_version: number;
		type: string;
		vuln_report: string | null;
	};
	"container.ManifestSignatureResponse": {
		creator: string;
		digest: string;
		fingerprint: string | null;
		key_id: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		signed_manifest: string;
		timestamp: number;
		type: string;
		vuln_report: string | null;
	};
	"container.TagResponse": {
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		tagged_manifest: string;
		vuln_report: string | null;
	};
}
