// Made by `npm run generate`; not edited.
export interface paths {
	"/pypi/{path}/": {
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
				200: {
					content: {
						"application/json": components["schemas"]["SummaryResponse"];
					};
				};
			};
		};
	};
	"/pypi/{path}/integrity/{package}/{version}/{filename}/provenance/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					filename: string;
					package: string;
					path: string;
					version: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/pypi/{path}/legacy/": {
		post: {
			parameters: {
				path: {
					path: string;
				};
			};
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["PackageUpload"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["PackageUploadTaskResponse"];
					};
				};
			};
		};
	};
	"/pypi/{path}/pypi/{meta}/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					meta: string;
					path: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["PackageMetadataResponse"];
					};
				};
			};
		};
	};
	"/pypi/{path}/rss/packages.xml": {
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
	"/pypi/{path}/rss/project/{package}/releases.xml": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					package: string;
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/pypi/{path}/rss/updates.xml": {
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
	"/pypi/{path}/simple/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					format?: "html" | "json";
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
		post: {
			parameters: {
				path: {
					path: string;
				};
			};
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["PackageUpload"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["PackageUploadTaskResponse"];
					};
				};
			};
		};
	};
	"/pypi/{path}/simple/{package}/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					format?: "html" | "json";
				};
				path: {
					package: string;
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/pypi/{path}/unyank/": {
		post: {
			parameters: {
				path: {
					path: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Yank"];
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
	"/pypi/{path}/yank/": {
		post: {
			parameters: {
				path: {
					path: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Yank"];
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
	"content/python/packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					author?: string;
					author__contains?: string;
					author__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					filename?: string;
					filename__contains?: string;
					filename__in?: string[];
					keywords__contains?: string;
					keywords__in?: string[];
					limit?: number;
					name?: string;
					name__contains?: string;
					name__in?: string[];
					offset?: number;
					ordering?: ("-author" | "-author_email" | "-classifiers" | "-description" | "-description_content_type" | "-download_url" | "-dynamic" | "-filename" | "-home_page" | "-keywords" | "-license" | "-license_expression" | "-license_file" | "-maintainer" | "-maintainer_email" | "-metadata_sha256" | "-metadata_version" | "-name" | "-name_normalized" | "-obsoletes_dist" | "-packagetype" | "-pk" | "-platform" | "-project_url" | "-project_urls" | "-provides_dist" | "-provides_extras" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-python_version" | "-requires_dist" | "-requires_external" | "-requires_python" | "-sha256" | "-size" | "-summary" | "-supported_platform" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "author" | "author_email" | "classifiers" | "description" | "description_content_type" | "download_url" | "dynamic" | "filename" | "home_page" | "keywords" | "license" | "license_expression" | "license_file" | "maintainer" | "maintainer_email" | "metadata_sha256" | "metadata_version" | "name" | "name_normalized" | "obsoletes_dist" | "packagetype" | "pk" | "platform" | "project_url" | "project_urls" | "provides_dist" | "provides_extras" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "python_version" | "requires_dist" | "requires_external" | "requires_python" | "sha256" | "size" | "summary" | "supported_platform" | "timestamp_of_interest" | "upstream_id" | "version")[];
					orphaned_for?: number;
					packagetype?: "bdist_dmg" | "bdist_dumb" | "bdist_egg" | "bdist_msi" | "bdist_rpm" | "bdist_wheel" | "bdist_wininst" | "sdist";
					packagetype__in?: string[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					requires_python?: string;
					requires_python__contains?: string;
					requires_python__in?: string[];
					sha256?: string;
					sha256__in?: string[];
					version?: string;
					version__gt?: string;
					version__gte?: string;
					version__lt?: string;
					version__lte?: string;
					version_specifier?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedpython.PythonPackageContentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["python.PythonPackageContent"];
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
	"content/python/packages/upload/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["PythonPackageContentUpload"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["python.PythonPackageContentResponse"];
					};
				};
			};
		};
	};
	"content/python/provenance/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-pk" | "-provenance" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "pk" | "provenance" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "sha256" | "timestamp_of_interest" | "upstream_id")[];
					orphaned_for?: number;
					package?: string;
					package__in?: string[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
					sha256__in?: string[];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedpython.PackageProvenanceResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["python.PackageProvenance"];
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
	"content/python/yanks/": {
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
						"application/json": components["schemas"]["Paginatedpython.PackageYankResponseList"];
					};
				};
			};
		};
	};
	"distributions/python/pypi/": {
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
						"application/json": components["schemas"]["Paginatedpython.PythonDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonDistribution"];
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
	"publications/python/pypi/": {
		/** @deprecated */
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
						"application/json": components["schemas"]["Paginatedpython.PythonPublicationResponseList"];
					};
				};
			};
		};
		/** @deprecated */
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonPublication"];
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
	"remotes/python/python/": {
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
						"application/json": components["schemas"]["Paginatedpython.PythonRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["python.PythonRemoteResponse"];
					};
				};
			};
		};
	};
	"remotes/python/python/from_bandersnatch/": {
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["PythonBanderRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["python.PythonRemoteResponse"];
					};
				};
			};
		};
	};
	"repositories/python/python/": {
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
						"application/json": components["schemas"]["Paginatedpython.PythonRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["python.PythonRepositoryResponse"];
					};
				};
			};
		};
	};
	"{python_package_provenance_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_package_provenance_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PackageProvenanceResponse"];
					};
				};
			};
		};
	};
	"{python_package_provenance_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_package_provenance_href: string;
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
	"{python_package_provenance_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_package_provenance_href: string;
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
	"{python_package_yank_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_package_yank_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PackageYankResponse"];
					};
				};
			};
		};
	};
	"{python_package_yank_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_package_yank_href: string;
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
	"{python_package_yank_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_package_yank_href: string;
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
	"{python_python_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_distribution_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					python_python_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonDistributionResponse"];
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
					python_python_distribution_href: string;
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
					python_python_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedpython.PythonDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonDistributionResponse"];
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
	"{python_python_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					python_python_distribution_href: string;
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
	"{python_python_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_distribution_href: string;
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
	"{python_python_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_distribution_href: string;
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
	"{python_python_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					python_python_distribution_href: string;
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
	"{python_python_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_python_distribution_href: string;
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
	"{python_python_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_python_distribution_href: string;
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
	"{python_python_package_content_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_package_content_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonPackageContentResponse"];
					};
				};
			};
		};
	};
	"{python_python_package_content_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_python_package_content_href: string;
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
	"{python_python_package_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_python_package_content_href: string;
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
	"{python_python_publication_href}": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_publication_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonPublicationResponse"];
					};
				};
			};
		};
		/** @deprecated */
		delete: {
			parameters: {
				path: {
					python_python_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{python_python_publication_href}add_role/": {
		/** @deprecated */
		post: {
			parameters: {
				path: {
					python_python_publication_href: string;
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
	"{python_python_publication_href}list_roles/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_publication_href: string;
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
	"{python_python_publication_href}my_permissions/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_publication_href: string;
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
	"{python_python_publication_href}remove_role/": {
		/** @deprecated */
		post: {
			parameters: {
				path: {
					python_python_publication_href: string;
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
	"{python_python_python_blocklist_entry_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_python_blocklist_entry_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonBlocklistEntryResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					python_python_python_blocklist_entry_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{python_python_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					python_python_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRemoteResponse"];
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
					python_python_remote_href: string;
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
					python_python_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedpython.PythonRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRemoteResponse"];
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
	"{python_python_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					python_python_remote_href: string;
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
	"{python_python_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_remote_href: string;
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
	"{python_python_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_remote_href: string;
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
	"{python_python_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					python_python_remote_href: string;
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
	"{python_python_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_python_remote_href: string;
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
	"{python_python_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_python_remote_href: string;
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
	"{python_python_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRepositoryResponse"];
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
					python_python_repository_href: string;
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
					python_python_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedpython.PythonRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["python.PythonRepositoryResponse"];
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
	"{python_python_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}blocklist_entries/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					filename?: string;
					limit?: number;
					name?: string;
					offset?: number;
					ordering?: ("-added_by" | "-filename" | "-name" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_last_updated" | "-version" | "added_by" | "filename" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "version")[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					version?: string;
					version__isnull?: boolean;
				};
				path: {
					python_python_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedpython.PythonBlocklistEntryResponseList"];
					};
				};
			};
		};
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["python.PythonBlocklistEntry"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["python.PythonBlocklistEntryResponse"];
					};
				};
			};
		};
	};
	"{python_python_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}repair_metadata/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
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
	"{python_python_repository_href}versions/": {
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
					python_python_repository_href: string;
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
	"{python_python_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					python_python_repository_version_href: string;
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
					python_python_repository_version_href: string;
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
	"{python_python_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					python_python_repository_version_href: string;
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
	"{python_python_repository_version_href}scan/": {
		post: {
			parameters: {
				path: {
					python_python_repository_version_href: string;
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
		ExcludePlatformsEnum: "windows" | "macos" | "freebsd" | "linux";
		FiletypeEnum: "bdist_wheel" | "sdist";
		MetadataVersionEnum: "1.0" | "1.1" | "1.2" | "2.0" | "2.1" | "2.2" | "2.3" | "2.4" | "2.5";
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
		PackageMetadataResponse: {
			info: unknown;
			last_serial: number;
			releases: unknown;
			urls: unknown;
		};
		PackageTypesEnum: "bdist_dmg" | "bdist_dumb" | "bdist_egg" | "bdist_msi" | "bdist_rpm" | "bdist_wheel" | "bdist_wininst" | "sdist";
		PackageUpload: {
			/** @default file_upload */
			action?: string;
			attestations?: unknown;
			/** Format: binary */
			content: Blob;
			filetype?: components["schemas"]["FiletypeEnum"];
			metadata_version?: components["schemas"]["MetadataVersionEnum"];
			/** @default 1 */
			protocol_version?: components["schemas"]["ProtocolVersionEnum"];
			sha256_digest: string;
		};
		PackageUploadTaskResponse: {
			session: string | null;
			task: string;
			task_start_time: string | null;
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedpython.PackageProvenanceResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PackageProvenanceResponse"][];
		};
		"Paginatedpython.PackageYankResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PackageYankResponse"][];
		};
		"Paginatedpython.PythonBlocklistEntryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonBlocklistEntryResponse"][];
		};
		"Paginatedpython.PythonDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonDistributionResponse"][];
		};
		"Paginatedpython.PythonPackageContentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonPackageContentResponse"][];
		};
		"Paginatedpython.PythonPublicationResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonPublicationResponse"][];
		};
		"Paginatedpython.PythonRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonRemoteResponse"][];
		};
		"Paginatedpython.PythonRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["python.PythonRepositoryResponse"][];
		};
		"Patchedpython.PythonDistribution": {
			/** @default true */
			allow_uploads?: boolean;
			base_path?: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			/** @deprecated */
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedpython.PythonRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			exclude_platforms?: components["schemas"]["ExcludePlatformsEnum"][];
			excludes?: string[];
			headers?: Record<string, unknown>[];
			includes?: string[];
			/** @default 0 */
			keep_latest_packages?: number;
			max_retries?: number | null;
			name?: string;
			package_types?: components["schemas"]["PackageTypesEnum"][];
			password?: string | null;
			/** @default on_demand */
			policy?: components["schemas"]["PolicyEnum"];
			prereleases?: boolean;
			/** @default false */
			provenance?: boolean;
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
		"Patchedpython.PythonRepository": {
			/** @default true */
			allow_package_substitution?: boolean;
			/**
			 * @deprecated
			 * @default false
			 */
			autopublish?: boolean;
			description?: string | null;
			/** @default true */
			error_on_reject?: boolean;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		PolicyEnum: "immediate" | "on_demand" | "streamed";
		ProtocolVersionEnum: 1;
		PythonBanderRemote: {
			/** Format: binary */
			config: Blob;
			name: string;
			/** @default on_demand */
			policy?: components["schemas"]["PolicyEnum"];
		};
		PythonPackageContentUpload: {
			artifact?: string;
			attestations?: unknown;
			author?: string;
			author_email?: string;
			classifiers?: unknown;
			description?: string;
			description_content_type?: string;
			download_url?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			dynamic?: unknown;
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			home_page?: string;
			keywords?: string;
			license?: string;
			license_expression?: string;
			license_file?: unknown;
			maintainer?: string;
			maintainer_email?: string;
			metadata_sha256?: string | null;
			obsoletes_dist?: unknown;
			overwrite?: boolean;
			platform?: string;
			project_url?: string;
			project_urls?: unknown;
			provides_dist?: unknown;
			provides_extras?: unknown;
			pulp_labels?: {
				[key: string]: string | null;
			};
			requires_dist?: unknown;
			requires_external?: unknown;
			requires_python?: string;
			/** @default  */
			sha256?: string;
			summary?: string;
			supported_platform?: string;
			upload?: string;
		};
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
		SummaryResponse: {
			files: number;
			projects: number;
			releases: number;
		};
		UnsetLabel: {
			key: string;
		};
		UnsetLabelResponse: {
			key: string;
			value: string;
		};
		Yank: {
			name: string;
			version: string;
			/** @default  */
			yanked_reason?: string;
		};
		"python.PackageProvenance": {
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			overwrite?: boolean;
			package: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string;
			upload?: string;
			/** @default true */
			verify?: boolean;
		};
		"python.PackageProvenanceResponse": {
			package: string;
			prn: string;
			provenance: unknown;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			sha256: string;
			vuln_report: string | null;
		};
		"python.PackageYankResponse": {
			name_normalized: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			version: string;
			vuln_report: string | null;
			yanked_reason: string;
		};
		"python.PythonBlocklistEntry": {
			filename?: string | null;
			name?: string | null;
			version?: string | null;
		};
		"python.PythonBlocklistEntryResponse": {
			added_by: string;
			filename: string | null;
			name: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			version: string | null;
		};
		"python.PythonDistribution": {
			/** @default true */
			allow_uploads?: boolean;
			base_path: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			/** @deprecated */
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"python.PythonDistributionResponse": {
			allow_uploads: boolean;
			base_path: string;
			base_url: string;
			content_guard: string | null;
			content_guard_prn: string | null;
			hidden: boolean;
			name: string;
			no_content_change_since: string | null;
			prn: string;
			/** @deprecated */
			publication: string | null;
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
		"python.PythonPackageContent": {
			artifact?: string;
			attestations?: unknown;
			author?: string;
			author_email?: string;
			classifiers?: unknown;
			description?: string;
			description_content_type?: string;
			download_url?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			dynamic?: unknown;
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			home_page?: string;
			keywords?: string;
			license?: string;
			license_expression?: string;
			license_file?: unknown;
			maintainer?: string;
			maintainer_email?: string;
			metadata_sha256?: string | null;
			obsoletes_dist?: unknown;
			overwrite?: boolean;
			platform?: string;
			project_url?: string;
			project_urls?: unknown;
			provides_dist?: unknown;
			provides_extras?: unknown;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path: string;
			repository?: string;
			requires_dist?: unknown;
			requires_external?: unknown;
			requires_python?: string;
			/** @default  */
			sha256?: string;
			summary?: string;
			supported_platform?: string;
			upload?: string;
		};
		"python.PythonPackageContentResponse": {
			artifact: string;
			author: string;
			author_email: string;
			classifiers: unknown;
			description: string;
			description_content_type: string;
			download_url: string;
			dynamic: unknown;
			filename: string;
			home_page: string;
			keywords: string;
			license: string;
			license_expression: string;
			license_file: unknown;
			maintainer: string;
			maintainer_email: string;
			metadata_sha256: string | null;
			metadata_version: string;
			name: string;
			obsoletes_dist: unknown;
			packagetype: string;
			platform: string;
			prn: string;
			project_url: string;
			project_urls: unknown;
			provenance: string;
			provides_dist: unknown;
			provides_extras: unknown;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			python_version: string;
			requires_dist: unknown;
			requires_external: unknown;
			requires_python: string;
			sha256: string;
			size: number;
			summary: string;
			supported_platform: string;
			version: string;
			vuln_report: string | null;
		};
		"python.PythonPublication": {
			repository?: string;
			repository_version?: string;
		};
		"python.PythonPublicationResponse": {
			distributions: string[];
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			repository_version: string;
		};
		"python.PythonRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			exclude_platforms?: components["schemas"]["ExcludePlatformsEnum"][];
			excludes?: string[];
			headers?: Record<string, unknown>[];
			includes?: string[];
			/** @default 0 */
			keep_latest_packages?: number;
			max_retries?: number | null;
			name: string;
			package_types?: components["schemas"]["PackageTypesEnum"][];
			password?: string | null;
			/** @default on_demand */
			policy?: components["schemas"]["PolicyEnum"];
			prereleases?: boolean;
			/** @default false */
			provenance?: boolean;
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
		"python.PythonRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			exclude_platforms: components["schemas"]["ExcludePlatformsEnum"][];
			excludes: string[];
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			includes: string[];
			keep_latest_packages: number;
			max_retries: number | null;
			name: string;
			package_types: components["schemas"]["PackageTypesEnum"][];
			policy: components["schemas"]["PolicyEnum"];
			prereleases: boolean;
			prn: string;
			provenance: boolean;
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
		"python.PythonRepository": {
			/** @default true */
			allow_package_substitution?: boolean;
			/**
			 * @deprecated
			 * @default false
			 */
			autopublish?: boolean;
			description?: string | null;
			/** @default true */
			error_on_reject?: boolean;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"python.PythonRepositoryResponse": {
			allow_package_substitution: boolean;
			/** @deprecated */
			autopublish: boolean;
			blocklist_entries_href: string;
			description: string | null;
			error_on_reject: boolean;
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
