// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"acs/rpm/rpm/": {
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
				200: Json<schemas["Paginatedrpm.RpmAlternateContentSourceResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.RpmAlternateContentSource"]>;
			responses: {
				201: Json<schemas["rpm.RpmAlternateContentSourceResponse"]>;
			};
		};
	};
	"content/rpm/advisories/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					id?: string;
					id__in?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"description" | "digest" | "fromstr" | "id" | "issued_date" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "pushcount" | "reboot_suggested" | "release" | "rights" | "severity" | "solution" | "status" | "summary" | "timestamp_of_interest" | "title" | "type" | "updated_date" | "upstream_id" | "version">;
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
					severity?: string;
					severity__in?: string[];
					severity__ne?: string;
					status?: string;
					status__in?: string[];
					status__ne?: string;
					type?: string;
					type__in?: string[];
					type__ne?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedrpm.UpdateRecordResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["rpm.UpdateRecord"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/rpm/distribution_trees/": {
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
				200: Json<schemas["Paginatedrpm.DistributionTreeResponseList"]>;
			};
		};
	};
	"content/rpm/modulemd_defaults/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					module?: string;
					module__in?: string[];
					offset?: number;
					ordering?: Ordering<"digest" | "module" | "pk" | "profiles" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "snippet" | "stream" | "timestamp_of_interest" | "upstream_id">;
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
					sha256?: string;
					stream?: string;
					stream__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedrpm.ModulemdDefaultsResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.ModulemdDefaults"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/rpm/modulemd_obsoletes/": {
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
				200: Json<schemas["Paginatedrpm.ModulemdObsoleteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.ModulemdObsolete"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/rpm/modulemds/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					arch?: string;
					arch__in?: string[];
					context?: string;
					context__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					name__in?: string[];
					offset?: number;
					ordering?: Ordering<"arch" | "artifacts" | "context" | "dependencies" | "description" | "digest" | "name" | "pk" | "profiles" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "snippet" | "static_context" | "stream" | "timestamp_of_interest" | "upstream_id" | "version">;
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
					sha256?: string;
					stream?: string;
					stream__in?: string[];
					version?: string;
					version__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedrpm.ModulemdResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.Modulemd"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/rpm/packagecategories/": {
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
				200: Json<schemas["Paginatedrpm.PackageCategoryResponseList"]>;
			};
		};
	};
	"content/rpm/packageenvironments/": {
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
				200: Json<schemas["Paginatedrpm.PackageEnvironmentResponseList"]>;
			};
		};
	};
	"content/rpm/packagegroups/": {
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
				200: Json<schemas["Paginatedrpm.PackageGroupResponseList"]>;
			};
		};
	};
	"content/rpm/packagelangpacks/": {
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
				200: Json<schemas["Paginatedrpm.PackageLangpacksResponseList"]>;
			};
		};
	};
	"content/rpm/packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					arch?: string;
					arch__contains?: string;
					arch__in?: string[];
					arch__ne?: string;
					arch__startswith?: string;
					checksum_type?: "md5" | "sha1" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512" | "unknown";
					checksum_type__in?: string[];
					checksum_type__ne?: string;
					epoch?: string;
					epoch__in?: string[];
					epoch__ne?: string;
					exclude_fields?: string[];
					fields?: string[];
					filename?: string;
					limit?: number;
					name?: string;
					name__contains?: string;
					name__in?: string[];
					name__ne?: string;
					name__startswith?: string;
					offset?: number;
					ordering?: Ordering<"arch" | "changelogs" | "checksum_type" | "conflicts" | "description" | "enhances" | "epoch" | "evr" | "files" | "is_modular" | "location_base" | "location_href" | "name" | "obsoletes" | "pk" | "pkgId" | "provides" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "recommends" | "release" | "requires" | "rpm_buildhost" | "rpm_group" | "rpm_header_end" | "rpm_header_start" | "rpm_license" | "rpm_packager" | "rpm_sourcerpm" | "rpm_vendor" | "signing_keys" | "size_archive" | "size_installed" | "size_package" | "suggests" | "summary" | "supplements" | "time_build" | "time_file" | "timestamp_of_interest" | "upstream_id" | "url" | "version">;
					orphaned_for?: number;
					pkgId?: string;
					pkgId__in?: string[];
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					release?: string;
					release__contains?: string;
					release__in?: string[];
					release__ne?: string;
					release__startswith?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
					signing_key?: string;
					version?: string;
					version__in?: string[];
					version__ne?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedrpm.PackageResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["rpm.Package"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/rpm/packages/upload/": {
		post: {
			requestBody: Form<schemas["RPMPackageUpload"]>;
			responses: {
				201: Json<schemas["rpm.PackageResponse"]>;
			};
		};
	};
	"content/rpm/repo_metadata_files/": {
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
				200: Json<schemas["Paginatedrpm.RepoMetadataFileResponseList"]>;
			};
		};
	};
	"distributions/rpm/rpm/": {
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
				200: Json<schemas["Paginatedrpm.RpmDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.RpmDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"publications/rpm/rpm/": {
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
				200: Json<schemas["Paginatedrpm.RpmPublicationResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.RpmPublication"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"remotes/rpm/rpm/": {
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
				200: Json<schemas["Paginatedrpm.RpmRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.RpmRemote"]>;
			responses: {
				201: Json<schemas["rpm.RpmRemoteResponse"]>;
			};
		};
	};
	"remotes/rpm/uln/": {
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
				200: Json<schemas["Paginatedrpm.UlnRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.UlnRemote"]>;
			responses: {
				201: Json<schemas["rpm.UlnRemoteResponse"]>;
			};
		};
	};
	"repositories/rpm/rpm/": {
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
				200: Json<schemas["Paginatedrpm.RpmRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["rpm.RpmRepository"]>;
			responses: {
				201: Json<schemas["rpm.RpmRepositoryResponse"]>;
			};
		};
	};
	"rpm/comps/": {
		post: {
			requestBody: Form<schemas["CompsXml"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"rpm/copy/": {
		post: {
			requestBody: Json<schemas["Copy"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"rpm/prune/": {
		post: {
			requestBody: Json<schemas["PrunePackages"]>;
			responses: {
				202: Json<schemas["TaskGroupOperationResponse"]>;
			};
		};
	};
	"{rpm_distribution_tree_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_distribution_tree_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.DistributionTreeResponse"]>;
			};
		};
	};
	"{rpm_distribution_tree_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_distribution_tree_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_distribution_tree_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_distribution_tree_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_defaults_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_modulemd_defaults_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.ModulemdDefaultsResponse"]>;
			};
		};
	};
	"{rpm_modulemd_defaults_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_defaults_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_defaults_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_defaults_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_modulemd_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.ModulemdResponse"]>;
			};
		};
	};
	"{rpm_modulemd_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_obsolete_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_modulemd_obsolete_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.ModulemdObsoleteResponse"]>;
			};
		};
	};
	"{rpm_modulemd_obsolete_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_obsolete_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_modulemd_obsolete_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_modulemd_obsolete_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_category_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_package_category_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.PackageCategoryResponse"]>;
			};
		};
	};
	"{rpm_package_category_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_category_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_category_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_category_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_environment_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_package_environment_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.PackageEnvironmentResponse"]>;
			};
		};
	};
	"{rpm_package_environment_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_environment_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_environment_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_environment_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_group_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_package_group_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.PackageGroupResponse"]>;
			};
		};
	};
	"{rpm_package_group_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_group_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_group_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_group_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_package_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.PackageResponse"]>;
			};
		};
	};
	"{rpm_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_langpacks_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_package_langpacks_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.PackageLangpacksResponse"]>;
			};
		};
	};
	"{rpm_package_langpacks_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_langpacks_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_package_langpacks_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_package_langpacks_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_repo_metadata_file_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_repo_metadata_file_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RepoMetadataFileResponse"]>;
			};
		};
	};
	"{rpm_repo_metadata_file_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_repo_metadata_file_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_repo_metadata_file_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_repo_metadata_file_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RpmAlternateContentSourceResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["rpm.RpmAlternateContentSource"]>;
			responses: {
				200: Json<schemas["rpm.RpmAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["Patchedrpm.RpmAlternateContentSource"]>;
			responses: {
				200: Json<schemas["rpm.RpmAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}refresh/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			responses: {
				202: Json<schemas["TaskGroupOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_alternate_content_source_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RpmDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["rpm.RpmDistribution"]>;
			responses: {
				200: Json<schemas["rpm.RpmDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedrpm.RpmDistribution"]>;
			responses: {
				200: Json<schemas["rpm.RpmDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_publication_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RpmPublicationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{rpm_rpm_publication_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_publication_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_rpm_publication_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_rpm_publication_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RpmRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["rpm.RpmRemote"]>;
			responses: {
				200: Json<schemas["rpm.RpmRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedrpm.RpmRemote"]>;
			responses: {
				200: Json<schemas["rpm.RpmRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.RpmRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["rpm.RpmRepository"]>;
			responses: {
				200: Json<schemas["rpm.RpmRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedrpm.RpmRepository"]>;
			responses: {
				200: Json<schemas["rpm.RpmRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["RpmRepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_href}versions/": {
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
					rpm_rpm_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{rpm_rpm_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_rpm_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_rpm_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_rpm_repository_version_href}scan/": {
		post: {
			parameters: {
				path: {
					rpm_rpm_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_uln_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.UlnRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["rpm.UlnRemote"]>;
			responses: {
				200: Json<schemas["rpm.UlnRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedrpm.UlnRemote"]>;
			responses: {
				200: Json<schemas["rpm.UlnRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_uln_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_uln_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_uln_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_uln_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{rpm_update_record_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					rpm_update_record_href: string;
				};
			};
			responses: {
				200: Json<schemas["rpm.UpdateRecordResponse"]>;
			};
		};
	};
	"{rpm_update_record_href}set_label/": {
		post: {
			parameters: {
				path: {
					rpm_update_record_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{rpm_update_record_href}unset_label/": {
		post: {
			parameters: {
				path: {
					rpm_update_record_href: string;
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
	AddonResponse: {
		addon_id: string;
		name: string;
		packages: string;
		type: string;
		uid: string;
	};
	ArtifactResponse: {
		file: string;
		md5: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		sha1: string | null;
		sha224: string | null;
		sha256: string | null;
		sha384: string | null;
		sha512: string | null;
		size: number;
	};
	AsyncOperationResponse: {
		task: string;
	};
	ChecksumResponse: {
		checksum: string;
		path: string;
	};
	CompressionTypeEnum: "zstd" | "gz" | "none";
	CompsXml: {
		/** Format: binary */
		file: Blob;
		replace?: boolean;
		repository?: string;
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
	Copy: {
		config: unknown;
		/** @default true */
		dependency_solving?: boolean;
		/** @default false */
		dependency_upgrade?: boolean;
	};
	ImageResponse: {
		artifact: schemas["ArtifactResponse"] | null;
		name: string;
		path: string;
		platforms: string;
	};
	LayoutEnum: "nested_alphabetically" | "flat" | "nested_by_digest";
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
	PackageChecksumTypeEnum: "unknown" | "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512";
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	"Paginatedrpm.DistributionTreeResponseList": Paginated<schemas["rpm.DistributionTreeResponse"]>;
	"Paginatedrpm.ModulemdDefaultsResponseList": Paginated<schemas["rpm.ModulemdDefaultsResponse"]>;
	"Paginatedrpm.ModulemdObsoleteResponseList": Paginated<schemas["rpm.ModulemdObsoleteResponse"]>;
	"Paginatedrpm.ModulemdResponseList": Paginated<schemas["rpm.ModulemdResponse"]>;
	"Paginatedrpm.PackageCategoryResponseList": Paginated<schemas["rpm.PackageCategoryResponse"]>;
	"Paginatedrpm.PackageEnvironmentResponseList": Paginated<schemas["rpm.PackageEnvironmentResponse"]>;
	"Paginatedrpm.PackageGroupResponseList": Paginated<schemas["rpm.PackageGroupResponse"]>;
	"Paginatedrpm.PackageLangpacksResponseList": Paginated<schemas["rpm.PackageLangpacksResponse"]>;
	"Paginatedrpm.PackageResponseList": Paginated<schemas["rpm.PackageResponse"]>;
	"Paginatedrpm.RepoMetadataFileResponseList": Paginated<schemas["rpm.RepoMetadataFileResponse"]>;
	"Paginatedrpm.RpmAlternateContentSourceResponseList": Paginated<schemas["rpm.RpmAlternateContentSourceResponse"]>;
	"Paginatedrpm.RpmDistributionResponseList": Paginated<schemas["rpm.RpmDistributionResponse"]>;
	"Paginatedrpm.RpmPublicationResponseList": Paginated<schemas["rpm.RpmPublicationResponse"]>;
	"Paginatedrpm.RpmRemoteResponseList": Paginated<schemas["rpm.RpmRemoteResponse"]>;
	"Paginatedrpm.RpmRepositoryResponseList": Paginated<schemas["rpm.RpmRepositoryResponse"]>;
	"Paginatedrpm.UlnRemoteResponseList": Paginated<schemas["rpm.UlnRemoteResponse"]>;
	"Paginatedrpm.UpdateRecordResponseList": Paginated<schemas["rpm.UpdateRecordResponse"]>;
	"Patchedrpm.RpmAlternateContentSource": Partial<schemas["rpm.RpmAlternateContentSource"]>;
	"Patchedrpm.RpmDistribution": Partial<schemas["rpm.RpmDistribution"]>;
	"Patchedrpm.RpmRemote": Partial<schemas["rpm.RpmRemote"]>;
	"Patchedrpm.RpmRepository": Partial<schemas["rpm.RpmRepository"]>;
	"Patchedrpm.UlnRemote": Partial<schemas["rpm.UlnRemote"]>;
	PolicyEnum: "immediate" | "on_demand" | "streamed";
	PrunePackages: {
		/** @default false */
		dry_run?: boolean;
		/** @default 14 */
		keep_days?: number;
		repo_hrefs: string[];
	};
	RPMPackageUpload: {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
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
	RpmRepositorySyncURL: {
		/** Of old: `true` is `sync_policy: "mirror_complete"`. */
		mirror?: boolean | null;
		/**
		 * Does nothing where the upstream says that nothing has changed since the last sync; `false` looks all the same.
		 * @default true
		 */
		optimize?: boolean;
		/** Fetches from this remote (href) instead of the repository's own. */
		remote?: string;
		/**
		 * Kinds of content that aren't synced.
		 * @default []
		 */
		skip_types?: schemas["SkipTypesEnum"][];
		/** `additive` only adds. `mirror_content_only` also removes what the upstream no longer has. `mirror_complete` keeps the upstream's own metadata and signature, too, and publishes by itself. */
		sync_policy?: schemas["SyncPolicyEnum"] | null;
	};
	SetLabel: {
		key: string;
		value: string | null;
	};
	SetLabelResponse: {
		key: string;
		value: string | null;
	};
	SkipTypesEnum: "srpm" | "treeinfo";
	SyncPolicyEnum: "additive" | "mirror_complete" | "mirror_content_only";
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
	VariantResponse: {
		debug_packages: string | null;
		debug_repository: string | null;
		identity: string | null;
		name: string;
		packages: string;
		source_packages: string | null;
		source_repository: string | null;
		type: string;
		uid: string;
		variant_id: string;
	};
	"rpm.DistributionTreeResponse": {
		addons: schemas["AddonResponse"][];
		arch: string;
		base_product_name: string | null;
		base_product_short: string | null;
		base_product_version: string | null;
		build_timestamp: number;
		checksums: schemas["ChecksumResponse"][];
		discnum: number | null;
		header_version: string;
		images: schemas["ImageResponse"][];
		instimage: string | null;
		mainimage: string | null;
		prn: string;
		pulp_href: string;
		release_is_layered: boolean;
		release_name: string;
		release_short: string;
		release_version: string;
		totaldiscs: number | null;
		variants: schemas["VariantResponse"][];
	};
	"rpm.Modulemd": {
		arch: string;
		artifacts: unknown;
		context: string;
		dependencies: unknown;
		description: string;
		name: string;
		overwrite?: boolean;
		packages?: (string | null)[];
		profiles: unknown;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		snippet: string;
		static_context?: boolean;
		stream: string;
		version: string;
	};
	"rpm.ModulemdDefaults": {
		module: string;
		overwrite?: boolean;
		profiles: unknown;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		snippet: string;
		stream: string;
	};
	"rpm.ModulemdDefaultsResponse": {
		module: string;
		prn: string;
		profiles: unknown;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		stream: string;
		vuln_report: string | null;
	};
	"rpm.ModulemdObsolete": {
		eol_date: string | null;
		message: string;
		modified: string;
		module_context: string | null;
		module_name: string;
		module_stream: string;
		obsoleted_by_module_name: string | null;
		obsoleted_by_module_stream: string | null;
		override_previous: string | null;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		snippet: string;
	};
	"rpm.ModulemdObsoleteResponse": {
		eol_date: string | null;
		message: string;
		modified: string;
		module_context: string | null;
		module_name: string;
		module_stream: string;
		obsoleted_by_module_name: string | null;
		obsoleted_by_module_stream: string | null;
		override_previous: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"rpm.ModulemdResponse": {
		arch: string;
		artifacts: unknown;
		context: string;
		dependencies: unknown;
		description: string;
		name: string;
		packages: (string | null)[];
		prn: string;
		profiles: unknown;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		static_context: boolean | null;
		stream: string;
		version: string;
		vuln_report: string | null;
	};
	"rpm.Package": {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
		upload?: string;
	};
	"rpm.PackageCategoryResponse": {
		desc_by_lang: unknown;
		description: string;
		digest: string;
		display_order: number | null;
		group_ids: unknown;
		id: string;
		name: string;
		name_by_lang: unknown;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"rpm.PackageEnvironmentResponse": {
		desc_by_lang: unknown;
		description: string;
		digest: string;
		display_order: number | null;
		group_ids: unknown;
		id: string;
		name: string;
		name_by_lang: unknown;
		option_ids: unknown;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"rpm.PackageGroupResponse": {
		biarch_only: boolean;
		default: boolean;
		desc_by_lang: unknown;
		description: string;
		digest: string;
		display_order: number | null;
		id: string;
		name: string;
		name_by_lang: unknown;
		packages: unknown;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		user_visible: boolean;
		vuln_report: string | null;
	};
	"rpm.PackageLangpacksResponse": {
		digest: string | null;
		matches: unknown;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"rpm.PackageResponse": {
		arch: string;
		artifact: string;
		changelogs: unknown;
		checksum_type: string;
		conflicts: unknown;
		description: string;
		enhances: unknown;
		epoch: string;
		files: unknown;
		is_modular: boolean;
		/** @deprecated */
		location_base: string;
		/** @deprecated */
		location_href: string;
		md5: string | null;
		name: string;
		obsoletes: unknown;
		pkgId: string;
		prn: string;
		provides: unknown;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		recommends: unknown;
		release: string;
		requires: unknown;
		rpm_buildhost: string;
		rpm_group: string;
		rpm_header_end: number;
		rpm_header_start: number;
		rpm_license: string;
		rpm_packager: string;
		rpm_sourcerpm: string;
		rpm_vendor: string;
		sha1: string | null;
		sha224: string | null;
		sha256: string;
		sha384: string;
		sha512: string;
		signing_keys: string[] | null;
		size_archive: number;
		size_installed: number;
		size_package: number;
		suggests: unknown;
		summary: string;
		supplements: unknown;
		time_build: number;
		time_file: number;
		url: string;
		version: string;
		vuln_report: string | null;
	};
	"rpm.RepoMetadataFileResponse": {
		artifact: string;
		checksum: string;
		checksum_type: string;
		data_type: string;
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
	"rpm.RpmAlternateContentSource": {
		last_refreshed?: string | null;
		name: string;
		paths?: string[];
		remote: string;
	};
	"rpm.RpmAlternateContentSourceResponse": {
		last_refreshed: string | null;
		name: string;
		paths: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		remote: string;
	};
	"rpm.RpmDistribution": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Serves all checkpoint publications of its repository, each by its time. */
		checkpoint?: boolean;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard?: string | null;
		/**
		 * The server makes a `config.repo` beside what is served.
		 * @default false
		 */
		generate_repo_config?: boolean;
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
	"rpm.RpmDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** Address of what is served, for clients. */
		base_url: string;
		/** Serves all checkpoint publications of its repository, each by its time. */
		checkpoint: boolean;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string | null;
		content_guard_prn: string | null;
		/** The server makes a `config.repo` beside what is served. */
		generate_repo_config: boolean;
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
	"rpm.RpmPublication": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint?: boolean;
		/** Checksums in the metadata, such as `sha256`. */
		checksum_type?: schemas["PackageChecksumTypeEnum"];
		/** Compression of the metadata. */
		compression_type?: schemas["CompressionTypeEnum"];
		/** Paths of packages below `Packages/`. */
		layout?: schemas["LayoutEnum"] | null;
		/** Lines of the `.repo` file that the server makes; it stays as it is then. */
		repo_config?: unknown;
		/** Publishes the latest version of this repository (href). */
		repository?: string;
		/** Publishes this version (href). */
		repository_version?: string;
	};
	"rpm.RpmPublicationResponse": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint: boolean;
		/** Checksums in the metadata, such as `sha256`. */
		checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		/** Compression of the metadata. */
		compression_type: schemas["CompressionTypeEnum"] | null;
		/** @deprecated */
		gpgcheck?: number;
		/** Paths of packages below `Packages/`. */
		layout: schemas["LayoutEnum"] | null;
		/** @deprecated */
		metadata_checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		/** @deprecated */
		package_checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		/** Lines of the `.repo` file that the server makes; it stays as it is then. */
		repo_config: unknown;
		/** @deprecated */
		repo_gpgcheck?: number;
		/** Publishes the latest version of this repository (href). */
		repository: string;
		/** Publishes this version (href). */
		repository_version: string;
		/** @deprecated */
		sqlite_metadata: boolean;
	};
	"rpm.RpmRemote": {
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
		/** Token of SUSE's customer center; never shown again. */
		sles_auth_token?: string | null;
		/** Seconds until a new connection is there. */
		sock_connect_timeout?: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout?: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** Address of the repository: the directory that has `repodata/`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"rpm.RpmRemoteResponse": {
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
		/** Token of SUSE's customer center; never shown again. */
		sles_auth_token: string | null;
		/** Seconds until a new connection is there. */
		sock_connect_timeout: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation: boolean;
		/** Seconds for one download, all in all. */
		total_timeout: number | null;
		/** Address of the repository: the directory that has `repodata/`. */
		url: string;
	};
	"rpm.RpmRepository": {
		/**
		 * Each new version is published by itself, and what follows the repository serves it.
		 * @default false
		 */
		autopublish?: boolean;
		/** Checksums in metadata that is published, such as `sha256`. */
		checksum_type?: schemas["PackageChecksumTypeEnum"] | null;
		/** Compression of metadata that is published. */
		compression_type?: schemas["CompressionTypeEnum"] | null;
		/** For people. */
		description?: string | null;
		/** Paths of packages below `Packages/`. */
		layout?: schemas["LayoutEnum"] | null;
		/** Signs `repomd.xml`: href of a signing service. */
		metadata_signing_service?: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** What is looked up in the OSV database of vulnerabilities: ecosystems with their releases. */
		osv_config?: {
			name: "AlmaLinux" | "Azure Linux" | "Mageia" | "Photon OS" | "Red Hat" | "Rocky Linux" | "SUSE" | "openEuler" | "openSUSE";
			releases: string[];
		}[] | null;
		/** `v4:<fingerprint>` of the key that the package signing service signs with, or `keyid:<16 hex digits>`. */
		package_signing_fingerprint?: string | null;
		/** Signs packages that are uploaded: href of a signing service. */
		package_signing_service?: string | null;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote?: string | null;
		/** Lines of the `.repo` file that the server makes: `{ gpgcheck: 1 }`. */
		repo_config?: unknown;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints?: number | null;
		/** Versions of each package that are kept; older ones are removed from new versions. 0: all. */
		retain_package_versions?: number;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions?: number | null;
	};
	"rpm.RpmRepositoryResponse": {
		/** Each new version is published by itself, and what follows the repository serves it. */
		autopublish: boolean;
		/** Checksums in metadata that is published, such as `sha256`. */
		checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		/** Compression of metadata that is published. */
		compression_type: schemas["CompressionTypeEnum"] | null;
		/** For people. */
		description: string | null;
		/** @deprecated */
		gpgcheck?: number;
		latest_version_href: string;
		/** Paths of packages below `Packages/`. */
		layout: schemas["LayoutEnum"] | null;
		/** @deprecated */
		metadata_checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		/** Signs `repomd.xml`: href of a signing service. */
		metadata_signing_service: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** What is looked up in the OSV database of vulnerabilities: ecosystems with their releases. */
		osv_config: {
			name: "AlmaLinux" | "Azure Linux" | "Mageia" | "Photon OS" | "Red Hat" | "Rocky Linux" | "SUSE" | "openEuler" | "openSUSE";
			releases: string[];
		}[] | null;
		/** @deprecated */
		package_checksum_type: schemas["PackageChecksumTypeEnum"] | null;
		/** `v4:<fingerprint>` of the key that the package signing service signs with, or `keyid:<16 hex digits>`. */
		package_signing_fingerprint: string | null;
		/** Signs packages that are uploaded: href of a signing service. */
		package_signing_service: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote: string | null;
		/** Lines of the `.repo` file that the server makes: `{ gpgcheck: 1 }`. */
		repo_config: unknown;
		/** @deprecated */
		repo_gpgcheck?: number;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints: number | null;
		/** Versions of each package that are kept; older ones are removed from new versions. 0: all. */
		retain_package_versions: number;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions: number | null;
		/** @deprecated */
		sqlite_metadata: boolean;
		versions_href: string;
	};
	"rpm.UlnRemote": {
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
		/** Of the account there; never shown again. */
		password: string;
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
		/** Address of the network's server, instead of the one that the server is set up with. */
		uln_server_base_url?: string | null;
		/** Channel of Oracle's network: `uln://ol7_x86_64_oracle`. */
		url: string;
		/** Login of the account there. */
		username: string;
	};
	"rpm.UlnRemoteResponse": {
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
		/** Address of the network's server, instead of the one that the server is set up with. */
		uln_server_base_url: string | null;
		/** Channel of Oracle's network: `uln://ol7_x86_64_oracle`. */
		url: string;
	};
	"rpm.UpdateCollectionResponse": {
		module: unknown;
		name: string | null;
		packages: Record<string, unknown>[];
		shortname: string | null;
	};
	"rpm.UpdateRecord": {
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		upload?: string;
	};
	"rpm.UpdateRecordResponse": {
		description: string;
		fromstr: string;
		id: string;
		issued_date: string;
		pkglist: schemas["rpm.UpdateCollectionResponse"][];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		pushcount: string;
		reboot_suggested: boolean;
		references: Record<string, unknown>[];
		release: string;
		rights: string;
		severity: string;
		solution: string;
		status: string;
		summary: string;
		title: string;
		type: string;
		updated_date: string;
		version: string;
		vuln_report: string | null;
	};
}
