// Made by `npm run generate`; not edited.
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
					ordering?: ("-digest" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "digest" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedcontainer.BlobResponseList"];
					};
				};
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
					ordering?: ("-annotations" | "-architecture" | "-compressed_image_size" | "-data" | "-digest" | "-is_bootable" | "-is_flatpak" | "-labels" | "-media_type" | "-os" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-schema_version" | "-timestamp_of_interest" | "-type" | "-upstream_id" | "annotations" | "architecture" | "compressed_image_size" | "data" | "digest" | "is_bootable" | "is_flatpak" | "labels" | "media_type" | "os" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "schema_version" | "timestamp_of_interest" | "type" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedcontainer.ManifestResponseList"];
					};
				};
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
					ordering?: ("-creator" | "-data" | "-digest" | "-fingerprint" | "-key_id" | "-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp" | "-timestamp_of_interest" | "-type" | "-upstream_id" | "creator" | "data" | "digest" | "fingerprint" | "key_id" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp" | "timestamp_of_interest" | "type" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedcontainer.ManifestSignatureResponseList"];
					};
				};
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
					ordering?: ("-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedcontainer.TagResponseList"];
					};
				};
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
					ordering?: ("-base_path" | "-checkpoint" | "-description" | "-hidden" | "-name" | "-pk" | "-private" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "base_path" | "checkpoint" | "description" | "hidden" | "name" | "pk" | "private" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type")[];
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerDistribution"];
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerPullThroughDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerPullThroughDistribution"];
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
					ordering?: ("-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated")[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedcontainer.ContainerNamespaceResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerNamespace"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["container.ContainerNamespaceResponse"];
					};
				};
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["container.ContainerRemoteResponse"];
					};
				};
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerPullThroughRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerPullThroughRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughRemoteResponse"];
					};
				};
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerPushRepositoryResponseList"];
					};
				};
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
						"application/json": components["schemas"]["Paginatedcontainer.ContainerRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["container.ContainerRepositoryResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["container.BlobResponse"];
					};
				};
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
	"{container_blob_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_blob_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerDistributionResponse"];
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
					container_container_distribution_href: string;
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
					container_container_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerDistributionResponse"];
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
	"{container_container_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{container_container_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
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
	"{container_container_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerNamespaceResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					container_container_namespace_href: string;
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
	"{container_container_namespace_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_namespace_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerPullThroughDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughDistributionResponse"];
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
					container_container_pull_through_distribution_href: string;
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
					container_container_pull_through_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerPullThroughDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughDistributionResponse"];
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
	"{container_container_pull_through_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{container_container_pull_through_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
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
	"{container_container_pull_through_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerPullThroughRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughRemoteResponse"];
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
					container_container_pull_through_remote_href: string;
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
					container_container_pull_through_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerPullThroughRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPullThroughRemoteResponse"];
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
	"{container_container_pull_through_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{container_container_pull_through_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
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
	"{container_container_pull_through_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_pull_through_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPushRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerPushRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPushRepositoryResponse"];
					};
				};
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
					container_container_push_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerPushRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerPushRepositoryResponse"];
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
	"{container_container_push_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				202: {
					content: {
						"application/json": components["schemas"]["AsyncOperationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["RemoveImage"];
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
	"{container_container_push_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
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
	"{container_container_push_repository_href}remove_signatures/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["RemoveSignatures"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["RemoveSignaturesResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["RepositorySign"];
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
	"{container_container_push_repository_href}tag/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["TagImage"];
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
	"{container_container_push_repository_href}untag/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnTagImage"];
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
					container_container_push_repository_href: string;
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
					container_container_push_repository_version_href: string;
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
	"{container_container_push_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					container_container_push_repository_version_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRemoteResponse"];
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
					container_container_remote_href: string;
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
					container_container_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRemoteResponse"];
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
	"{container_container_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{container_container_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
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
	"{container_container_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["container.ContainerRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRepositoryResponse"];
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
					container_container_repository_href: string;
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
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedcontainer.ContainerRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["container.ContainerRepositoryResponse"];
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
	"{container_container_repository_href}add/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["RecursiveManage"];
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
	"{container_container_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
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
	"{container_container_repository_href}build_image/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["OCIBuildImage"];
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
	"{container_container_repository_href}copy_manifests/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["ManifestCopy"];
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
	"{container_container_repository_href}copy_tags/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["TagCopy"];
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["RecursiveManage"];
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
	"{container_container_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
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
	"{container_container_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
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
	"{container_container_repository_href}sign/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["RepositorySign"];
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
	"{container_container_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["ContainerRepositorySyncURL"];
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
	"{container_container_repository_href}tag/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["TagImage"];
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
	"{container_container_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
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
	"{container_container_repository_href}untag/": {
		post: {
			parameters: {
				path: {
					container_container_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["UnTagImage"];
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
					container_container_repository_href: string;
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
					container_container_repository_version_href: string;
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
	"{container_container_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					container_container_repository_version_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ManifestResponse"];
					};
				};
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
	"{container_manifest_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.ManifestSignatureResponse"];
					};
				};
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
	"{container_manifest_signature_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_manifest_signature_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["container.TagResponse"];
					};
				};
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
	"{container_tag_href}unset_label/": {
		post: {
			parameters: {
				path: {
					container_tag_href: string;
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
}
export interface components {
	schemas: {
		AsyncOperationResponse: {
			task: string;
		};
		ContainerRepositorySyncURL: {
			/** @default false */
			mirror?: boolean;
			remote?: string;
			/** @default false */
			signed_only?: boolean;
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
		ManifestCopy: {
			digests?: unknown[];
			media_types?: components["schemas"]["MediaTypesEnum"][];
			source_repository?: string;
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
			roles: components["schemas"]["NestedRoleResponse"][];
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedcontainer.BlobResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.BlobResponse"][];
		};
		"Paginatedcontainer.ContainerDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerDistributionResponse"][];
		};
		"Paginatedcontainer.ContainerNamespaceResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerNamespaceResponse"][];
		};
		"Paginatedcontainer.ContainerPullThroughDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerPullThroughDistributionResponse"][];
		};
		"Paginatedcontainer.ContainerPullThroughRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerPullThroughRemoteResponse"][];
		};
		"Paginatedcontainer.ContainerPushRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerPushRepositoryResponse"][];
		};
		"Paginatedcontainer.ContainerRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerRemoteResponse"][];
		};
		"Paginatedcontainer.ContainerRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ContainerRepositoryResponse"][];
		};
		"Paginatedcontainer.ManifestResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ManifestResponse"][];
		};
		"Paginatedcontainer.ManifestSignatureResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.ManifestSignatureResponse"][];
		};
		"Paginatedcontainer.TagResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["container.TagResponse"][];
		};
		"Patchedcontainer.ContainerDistribution": {
			base_path?: string;
			content_guard?: string;
			description?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			private?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedcontainer.ContainerPullThroughDistribution": {
			base_path?: string;
			content_guard?: string;
			description?: string | null;
			distributions?: string[];
			/** @default false */
			hidden?: boolean;
			name?: string;
			private?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string;
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedcontainer.ContainerPullThroughRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			excludes?: string[] | null;
			headers?: Record<string, unknown>[];
			includes?: string[] | null;
			max_retries?: number | null;
			name?: string;
			password?: string | null;
			/** @default on_demand */
			policy?: components["schemas"]["Policy7e0Enum"];
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
		"Patchedcontainer.ContainerPushRepository": {
			description?: string | null;
			manifest_signing_service?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"Patchedcontainer.ContainerRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			exclude_tags?: string[] | null;
			excludes?: string[] | null;
			headers?: Record<string, unknown>[];
			include_tags?: string[] | null;
			includes?: string[] | null;
			max_retries?: number | null;
			name?: string;
			password?: string | null;
			/** @default immediate */
			policy?: components["schemas"]["Policy692Enum"];
			proxy_password?: string | null;
			proxy_url?: string | null;
			proxy_username?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			rate_limit?: number | null;
			sigstore?: string;
			sock_connect_timeout?: number | null;
			sock_read_timeout?: number | null;
			tls_validation?: boolean;
			total_timeout?: number | null;
			upstream_name?: string;
			url?: string;
			username?: string | null;
		};
		"Patchedcontainer.ContainerRepository": {
			description?: string | null;
			manifest_signing_service?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
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
			/** @default true */
			verify_checksums?: boolean;
		};
		RepositorySign: {
			future_base_path?: string;
			manifest_signing_service?: string | null;
			tags_list?: unknown[];
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
		TagCopy: {
			names?: unknown[];
			source_repository?: string;
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			vuln_report: string | null;
		};
		"container.ContainerDistribution": {
			base_path: string;
			content_guard?: string;
			description?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			private?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"container.ContainerDistributionResponse": {
			base_path: string;
			content_guard: string;
			content_guard_prn: string | null;
			description: string | null;
			hidden: boolean;
			name: string;
			namespace: string;
			no_content_change_since: string | null;
			private: boolean;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			registry_path: string;
			remote: string | null;
			repository: string | null;
			repository_version: string | null;
		};
		"container.ContainerNamespace": {
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
		};
		"container.ContainerNamespaceResponse": {
			name: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
		};
		"container.ContainerPullThroughDistribution": {
			base_path: string;
			content_guard?: string;
			description?: string | null;
			distributions?: string[];
			/** @default false */
			hidden?: boolean;
			name: string;
			private?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote: string;
			repository?: string | null;
			repository_version?: string | null;
		};
		"container.ContainerPullThroughDistributionResponse": {
			base_path: string;
			content_guard: string;
			content_guard_prn: string | null;
			description: string | null;
			distributions: string[];
			hidden: boolean;
			name: string;
			namespace: string;
			no_content_change_since: string | null;
			private: boolean;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			remote: string;
			repository: string | null;
			repository_version: string | null;
		};
		"container.ContainerPullThroughRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			excludes?: string[] | null;
			headers?: Record<string, unknown>[];
			includes?: string[] | null;
			max_retries?: number | null;
			name: string;
			password?: string | null;
			/** @default on_demand */
			policy?: components["schemas"]["Policy7e0Enum"];
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
		"container.ContainerPullThroughRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			excludes: string[] | null;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			includes: string[] | null;
			max_retries: number | null;
			name: string;
			policy: components["schemas"]["Policy7e0Enum"];
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
		"container.ContainerPushRepository": {
			description?: string | null;
			manifest_signing_service?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"container.ContainerPushRepositoryResponse": {
			description: string | null;
			latest_version_href: string;
			manifest_signing_service: string | null;
			name: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			retain_checkpoints: number | null;
			retain_repo_versions: number | null;
			versions_href: string;
		};
		"container.ContainerRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			exclude_tags?: string[] | null;
			excludes?: string[] | null;
			headers?: Record<string, unknown>[];
			include_tags?: string[] | null;
			includes?: string[] | null;
			max_retries?: number | null;
			name: string;
			password?: string | null;
			/** @default immediate */
			policy?: components["schemas"]["Policy692Enum"];
			proxy_password?: string | null;
			proxy_url?: string | null;
			proxy_username?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			rate_limit?: number | null;
			sigstore?: string;
			sock_connect_timeout?: number | null;
			sock_read_timeout?: number | null;
			tls_validation?: boolean;
			total_timeout?: number | null;
			upstream_name: string;
			url: string;
			username?: string | null;
		};
		"container.ContainerRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			excludes: string[] | null;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			includes: string[] | null;
			max_retries: number | null;
			name: string;
			policy: components["schemas"]["Policy692Enum"];
			prn: string;
			proxy_url: string | null;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			rate_limit: number | null;
			sigstore: string;
			sock_connect_timeout: number | null;
			sock_read_timeout: number | null;
			tls_validation: boolean;
			total_timeout: number | null;
			upstream_name: string;
			url: string;
		};
		"container.ContainerRepository": {
			description?: string | null;
			manifest_signing_service?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"container.ContainerRepositoryResponse": {
			description: string | null;
			latest_version_href: string;
			manifest_signing_service: string | null;
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			tagged_manifest: string;
			vuln_report: string | null;
		};
	};
}
