// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"acs/deb/deb/": {
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
				200: Json<schemas["Paginateddeb.AptAlternateContentSourceResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.AptAlternateContentSource"]>;
			responses: {
				201: Json<schemas["deb.AptAlternateContentSourceResponse"]>;
			};
		};
	};
	"content/deb/generic_contents/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.GenericContentResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["deb.GenericContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/installer_file_indices/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					component?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"architecture" | "component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.InstallerFileIndexResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.InstallerFileIndex"]>;
			responses: {
				201: Json<schemas["deb.InstallerFileIndexResponse"]>;
			};
		};
	};
	"content/deb/installer_packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					auto_built_package?: string;
					build_essential?: false | true | null;
					built_using?: string;
					essential?: false | true | null;
					exclude_fields?: string[];
					fields?: string[];
					installed_size?: number;
					limit?: number;
					maintainer?: string;
					multi_arch?: "allowed" | "foreign" | "no" | "same" | null;
					offset?: number;
					ordering?: Ordering<"architecture" | "architecture_variant" | "auto_built_package" | "breaks" | "bugs" | "build_essential" | "built_using" | "conflicts" | "custom_fields" | "depends" | "description" | "description_md5" | "enhances" | "essential" | "homepage" | "installed_size" | "maintainer" | "metadata_sha256" | "multi_arch" | "origin" | "original_maintainer" | "package" | "pk" | "pre_depends" | "priority" | "provides" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "recommends" | "relative_path" | "replaces" | "section" | "sha256" | "signing_keys" | "source" | "suggests" | "tag" | "timestamp_of_interest" | "upstream_id" | "version">;
					origin?: string;
					original_maintainer?: string;
					orphaned_for?: number;
					package?: string;
					priority?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					section?: string;
					sha256?: string;
					source?: string;
					tag?: string;
					version?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.InstallerPackageResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["deb.InstallerPackage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/package_indices/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					component?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"architecture" | "artifact_set_sha256" | "component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.PackageIndexResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.PackageIndex"]>;
			responses: {
				201: Json<schemas["deb.PackageIndexResponse"]>;
			};
		};
	};
	"content/deb/package_release_components/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"index_architecture" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					package?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					release_component?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.PackageReleaseComponentResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.PackageReleaseComponent"]>;
			responses: {
				201: Json<schemas["deb.PackageReleaseComponentResponse"]>;
			};
		};
	};
	"content/deb/packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					auto_built_package?: string;
					build_essential?: false | true | null;
					built_using?: string;
					essential?: false | true | null;
					exclude_fields?: string[];
					fields?: string[];
					installed_size?: number;
					limit?: number;
					maintainer?: string;
					multi_arch?: "allowed" | "foreign" | "no" | "same" | null;
					offset?: number;
					ordering?: Ordering<"architecture" | "architecture_variant" | "auto_built_package" | "breaks" | "bugs" | "build_essential" | "built_using" | "conflicts" | "custom_fields" | "depends" | "description" | "description_md5" | "enhances" | "essential" | "homepage" | "installed_size" | "maintainer" | "metadata_sha256" | "multi_arch" | "origin" | "original_maintainer" | "package" | "pk" | "pre_depends" | "priority" | "provides" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "recommends" | "relative_path" | "replaces" | "section" | "sha256" | "signing_keys" | "source" | "suggests" | "tag" | "timestamp_of_interest" | "upstream_id" | "version">;
					origin?: string;
					original_maintainer?: string;
					orphaned_for?: number;
					package?: string;
					package__contains?: string;
					package__icontains?: string;
					package__iexact?: string;
					package__in?: string[];
					package__iregex?: string;
					package__istartswith?: string;
					package__regex?: string;
					package__startswith?: string;
					priority?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					release?: string;
					release_component?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					section?: string;
					sha256?: string;
					source?: string;
					tag?: string;
					version?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.PackageResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["deb.Package"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/release_architectures/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					base_architecture?: string;
					distribution?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"architecture" | "base_architecture" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "variant_architecture">;
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
					variant_architecture?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.ReleaseArchitectureResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.ReleaseArchitecture"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/release_components/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					component?: string;
					distribution?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"component" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					package?: string;
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
				200: Json<schemas["Paginateddeb.ReleaseComponentResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.ReleaseComponent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/release_files/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					codename?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"architectures" | "artifact_set_sha256" | "codename" | "components" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "suite" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
					suite?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.ReleaseFileResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.ReleaseFile"]>;
			responses: {
				201: Json<schemas["deb.ReleaseFileResponse"]>;
			};
		};
	};
	"content/deb/releases/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					codename?: string;
					distribution?: string;
					exclude_fields?: string[];
					fields?: string[];
					label?: string;
					limit?: number;
					offset?: number;
					ordering?: Ordering<"codename" | "description" | "distribution" | "label" | "origin" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "suite" | "timestamp_of_interest" | "upstream_id" | "version">;
					origin?: string;
					orphaned_for?: number;
					package?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					suite?: string;
					version?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.ReleaseResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.Release"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/source_indices/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					component?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					sha256?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.SourceIndexResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.SourceIndex"]>;
			responses: {
				201: Json<schemas["deb.SourceIndexResponse"]>;
			};
		};
	};
	"content/deb/source_packages/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					architecture?: string;
					binary?: string;
					build_conflicts?: string;
					build_conflicts_arch?: string;
					build_conflicts_indep?: string;
					build_depends?: string;
					build_depends_arch?: string;
					build_depends_indep?: string;
					dgit?: string;
					exclude_fields?: string[];
					fields?: string[];
					format?: string;
					homepage?: string;
					limit?: number;
					maintainer?: string;
					offset?: number;
					ordering?: Ordering<"architecture" | "binary" | "build_conflicts" | "build_conflicts_arch" | "build_conflicts_indep" | "build_depends" | "build_depends_arch" | "build_depends_indep" | "dgit" | "format" | "homepage" | "maintainer" | "package_list" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "source" | "standards_version" | "testsuite" | "timestamp_of_interest" | "uploaders" | "upstream_id" | "vcs_arch" | "vcs_browser" | "vcs_bzr" | "vcs_cvs" | "vcs_darcs" | "vcs_git" | "vcs_hg" | "vcs_mtn" | "vcs_snv" | "version">;
					orphaned_for?: number;
					package_list?: string;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					release?: string;
					release_component?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					source?: string;
					standards_version?: string;
					testsuite?: string;
					uploaders?: string;
					vcs_arch?: string;
					vcs_browser?: string;
					vcs_bzr?: string;
					vcs_cvs?: string;
					vcs_darcs?: string;
					vcs_git?: string;
					vcs_hg?: string;
					vcs_mtn?: string;
					vcs_snv?: string;
					version?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.SourcePackageResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.SourcePackage"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/deb/source_release_components/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					release_component?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					source_package?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginateddeb.SourcePackageReleaseComponentResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.SourcePackageReleaseComponent"]>;
			responses: {
				201: Json<schemas["deb.SourcePackageReleaseComponentResponse"]>;
			};
		};
	};
	"deb/copy/": {
		post: {
			requestBody: Json<schemas["Copy"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"distributions/deb/apt/": {
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
				200: Json<schemas["Paginateddeb.AptDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.AptDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"publications/deb/apt/": {
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
				200: Json<schemas["Paginateddeb.AptPublicationResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.AptPublication"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"publications/deb/verbatim/": {
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
				200: Json<schemas["Paginateddeb.VerbatimPublicationResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.VerbatimPublication"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"remotes/deb/apt/": {
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
				200: Json<schemas["Paginateddeb.AptRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.AptRemote"]>;
			responses: {
				201: Json<schemas["deb.AptRemoteResponse"]>;
			};
		};
	};
	"repositories/deb/apt/": {
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
				200: Json<schemas["Paginateddeb.AptRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["deb.AptRepository"]>;
			responses: {
				201: Json<schemas["deb.AptRepositoryResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.AptAlternateContentSourceResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["deb.AptAlternateContentSource"]>;
			responses: {
				200: Json<schemas["deb.AptAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["Patcheddeb.AptAlternateContentSource"]>;
			responses: {
				200: Json<schemas["deb.AptAlternateContentSourceResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}refresh/": {
		post: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			responses: {
				202: Json<schemas["TaskGroupOperationResponse"]>;
			};
		};
	};
	"{deb_apt_alternate_content_source_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.AptDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["deb.AptDistribution"]>;
			responses: {
				200: Json<schemas["deb.AptDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patcheddeb.AptDistribution"]>;
			responses: {
				200: Json<schemas["deb.AptDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_publication_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.AptPublicationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{deb_apt_publication_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_publication_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_apt_publication_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_apt_publication_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.AptRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["deb.AptRemote"]>;
			responses: {
				200: Json<schemas["deb.AptRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patcheddeb.AptRemote"]>;
			responses: {
				200: Json<schemas["deb.AptRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.AptRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["deb.AptRepository"]>;
			responses: {
				200: Json<schemas["deb.AptRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patcheddeb.AptRepository"]>;
			responses: {
				200: Json<schemas["deb.AptRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["AptRepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["AptRepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_apt_repository_href}versions/": {
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
					deb_apt_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{deb_apt_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_apt_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_apt_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_apt_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{deb_generic_content_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_generic_content_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.GenericContentResponse"]>;
			};
		};
	};
	"{deb_generic_content_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_generic_content_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_generic_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_generic_content_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_installer_file_index_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_installer_file_index_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.InstallerFileIndexResponse"]>;
			};
		};
	};
	"{deb_installer_file_index_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_file_index_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_installer_file_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_file_index_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_installer_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_installer_package_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.InstallerPackageResponse"]>;
			};
		};
	};
	"{deb_installer_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_package_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_installer_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_package_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_package_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.PackageResponse"]>;
			};
		};
	};
	"{deb_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_package_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_package_index_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_package_index_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.PackageIndexResponse"]>;
			};
		};
	};
	"{deb_package_index_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_package_index_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_package_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_index_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_package_release_component_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_package_release_component_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.PackageReleaseComponentResponse"]>;
			};
		};
	};
	"{deb_package_release_component_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_package_release_component_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_package_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_release_component_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_release_architecture_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_release_architecture_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.ReleaseArchitectureResponse"]>;
			};
		};
	};
	"{deb_release_architecture_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_release_architecture_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_release_architecture_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_architecture_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_release_component_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_release_component_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.ReleaseComponentResponse"]>;
			};
		};
	};
	"{deb_release_component_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_release_component_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_component_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_release_file_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_release_file_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.ReleaseFileResponse"]>;
			};
		};
	};
	"{deb_release_file_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_release_file_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_release_file_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_file_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_release_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_release_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.ReleaseResponse"]>;
			};
		};
	};
	"{deb_release_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_release_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_release_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_source_index_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_source_index_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.SourceIndexResponse"]>;
			};
		};
	};
	"{deb_source_index_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_source_index_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_source_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_index_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_source_package_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_source_package_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.SourcePackageResponse"]>;
			};
		};
	};
	"{deb_source_package_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_source_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_source_package_release_component_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_source_package_release_component_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.SourcePackageReleaseComponentResponse"]>;
			};
		};
	};
	"{deb_source_package_release_component_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_release_component_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{deb_source_package_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_release_component_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{deb_verbatim_publication_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["deb.VerbatimPublicationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{deb_verbatim_publication_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{deb_verbatim_publication_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{deb_verbatim_publication_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{deb_verbatim_publication_href}remove_role/": {
		post: {
			parameters: {
				path: {
					deb_verbatim_publication_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
}
export interface schemas {
	AptRepositoryAddRemoveContent: {
		/** Hrefs of units; they are added after the others have been removed. */
		add_content_units?: string[];
		/** Href of the version to start from instead of the latest. */
		base_version?: string;
		/** Component that the packages are listed in. */
		component?: string;
		/** Suite that the packages are listed in. */
		distribution?: string;
		/**
		 * `false`: the task fails where a unit would take the place of another one of the same identity.
		 * @default true
		 */
		overwrite?: boolean;
		/** Hrefs of units; `["*"]`: all. */
		remove_content_units?: string[];
	};
	AptRepositorySyncURL: {
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
	Copy: {
		config: unknown;
		/** @default false */
		dependency_solving?: boolean;
		/** @default true */
		structured?: boolean;
	};
	LayoutEnum: "nested_alphabetically" | "nested_by_digest" | "nested_by_both";
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
	"Paginateddeb.AptAlternateContentSourceResponseList": Paginated<schemas["deb.AptAlternateContentSourceResponse"]>;
	"Paginateddeb.AptDistributionResponseList": Paginated<schemas["deb.AptDistributionResponse"]>;
	"Paginateddeb.AptPublicationResponseList": Paginated<schemas["deb.AptPublicationResponse"]>;
	"Paginateddeb.AptRemoteResponseList": Paginated<schemas["deb.AptRemoteResponse"]>;
	"Paginateddeb.AptRepositoryResponseList": Paginated<schemas["deb.AptRepositoryResponse"]>;
	"Paginateddeb.GenericContentResponseList": Paginated<schemas["deb.GenericContentResponse"]>;
	"Paginateddeb.InstallerFileIndexResponseList": Paginated<schemas["deb.InstallerFileIndexResponse"]>;
	"Paginateddeb.InstallerPackageResponseList": Paginated<schemas["deb.InstallerPackageResponse"]>;
	"Paginateddeb.PackageIndexResponseList": Paginated<schemas["deb.PackageIndexResponse"]>;
	"Paginateddeb.PackageReleaseComponentResponseList": Paginated<schemas["deb.PackageReleaseComponentResponse"]>;
	"Paginateddeb.PackageResponseList": Paginated<schemas["deb.PackageResponse"]>;
	"Paginateddeb.ReleaseArchitectureResponseList": Paginated<schemas["deb.ReleaseArchitectureResponse"]>;
	"Paginateddeb.ReleaseComponentResponseList": Paginated<schemas["deb.ReleaseComponentResponse"]>;
	"Paginateddeb.ReleaseFileResponseList": Paginated<schemas["deb.ReleaseFileResponse"]>;
	"Paginateddeb.ReleaseResponseList": Paginated<schemas["deb.ReleaseResponse"]>;
	"Paginateddeb.SourceIndexResponseList": Paginated<schemas["deb.SourceIndexResponse"]>;
	"Paginateddeb.SourcePackageReleaseComponentResponseList": Paginated<schemas["deb.SourcePackageReleaseComponentResponse"]>;
	"Paginateddeb.SourcePackageResponseList": Paginated<schemas["deb.SourcePackageResponse"]>;
	"Paginateddeb.VerbatimPublicationResponseList": Paginated<schemas["deb.VerbatimPublicationResponse"]>;
	"Patcheddeb.AptAlternateContentSource": Partial<schemas["deb.AptAlternateContentSource"]>;
	"Patcheddeb.AptDistribution": Partial<schemas["deb.AptDistribution"]>;
	"Patcheddeb.AptRemote": Partial<schemas["deb.AptRemote"]>;
	"Patcheddeb.AptRepository": Partial<schemas["deb.AptRepository"]>;
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
	"deb.AptAlternateContentSource": {
		last_refreshed?: string | null;
		name: string;
		paths?: string[];
		remote: string;
	};
	"deb.AptAlternateContentSourceResponse": {
		last_refreshed: string | null;
		name: string;
		paths: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		remote: string;
	};
	"deb.AptDistribution": {
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
	"deb.AptDistributionResponse": {
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
	"deb.AptPublication": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint?: boolean;
		/** Fields of packages that this publication leaves out. */
		excluded_package_metadata_fields?: string[];
		/**
		 * Paths of packages below `pool/`.
		 * @default nested_alphabetically
		 */
		layout?: schemas["LayoutEnum"];
		/**
		 * Each component and architecture has a Release file of its own, too.
		 * @default false
		 */
		publish_legacy_release_files?: boolean;
		/** Version, Origin, Label and Description of Release files are the upstream's. */
		publish_upstream_release_fields?: boolean;
		/** Publishes the latest version of this repository (href). */
		repository?: string;
		/** Publishes this version (href). */
		repository_version?: string;
		/** Signs Release files, instead of the repository's: href of a signing service. */
		signing_service?: string;
		/**
		 * All packages in one suite `default`, component `all`, too.
		 * @default false
		 */
		simple?: boolean;
		/**
		 * Suites and components as they are in the repository.
		 * @default true
		 */
		structured?: boolean;
	};
	"deb.AptPublicationResponse": {
		/** Kept as a checkpoint, which a checkpoint distribution serves by its time. */
		checkpoint: boolean;
		/** Fields of packages that this publication leaves out. */
		excluded_package_metadata_fields: string[];
		/** Paths of packages below `pool/`. */
		layout: schemas["LayoutEnum"];
		prn: string;
		/** Each component and architecture has a Release file of its own, too. */
		publish_legacy_release_files: boolean;
		/** Version, Origin, Label and Description of Release files are the upstream's. */
		publish_upstream_release_fields?: boolean;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		/** Publishes the latest version of this repository (href). */
		repository: string;
		/** Publishes this version (href). */
		repository_version: string;
		/** Signs Release files, instead of the repository's: href of a signing service. */
		signing_service: string | null;
		/** All packages in one suite `default`, component `all`, too. */
		simple: boolean;
		/** Suites and components as they are in the repository. */
		structured: boolean;
	};
	"deb.AptRemote": {
		/** With white space between them: `amd64 arm64`. Absent: all; `all` itself always comes. */
		architectures?: string | null;
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert?: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert?: string | null;
		/** PEM text of the key to `client_cert`; never shown again. */
		client_key?: string | null;
		/** With white space between them: `main contrib`. Absent: all. */
		components?: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout?: number | null;
		/** Suites, by the path of their Release file below `dists/`, with white space between them: `bookworm bookworm-updates`. With a `/` at its end: a flat repository. */
		distributions: string;
		/** Downloads at once. */
		download_concurrency?: number | null;
		/** Fields of packages that a sync leaves out; those that packages can't do without always come. */
		excluded_package_metadata_fields?: string[];
		/** Armored public key that the upstream's Release files are checked against. */
		gpgkey?: string | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** A sync goes on where the Release file names indices that aren't there. */
		ignore_missing_package_indices?: boolean;
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
		/** The installer's files come, too. */
		sync_installer?: boolean;
		/** Source packages come, too. */
		sync_sources?: boolean;
		/** Packages of the installer come, too. */
		sync_udebs?: boolean;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** Address of the archive: the directory that has `dists/`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"deb.AptRemoteResponse": {
		/** With white space between them: `amd64 arm64`. Absent: all; `all` itself always comes. */
		architectures: string | null;
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** With white space between them: `main contrib`. Absent: all. */
		components: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Suites, by the path of their Release file below `dists/`, with white space between them: `bookworm bookworm-updates`. With a `/` at its end: a flat repository. */
		distributions: string;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Fields of packages that a sync leaves out; those that packages can't do without always come. */
		excluded_package_metadata_fields: string[];
		/** Armored public key that the upstream's Release files are checked against. */
		gpgkey: string | null;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** A sync goes on where the Release file names indices that aren't there. */
		ignore_missing_package_indices: boolean;
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
		/** The installer's files come, too. */
		sync_installer: boolean;
		/** Source packages come, too. */
		sync_sources: boolean;
		/** Packages of the installer come, too. */
		sync_udebs: boolean;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation: boolean;
		/** Seconds for one download, all in all. */
		total_timeout: number | null;
		/** Address of the archive: the directory that has `dists/`. */
		url: string;
	};
	"deb.AptRepository": {
		/**
		 * Each new version is published by itself, and what follows the repository serves it.
		 * @default false
		 */
		autopublish?: boolean;
		/** For people. */
		description?: string | null;
		/** Fields of packages that publications leave out, unless they name others. */
		excluded_package_metadata_fields?: string[];
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `v4:<fingerprint>` of the key that the package signing service signs with, or `keyid:<16 hex digits>`. */
		package_signing_fingerprint?: string | null;
		/** Suite -> fingerprint that is taken for it instead. */
		package_signing_fingerprint_release_overrides?: Record<string, string>;
		/** Signs packages that are uploaded: href of a signing service. */
		package_signing_service?: string | null;
		/** Version, Origin, Label and Description of Release files are the upstream's. */
		publish_upstream_release_fields?: boolean;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote?: string | null;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints?: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions?: number | null;
		/** Signs Release files, unless the publication names another one: href of a signing service. */
		signing_service?: string | null;
		/** Suite -> href of the signing service that signs it instead. */
		signing_service_release_overrides?: Record<string, string | null>;
	};
	"deb.AptRepositoryResponse": {
		/** Each new version is published by itself, and what follows the repository serves it. */
		autopublish: boolean;
		/** For people. */
		description: string | null;
		/** Fields of packages that publications leave out, unless they name others. */
		excluded_package_metadata_fields: string[];
		latest_version_href: string;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** `v4:<fingerprint>` of the key that the package signing service signs with, or `keyid:<16 hex digits>`. */
		package_signing_fingerprint: string | null;
		/** Suite -> fingerprint that is taken for it instead. */
		package_signing_fingerprint_release_overrides: Record<string, string>;
		/** Signs packages that are uploaded: href of a signing service. */
		package_signing_service: string | null;
		prn: string;
		/** Version, Origin, Label and Description of Release files are the upstream's. */
		publish_upstream_release_fields: boolean;
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
		/** Signs Release files, unless the publication names another one: href of a signing service. */
		signing_service: string | null;
		/** Suite -> href of the signing service that signs it instead. */
		signing_service_release_overrides: Record<string, string | null>;
		versions_href: string;
	};
	"deb.GenericContent": {
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
	"deb.GenericContentResponse": {
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
	"deb.InstallerFileIndex": {
		architecture: string;
		artifacts: Record<string, unknown>;
		component: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
	};
	"deb.InstallerFileIndexResponse": {
		architecture: string;
		artifacts: Record<string, unknown>;
		component: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		vuln_report: string | null;
	};
	"deb.InstallerPackage": {
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
	"deb.InstallerPackageResponse": {
		architecture: string;
		artifact: string;
		auto_built_package: string;
		breaks: string;
		bugs: string;
		build_essential: string;
		built_using: string;
		conflicts: string;
		depends: string;
		description: string;
		description_md5: string;
		enhances: string;
		essential: string;
		homepage: string;
		installed_size: string;
		maintainer: string;
		md5: string | null;
		metadata_sha256: string;
		multi_arch: string;
		origin: string;
		original_maintainer: string;
		package: string;
		pre_depends: string;
		priority: string;
		prn: string;
		provides: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		recommends: string;
		relative_path: string;
		replaces: string;
		section: string;
		sha1: string | null;
		sha224: string | null;
		sha256: string;
		sha384: string;
		sha512: string;
		signing_keys: string[] | null;
		source: string;
		suggests: string;
		tag: string;
		version: string;
		vuln_report: string | null;
	};
	"deb.Package": {
		artifact?: string;
		component?: string;
		distribution?: string;
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
	"deb.PackageIndex": {
		architecture?: string;
		artifacts: Record<string, unknown>;
		component?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
	};
	"deb.PackageIndexResponse": {
		architecture: string;
		artifacts: Record<string, unknown>;
		component: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		vuln_report: string | null;
	};
	"deb.PackageReleaseComponent": {
		overwrite?: boolean;
		package: string;
		pulp_labels?: Record<string, string | null>;
		release_component: string;
		repository?: string;
	};
	"deb.PackageReleaseComponentResponse": {
		package: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		release_component: string;
		vuln_report: string | null;
	};
	"deb.PackageResponse": {
		architecture: string;
		artifact: string;
		auto_built_package: string;
		breaks: string;
		bugs: string;
		build_essential: string;
		built_using: string;
		component: string;
		conflicts: string;
		depends: string;
		description: string;
		description_md5: string;
		distribution: string;
		enhances: string;
		essential: string;
		homepage: string;
		installed_size: string;
		maintainer: string;
		md5: string | null;
		metadata_sha256: string;
		multi_arch: string;
		origin: string;
		original_maintainer: string;
		package: string;
		pre_depends: string;
		priority: string;
		prn: string;
		provides: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		recommends: string;
		relative_path: string;
		replaces: string;
		section: string;
		sha1: string | null;
		sha224: string | null;
		sha256: string;
		sha384: string;
		sha512: string;
		signing_keys: string[] | null;
		source: string;
		suggests: string;
		tag: string;
		version: string;
		vuln_report: string | null;
	};
	"deb.Release": {
		architectures?: string[];
		codename: string;
		components?: string[];
		description?: string | null;
		distribution: string;
		label?: string | null;
		origin?: string | null;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		suite: string;
		version?: string | null;
	};
	"deb.ReleaseArchitecture": {
		architecture: string;
		base_architecture?: string | null;
		distribution: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		variant_architecture?: string | null;
	};
	"deb.ReleaseArchitectureResponse": {
		architecture: string;
		base_architecture: string | null;
		distribution: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		variant_architecture: string | null;
		vuln_report: string | null;
	};
	"deb.ReleaseComponent": {
		component: string;
		distribution: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
	};
	"deb.ReleaseComponentResponse": {
		component: string;
		distribution: string;
		plain_component: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"deb.ReleaseFile": {
		artifacts: Record<string, unknown>;
		codename?: string;
		distribution: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
		suite?: string;
	};
	"deb.ReleaseFileResponse": {
		artifacts: Record<string, unknown>;
		codename: string;
		distribution: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		suite: string;
		vuln_report: string | null;
	};
	"deb.ReleaseResponse": {
		architectures: string[];
		codename: string;
		components: string[];
		description: string | null;
		distribution: string;
		label: string | null;
		origin: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		suite: string;
		version: string | null;
		vuln_report: string | null;
	};
	"deb.SourceIndex": {
		artifacts: Record<string, unknown>;
		component: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		release: string;
		repository?: string;
	};
	"deb.SourceIndexResponse": {
		artifacts: Record<string, unknown>;
		component: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		release: string;
		vuln_report: string | null;
	};
	"deb.SourcePackage": {
		artifact: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		relative_path?: string;
		repository?: string;
	};
	"deb.SourcePackageReleaseComponent": {
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		release_component: string;
		repository?: string;
		source_package: string;
	};
	"deb.SourcePackageReleaseComponentResponse": {
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		release_component: string;
		source_package: string;
		vuln_report: string | null;
	};
	"deb.SourcePackageResponse": {
		architecture: string;
		artifacts: Record<string, unknown>;
		binary: string;
		build_conflicts: string;
		build_conflicts_arch: string;
		build_conflicts_indep: string;
		build_depends: string;
		build_depends_arch: string;
		build_depends_indep: string;
		dgit: string;
		format: string;
		homepage: string;
		maintainer: string;
		package_list: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		relative_path: string;
		sha256: string;
		source: string;
		standards_version: string;
		testsuite: string;
		uploaders: string;
		vcs_arch: string;
		vcs_browser: string;
		vcs_bzr: string;
		vcs_cvs: string;
		vcs_darcs: string;
		vcs_git: string;
		vcs_hg: string;
		vcs_mtn: string;
		vcs_snv: string;
		version: string;
		vuln_report: string | null;
	};
	"deb.VerbatimPublication": {
		/** Publishes the latest version of this repository (href). */
		repository?: string;
		/** Publishes this version (href). */
		repository_version?: string;
	};
	"deb.VerbatimPublicationResponse": {
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		/** Publishes the latest version of this repository (href). */
		repository: string;
		/** Publishes this version (href). */
		repository_version: string;
	};
}
