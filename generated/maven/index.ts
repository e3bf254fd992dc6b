// Made by `npm run generate`; not edited.
export interface paths {
	"content/maven/artifact/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					artifact_id?: string;
					exclude_fields?: string[];
					fields?: string[];
					filename?: string;
					group_id?: string;
					limit?: number;
					offset?: number;
					ordering?: ("-artifact_id" | "-filename" | "-group_id" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "artifact_id" | "filename" | "group_id" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
					version?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedmaven.MavenArtifactResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["maven.MavenArtifact"];
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
	"content/maven/artifact/upload/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["MavenArtifactUpload"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["maven.MavenArtifactResponse"];
					};
				};
			};
		};
	};
	"content/maven/maven/index-page/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-pk" | "pk")[];
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
						"application/json": components["schemas"]["Paginatedmaven.MavenIndexPageResponseList"];
					};
				};
			};
		};
	};
	"content/maven/metadata/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					artifact_id?: string;
					exclude_fields?: string[];
					fields?: string[];
					filename?: string;
					group_id?: string;
					limit?: number;
					offset?: number;
					ordering?: ("-artifact_id" | "-filename" | "-group_id" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "artifact_id" | "filename" | "group_id" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "sha256" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
					version?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedmaven.MavenMetadataResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["maven.MavenMetadata"];
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
	"content/maven/metadata/upload/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["MavenMetadataUpload"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["maven.MavenMetadataResponse"];
					};
				};
			};
		};
	};
	"content/maven/package/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					artifact_id?: string;
					base_version?: string;
					collapse_builds?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					group_id?: string;
					limit?: number;
					name?: string;
					offset?: number;
					ordering?: ("-artifact_id" | "-dependencies" | "-description" | "-group_id" | "-licenses" | "-name" | "-packaging" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-scm_url" | "-timestamp_of_interest" | "-upstream_id" | "-url" | "-version" | "artifact_id" | "dependencies" | "description" | "group_id" | "licenses" | "name" | "packaging" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "scm_url" | "timestamp_of_interest" | "upstream_id" | "url" | "version")[];
					orphaned_for?: number;
					packaging?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					version?: string;
					version__startswith?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedmaven.MavenPackageResponseList"];
					};
				};
			};
		};
	};
	"distributions/maven/maven/": {
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
						"application/json": components["schemas"]["Paginatedmaven.MavenDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenDistribution"];
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
	"remotes/maven/maven/": {
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
						"application/json": components["schemas"]["Paginatedmaven.MavenRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["maven.MavenRemoteResponse"];
					};
				};
			};
		};
	};
	"repositories/maven/maven/": {
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
						"application/json": components["schemas"]["Paginatedmaven.MavenRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["maven.MavenRepositoryResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_artifact_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_artifact_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenArtifactResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_artifact_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_artifact_href: string;
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
	"{maven_maven_artifact_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_artifact_href: string;
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
	"{maven_maven_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_distribution_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					maven_maven_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenDistributionResponse"];
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
					maven_maven_distribution_href: string;
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
					maven_maven_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedmaven.MavenDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenDistributionResponse"];
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
	"{maven_maven_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_distribution_href: string;
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
	"{maven_maven_index_page_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_index_page_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenIndexPageResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_index_page_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_index_page_href: string;
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
	"{maven_maven_index_page_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_index_page_href: string;
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
	"{maven_maven_metadata_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_metadata_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenMetadataResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_metadata_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_metadata_href: string;
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
	"{maven_maven_metadata_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_metadata_href: string;
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
	"{maven_maven_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_package_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenPackageResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_package_href: string;
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
	"{maven_maven_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_package_href: string;
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
	"{maven_maven_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					maven_maven_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRemoteResponse"];
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
					maven_maven_remote_href: string;
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
					maven_maven_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedmaven.MavenRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRemoteResponse"];
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
	"{maven_maven_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_remote_href: string;
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
	"{maven_maven_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["maven.MavenRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRepositoryResponse"];
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
					maven_maven_repository_href: string;
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
					maven_maven_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedmaven.MavenRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["maven.MavenRepositoryResponse"];
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
	"{maven_maven_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}build_path_index/": {
		post: {
			parameters: {
				query?: {
					repository_version?: string;
				};
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}compact_path_index/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}metrics/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					repository_version?: string;
				};
				path: {
					maven_maven_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["MavenRepositoryMetricsResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}packages/": {
		get: {
			parameters: {
				query?: {
					artifact_id__istartswith?: string;
					exclude_fields?: string[];
					fields?: string[];
					group_id__istartswith?: string;
					limit?: number;
					offset?: number;
					ordering?: string[];
					pagination?: "cursor";
					repository_version?: string;
					search?: string;
				};
				path: {
					maven_maven_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["PaginatedMavenRepositoryPackageListResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_repository_href}packages/flat/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					pagination?: "cursor";
					repository_version?: string;
				};
				path: {
					maven_maven_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["PaginatedMavenRepositoryFlatPackageResponseList"];
					};
				};
			};
		};
	};
	"{maven_maven_repository_href}path_index_status/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["MavenPathIndexStatusResponse"];
					};
				};
			};
		};
	};
	"{maven_maven_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}repair_index_pages/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}repair_metadata/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}repair_packages/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_href}versions/": {
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
					maven_maven_repository_href: string;
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
	"{maven_maven_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					maven_maven_repository_version_href: string;
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
					maven_maven_repository_version_href: string;
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
	"{maven_maven_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					maven_maven_repository_version_href: string;
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
		MavenArtifactUpload: {
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
		MavenMetadataUpload: {
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
		MavenPackageLicenseResponse: {
			name: string;
			url: string;
		};
		MavenPackageReleaseResponse: {
			created_at: string;
			release: string;
			version: string;
		};
		MavenPathIndexStatusResponse: {
			enabled: boolean;
			error: string;
			latest_version: string | null;
			manifest_digest: string | null;
			ready: boolean;
		};
		MavenRepositoryFlatPackageResponse: {
			artifact_id: string;
			description: string;
			group_id: string;
			last_updated: string;
			licenses: components["schemas"]["MavenPackageLicenseResponse"][];
			version: string;
		};
		MavenRepositoryMetricsResponse: {
			build_count: number;
			package_count: number;
			version_count: number;
		};
		MavenRepositoryPackageResponse: {
			artifact_id: string;
			group_id: string;
			last_updated: string | null;
			latest_releases: components["schemas"]["MavenPackageReleaseResponse"][];
			versions: string[];
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
		PaginatedMavenRepositoryFlatPackageResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["MavenRepositoryFlatPackageResponse"][];
		};
		PaginatedMavenRepositoryPackageListResponse: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["MavenRepositoryPackageResponse"][];
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedmaven.MavenArtifactResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenArtifactResponse"][];
		};
		"Paginatedmaven.MavenDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenDistributionResponse"][];
		};
		"Paginatedmaven.MavenIndexPageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenIndexPageResponse"][];
		};
		"Paginatedmaven.MavenMetadataResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenMetadataResponse"][];
		};
		"Paginatedmaven.MavenPackageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenPackageResponse"][];
		};
		"Paginatedmaven.MavenRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenRemoteResponse"][];
		};
		"Paginatedmaven.MavenRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["maven.MavenRepositoryResponse"][];
		};
		"Patchedmaven.MavenDistribution": {
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
		"Patchedmaven.MavenRemote": {
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
		"Patchedmaven.MavenRepository": {
			description?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		PolicyEnum: "immediate";
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
		UnsetLabel: {
			key: string;
		};
		UnsetLabelResponse: {
			key: string;
			value: string;
		};
		"maven.MavenArtifact": {
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
		"maven.MavenArtifactResponse": {
			artifact: string;
			artifact_id: string;
			filename: string;
			group_id: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			version: string;
			vuln_report: string | null;
		};
		"maven.MavenDistribution": {
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
		"maven.MavenDistributionResponse": {
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
		"maven.MavenIndexPageResponse": {
			path: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			sha256: string;
			vuln_report: string | null;
		};
		"maven.MavenMetadata": {
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
		"maven.MavenMetadataResponse": {
			artifact: string;
			artifact_id: string;
			filename: string;
			group_id: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			sha256: string;
			version: string | null;
			vuln_report: string | null;
		};
		"maven.MavenPackageResponse": {
			artifact_id: string;
			base_version: string | null;
			dependencies: unknown;
			description: string | null;
			group_id: string;
			licenses: unknown;
			name: string | null;
			packaging: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			scm_url: string | null;
			url: string | null;
			version: string;
			vuln_report: string | null;
		};
		"maven.MavenRemote": {
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
		"maven.MavenRemoteResponse": {
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
		"maven.MavenRepository": {
			description?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"maven.MavenRepositoryResponse": {
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
	};
}
