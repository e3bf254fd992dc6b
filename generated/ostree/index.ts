// Made by `npm run generate`; not edited.
export interface paths {
	"content/ostree/commits/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					checksum?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-checksum" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-timestamp_of_interest" | "-upstream_id" | "checksum" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "timestamp_of_interest" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedostree.OstreeCommitResponseList"];
					};
				};
			};
		};
	};
	"content/ostree/configs/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeConfigResponseList"];
					};
				};
			};
		};
	};
	"content/ostree/content/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeContentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeContent"];
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
	"content/ostree/objects/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					checksum?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-checksum" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-timestamp_of_interest" | "-typ" | "-upstream_id" | "checksum" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "timestamp_of_interest" | "typ" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedostree.OstreeObjectResponseList"];
					};
				};
			};
		};
	};
	"content/ostree/refs/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					checksum?: string;
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
					ordering?: ("-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-timestamp_of_interest" | "-upstream_id" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "timestamp_of_interest" | "upstream_id")[];
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
						"application/json": components["schemas"]["Paginatedostree.OstreeRefResponseList"];
					};
				};
			};
		};
	};
	"content/ostree/summaries/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeSummaryResponseList"];
					};
				};
			};
		};
	};
	"distributions/ostree/ostree/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeDistribution"];
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
	"remotes/ostree/ostree/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRemoteResponse"];
					};
				};
			};
		};
	};
	"repositories/ostree/ostree/": {
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
						"application/json": components["schemas"]["Paginatedostree.OstreeRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRepositoryResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_commit_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_commit_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeCommitResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_commit_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_commit_href: string;
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
	"{ostree_ostree_commit_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_commit_href: string;
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
	"{ostree_ostree_config_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_config_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeConfigResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_config_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_config_href: string;
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
	"{ostree_ostree_config_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_config_href: string;
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
	"{ostree_ostree_content_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_content_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeContentResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_content_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_content_href: string;
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
	"{ostree_ostree_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_content_href: string;
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
	"{ostree_ostree_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_distribution_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					ostree_ostree_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeDistributionResponse"];
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
					ostree_ostree_distribution_href: string;
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
					ostree_ostree_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedostree.OstreeDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeDistributionResponse"];
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
	"{ostree_ostree_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_distribution_href: string;
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
	"{ostree_ostree_object_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_object_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeObjectResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_object_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_object_href: string;
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
	"{ostree_ostree_object_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_object_href: string;
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
	"{ostree_ostree_ref_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_ref_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRefResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_ref_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_ref_href: string;
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
	"{ostree_ostree_ref_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_ref_href: string;
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
	"{ostree_ostree_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					ostree_ostree_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRemoteResponse"];
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
					ostree_ostree_remote_href: string;
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
					ostree_ostree_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedostree.OstreeRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRemoteResponse"];
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
	"{ostree_ostree_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_remote_href: string;
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
	"{ostree_ostree_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["ostree.OstreeRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRepositoryResponse"];
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
					ostree_ostree_repository_href: string;
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
					ostree_ostree_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedostree.OstreeRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeRepositoryResponse"];
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
	"{ostree_ostree_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}import_all/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["OstreeImportAll"];
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
	"{ostree_ostree_repository_href}import_commits/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["OstreeImportCommitsToRef"];
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
	"{ostree_ostree_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_href}versions/": {
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
					ostree_ostree_repository_href: string;
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
	"{ostree_ostree_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_repository_version_href: string;
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
					ostree_ostree_repository_version_href: string;
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
	"{ostree_ostree_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_repository_version_href: string;
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
	"{ostree_ostree_summary_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ostree_ostree_summary_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["ostree.OstreeSummaryResponse"];
					};
				};
			};
		};
	};
	"{ostree_ostree_summary_href}set_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_summary_href: string;
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
	"{ostree_ostree_summary_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ostree_ostree_summary_href: string;
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
		ObjectRolesResponse: {
			roles: components["schemas"]["NestedRoleResponse"][];
		};
		OstreeImportAll: {
			artifact: string;
			repository_name: string;
		};
		OstreeImportCommitsToRef: {
			artifact: string;
			ref: string;
			repository_name: string;
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedostree.OstreeCommitResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeCommitResponse"][];
		};
		"Paginatedostree.OstreeConfigResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeConfigResponse"][];
		};
		"Paginatedostree.OstreeContentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeContentResponse"][];
		};
		"Paginatedostree.OstreeDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeDistributionResponse"][];
		};
		"Paginatedostree.OstreeObjectResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeObjectResponse"][];
		};
		"Paginatedostree.OstreeRefResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeRefResponse"][];
		};
		"Paginatedostree.OstreeRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeRemoteResponse"][];
		};
		"Paginatedostree.OstreeRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeRepositoryResponse"][];
		};
		"Paginatedostree.OstreeSummaryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["ostree.OstreeSummaryResponse"][];
		};
		"Patchedostree.OstreeDistribution": {
			base_path?: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedostree.OstreeRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			/** @default 0 */
			depth?: number;
			download_concurrency?: number | null;
			exclude_refs?: string[] | null;
			headers?: Record<string, unknown>[];
			include_refs?: string[] | null;
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
		"Patchedostree.OstreeRepository": {
			/** @default true */
			compute_delta?: boolean;
			description?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		PolicyEnum: "immediate" | "on_demand";
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
		"ostree.OstreeCommitResponse": {
			artifact: string;
			checksum: string;
			objs: string[];
			parent_commit: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"ostree.OstreeConfigResponse": {
			artifact: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"ostree.OstreeContent": {
			artifact: string;
			digest: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path: string;
			repository?: string;
		};
		"ostree.OstreeContentResponse": {
			artifact: string;
			digest: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"ostree.OstreeDistribution": {
			base_path: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string | null;
			repository_version?: string | null;
		};
		"ostree.OstreeDistributionResponse": {
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
			repository: string | null;
			repository_version: string | null;
		};
		"ostree.OstreeObjectResponse": {
			artifact: string;
			checksum: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			typ: number;
			vuln_report: string | null;
		};
		"ostree.OstreeRefResponse": {
			artifact: string;
			checksum: string;
			commit: string;
			name: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"ostree.OstreeRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			/** @default 0 */
			depth?: number;
			download_concurrency?: number | null;
			exclude_refs?: string[] | null;
			headers?: Record<string, unknown>[];
			include_refs?: string[] | null;
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
		"ostree.OstreeRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			depth: number;
			download_concurrency: number | null;
			exclude_refs: string[] | null;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			include_refs: string[] | null;
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
		"ostree.OstreeRepository": {
			/** @default true */
			compute_delta?: boolean;
			description?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"ostree.OstreeRepositoryResponse": {
			compute_delta: boolean;
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
		"ostree.OstreeSummaryResponse": {
			artifact: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
	};
}
