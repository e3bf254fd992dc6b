// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
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
				200: Json<schemas["SummaryResponse"]>;
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
			requestBody: Form<schemas["PackageUpload"]>;
			responses: {
				200: Json<schemas["PackageUploadTaskResponse"]>;
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
				200: Json<schemas["PackageMetadataResponse"]>;
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
			requestBody: Form<schemas["PackageUpload"]>;
			responses: {
				200: Json<schemas["PackageUploadTaskResponse"]>;
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
			requestBody: Json<schemas["Yank"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["Yank"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
					ordering?: Ordering<"author" | "author_email" | "classifiers" | "description" | "description_content_type" | "download_url" | "dynamic" | "filename" | "home_page" | "keywords" | "license" | "license_expression" | "license_file" | "maintainer" | "maintainer_email" | "metadata_sha256" | "metadata_version" | "name" | "name_normalized" | "obsoletes_dist" | "packagetype" | "pk" | "platform" | "project_url" | "project_urls" | "provides_dist" | "provides_extras" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "python_version" | "requires_dist" | "requires_external" | "requires_python" | "sha256" | "size" | "summary" | "supported_platform" | "timestamp_of_interest" | "upstream_id" | "version">;
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
				200: Json<schemas["Paginatedpython.PythonPackageContentResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["python.PythonPackageContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/python/packages/upload/": {
		post: {
			requestBody: Form<schemas["PythonPackageContentUpload"]>;
			responses: {
				201: Json<schemas["python.PythonPackageContentResponse"]>;
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
					ordering?: Ordering<"pk" | "provenance" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "sha256" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["Paginatedpython.PackageProvenanceResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["python.PackageProvenance"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
					ordering?: Ordering<"pk">;
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
				200: Json<schemas["Paginatedpython.PackageYankResponseList"]>;
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
				200: Json<schemas["Paginatedpython.PythonDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["python.PythonDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
				200: Json<schemas["Paginatedpython.PythonPublicationResponseList"]>;
			};
		};
		/** @deprecated */
		post: {
			requestBody: Json<schemas["python.PythonPublication"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
				200: Json<schemas["Paginatedpython.PythonRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["python.PythonRemote"]>;
			responses: {
				201: Json<schemas["python.PythonRemoteResponse"]>;
			};
		};
	};
	"remotes/python/python/from_bandersnatch/": {
		post: {
			requestBody: Form<schemas["PythonBanderRemote"]>;
			responses: {
				201: Json<schemas["python.PythonRemoteResponse"]>;
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
				200: Json<schemas["Paginatedpython.PythonRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["python.PythonRepository"]>;
			responses: {
				201: Json<schemas["python.PythonRepositoryResponse"]>;
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
				200: Json<schemas["python.PackageProvenanceResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["python.PackageYankResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["python.PythonDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					python_python_distribution_href: string;
				};
			};
			requestBody: Json<schemas["python.PythonDistribution"]>;
			responses: {
				200: Json<schemas["python.PythonDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					python_python_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					python_python_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedpython.PythonDistribution"]>;
			responses: {
				200: Json<schemas["python.PythonDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["python.PythonPackageContentResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["python.PythonPublicationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["python.PythonBlocklistEntryResponse"]>;
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
				200: Json<schemas["python.PythonRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					python_python_remote_href: string;
				};
			};
			requestBody: Json<schemas["python.PythonRemote"]>;
			responses: {
				200: Json<schemas["python.PythonRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					python_python_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					python_python_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedpython.PythonRemote"]>;
			responses: {
				200: Json<schemas["python.PythonRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
				200: Json<schemas["python.PythonRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			requestBody: Json<schemas["python.PythonRepository"]>;
			responses: {
				200: Json<schemas["python.PythonRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedpython.PythonRepository"]>;
			responses: {
				200: Json<schemas["python.PythonRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
					ordering?: Ordering<"added_by" | "filename" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "version">;
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
				200: Json<schemas["Paginatedpython.PythonBlocklistEntryResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					python_python_repository_href: string;
				};
			};
			requestBody: Json<schemas["python.PythonBlocklistEntry"]>;
			responses: {
				201: Json<schemas["python.PythonBlocklistEntryResponse"]>;
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
				200: Json<schemas["ObjectRolesResponse"]>;
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
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
				200: Json<schemas["MyPermissionsResponse"]>;
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
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
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
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
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
			requestBody: Json<schemas["RepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
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
					python_python_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
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
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					python_python_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
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
		roles: schemas["NestedRoleResponse"][];
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
		filetype?: schemas["FiletypeEnum"];
		metadata_version?: schemas["MetadataVersionEnum"];
		/** @default 1 */
		protocol_version?: schemas["ProtocolVersionEnum"];
		sha256_digest: string;
	};
	PackageUploadTaskResponse: {
		session: string | null;
		task: string;
		task_start_time: string | null;
	};
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	"Paginatedpython.PackageProvenanceResponseList": Paginated<schemas["python.PackageProvenanceResponse"]>;
	"Paginatedpython.PackageYankResponseList": Paginated<schemas["python.PackageYankResponse"]>;
	"Paginatedpython.PythonBlocklistEntryResponseList": Paginated<schemas["python.PythonBlocklistEntryResponse"]>;
	"Paginatedpython.PythonDistributionResponseList": Paginated<schemas["python.PythonDistributionResponse"]>;
	"Paginatedpython.PythonPackageContentResponseList": Paginated<schemas["python.PythonPackageContentResponse"]>;
	"Paginatedpython.PythonPublicationResponseList": Paginated<schemas["python.PythonPublicationResponse"]>;
	"Paginatedpython.PythonRemoteResponseList": Paginated<schemas["python.PythonRemoteResponse"]>;
	"Paginatedpython.PythonRepositoryResponseList": Paginated<schemas["python.PythonRepositoryResponse"]>;
	"Patchedpython.PythonDistribution": Partial<schemas["python.PythonDistribution"]>;
	"Patchedpython.PythonRemote": Partial<schemas["python.PythonRemote"]>;
	"Patchedpython.PythonRepository": Partial<schemas["python.PythonRepository"]>;
	PolicyEnum: "immediate" | "on_demand" | "streamed";
	ProtocolVersionEnum: 1;
	PythonBanderRemote: {
		/** Format: binary */
		config: Blob;
		name: string;
		/** @default on_demand */
		policy?: schemas["PolicyEnum"];
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
		downloader_config?: schemas["RemoteNetworkConfig"];
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
		pulp_labels?: Record<string, string | null>;
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
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		package: string;
		pulp_labels?: Record<string, string | null>;
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
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		sha256: string;
		vuln_report: string | null;
	};
	"python.PackageYankResponse": {
		name_normalized: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
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
		/**
		 * Clients such as twine may upload.
		 * @default true
		 */
		allow_uploads?: boolean;
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
		/**
		 * @deprecated
		 * Of old: versions are served without a publication.
		 */
		publication?: string | null;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Where it asks when a client wants what isn't there: href of a remote (pull-through). */
		remote?: string | null;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"python.PythonDistributionResponse": {
		/** Clients such as twine may upload. */
		allow_uploads: boolean;
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
		/**
		 * @deprecated
		 * Of old: versions are served without a publication.
		 */
		publication: string | null;
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
	"python.PythonPackageContent": {
		artifact?: string;
		attestations?: unknown;
		author?: string;
		author_email?: string;
		classifiers?: unknown;
		description?: string;
		description_content_type?: string;
		download_url?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
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
		pulp_labels?: Record<string, string | null>;
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
		pulp_labels: Record<string, string | null>;
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
		/** Publishes the latest version of this repository (href). */
		repository?: string;
		/** Publishes this version (href). */
		repository_version?: string;
	};
	"python.PythonPublicationResponse": {
		distributions: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		/** Publishes the latest version of this repository (href). */
		repository: string;
		/** Publishes this version (href). */
		repository_version: string;
	};
	"python.PythonRemote": {
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
		/** Not the wheels for these: `windows`, `macos`, `freebsd`, `linux`. */
		exclude_platforms?: schemas["ExcludePlatformsEnum"][];
		/** Projects that are not synced, as pip writes them. */
		excludes?: string[];
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** Projects that are synced, as pip writes them: `django>=5,<6`. Absent: all of the index. */
		includes?: string[];
		/**
		 * Only so many of the highest versions of each project. 0: all.
		 * @default 0
		 */
		keep_latest_packages?: number;
		/** How often a failed download is tried again; 3 unless set. */
		max_retries?: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Only distributions of these types: `bdist_wheel`, `sdist` … Absent: all. */
		package_types?: schemas["PackageTypesEnum"][];
		/** Sent to the upstream with `username`; never shown again. White space around it counts. */
		password?: string | null;
		/**
		 * `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept.
		 * @default on_demand
		 */
		policy?: schemas["PolicyEnum"];
		/** Pre-releases come, too. */
		prereleases?: boolean;
		/**
		 * Attestations of where packages come from are synced, too.
		 * @default false
		 */
		provenance?: boolean;
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
		/** Address of an index, such as `https://pypi.org/`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"python.PythonRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Not the wheels for these: `windows`, `macos`, `freebsd`, `linux`. */
		exclude_platforms: schemas["ExcludePlatformsEnum"][];
		/** Projects that are not synced, as pip writes them. */
		excludes: string[];
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** Projects that are synced, as pip writes them: `django>=5,<6`. Absent: all of the index. */
		includes: string[];
		/** Only so many of the highest versions of each project. 0: all. */
		keep_latest_packages: number;
		/** How often a failed download is tried again; 3 unless set. */
		max_retries: number | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Only distributions of these types: `bdist_wheel`, `sdist` … Absent: all. */
		package_types: schemas["PackageTypesEnum"][];
		/** `immediate`: a sync fetches all files. `on_demand`: files are fetched, and kept, when a client first asks for them. `streamed`: fetched for each client, never kept. */
		policy: schemas["PolicyEnum"];
		/** Pre-releases come, too. */
		prereleases: boolean;
		prn: string;
		/** Attestations of where packages come from are synced, too. */
		provenance: boolean;
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
		/** Address of an index, such as `https://pypi.org/`. */
		url: string;
	};
	"python.PythonRepository": {
		/**
		 * `false`: no file takes the place of another one of the same name.
		 * @default true
		 */
		allow_package_substitution?: boolean;
		/**
		 * @deprecated
		 * Of old: versions are served without a publication.
		 * @default false
		 */
		autopublish?: boolean;
		/** For people. */
		description?: string | null;
		/**
		 * `false`: what may not be in the repository is left out, instead of failing the whole change.
		 * @default true
		 */
		error_on_reject?: boolean;
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
	"python.PythonRepositoryResponse": {
		/** `false`: no file takes the place of another one of the same name. */
		allow_package_substitution: boolean;
		/**
		 * @deprecated
		 * Of old: versions are served without a publication.
		 */
		autopublish: boolean;
		blocklist_entries_href: string;
		/** For people. */
		description: string | null;
		/** `false`: what may not be in the repository is left out, instead of failing the whole change. */
		error_on_reject: boolean;
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
}
