// Made by `npm run generate`; not edited.
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
						"application/json": components["schemas"]["Paginateddeb.AptAlternateContentSourceResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptAlternateContentSource"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.AptAlternateContentSourceResponse"];
					};
				};
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
					ordering?: ("-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.GenericContentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["deb.GenericContent"];
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
					ordering?: ("-architecture" | "-component" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "architecture" | "component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.InstallerFileIndexResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.InstallerFileIndex"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.InstallerFileIndexResponse"];
					};
				};
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
					ordering?: ("-architecture" | "-architecture_variant" | "-auto_built_package" | "-breaks" | "-bugs" | "-build_essential" | "-built_using" | "-conflicts" | "-custom_fields" | "-depends" | "-description" | "-description_md5" | "-enhances" | "-essential" | "-homepage" | "-installed_size" | "-maintainer" | "-metadata_sha256" | "-multi_arch" | "-origin" | "-original_maintainer" | "-package" | "-pk" | "-pre_depends" | "-priority" | "-provides" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-recommends" | "-relative_path" | "-replaces" | "-section" | "-sha256" | "-signing_keys" | "-source" | "-suggests" | "-tag" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "architecture" | "architecture_variant" | "auto_built_package" | "breaks" | "bugs" | "build_essential" | "built_using" | "conflicts" | "custom_fields" | "depends" | "description" | "description_md5" | "enhances" | "essential" | "homepage" | "installed_size" | "maintainer" | "metadata_sha256" | "multi_arch" | "origin" | "original_maintainer" | "package" | "pk" | "pre_depends" | "priority" | "provides" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "recommends" | "relative_path" | "replaces" | "section" | "sha256" | "signing_keys" | "source" | "suggests" | "tag" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.InstallerPackageResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["deb.InstallerPackage"];
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
					ordering?: ("-architecture" | "-artifact_set_sha256" | "-component" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "architecture" | "artifact_set_sha256" | "component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.PackageIndexResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.PackageIndex"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.PackageIndexResponse"];
					};
				};
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
					ordering?: ("-index_architecture" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "index_architecture" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.PackageReleaseComponentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.PackageReleaseComponent"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.PackageReleaseComponentResponse"];
					};
				};
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
					ordering?: ("-architecture" | "-architecture_variant" | "-auto_built_package" | "-breaks" | "-bugs" | "-build_essential" | "-built_using" | "-conflicts" | "-custom_fields" | "-depends" | "-description" | "-description_md5" | "-enhances" | "-essential" | "-homepage" | "-installed_size" | "-maintainer" | "-metadata_sha256" | "-multi_arch" | "-origin" | "-original_maintainer" | "-package" | "-pk" | "-pre_depends" | "-priority" | "-provides" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-recommends" | "-relative_path" | "-replaces" | "-section" | "-sha256" | "-signing_keys" | "-source" | "-suggests" | "-tag" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "architecture" | "architecture_variant" | "auto_built_package" | "breaks" | "bugs" | "build_essential" | "built_using" | "conflicts" | "custom_fields" | "depends" | "description" | "description_md5" | "enhances" | "essential" | "homepage" | "installed_size" | "maintainer" | "metadata_sha256" | "multi_arch" | "origin" | "original_maintainer" | "package" | "pk" | "pre_depends" | "priority" | "provides" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "recommends" | "relative_path" | "replaces" | "section" | "sha256" | "signing_keys" | "source" | "suggests" | "tag" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.PackageResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"multipart/form-data": components["schemas"]["deb.Package"];
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
					ordering?: ("-architecture" | "-base_architecture" | "-distribution" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "-variant_architecture" | "architecture" | "base_architecture" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "variant_architecture")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.ReleaseArchitectureResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.ReleaseArchitecture"];
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
					ordering?: ("-component" | "-distribution" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "component" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.ReleaseComponentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.ReleaseComponent"];
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
					ordering?: ("-architectures" | "-artifact_set_sha256" | "-codename" | "-components" | "-distribution" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-sha256" | "-suite" | "-timestamp_of_interest" | "-upstream_id" | "architectures" | "artifact_set_sha256" | "codename" | "components" | "distribution" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "suite" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.ReleaseFileResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.ReleaseFile"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.ReleaseFileResponse"];
					};
				};
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
					ordering?: ("-codename" | "-description" | "-distribution" | "-label" | "-origin" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-suite" | "-timestamp_of_interest" | "-upstream_id" | "-version" | "codename" | "description" | "distribution" | "label" | "origin" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "suite" | "timestamp_of_interest" | "upstream_id" | "version")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.ReleaseResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.Release"];
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
					ordering?: ("-component" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-sha256" | "-timestamp_of_interest" | "-upstream_id" | "component" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "sha256" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.SourceIndexResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.SourceIndex"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.SourceIndexResponse"];
					};
				};
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
					ordering?: ("-architecture" | "-binary" | "-build_conflicts" | "-build_conflicts_arch" | "-build_conflicts_indep" | "-build_depends" | "-build_depends_arch" | "-build_depends_indep" | "-dgit" | "-format" | "-homepage" | "-maintainer" | "-package_list" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-source" | "-standards_version" | "-testsuite" | "-timestamp_of_interest" | "-uploaders" | "-upstream_id" | "-vcs_arch" | "-vcs_browser" | "-vcs_bzr" | "-vcs_cvs" | "-vcs_darcs" | "-vcs_git" | "-vcs_hg" | "-vcs_mtn" | "-vcs_snv" | "-version" | "architecture" | "binary" | "build_conflicts" | "build_conflicts_arch" | "build_conflicts_indep" | "build_depends" | "build_depends_arch" | "build_depends_indep" | "dgit" | "format" | "homepage" | "maintainer" | "package_list" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "source" | "standards_version" | "testsuite" | "timestamp_of_interest" | "uploaders" | "upstream_id" | "vcs_arch" | "vcs_browser" | "vcs_bzr" | "vcs_cvs" | "vcs_darcs" | "vcs_git" | "vcs_hg" | "vcs_mtn" | "vcs_snv" | "version")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.SourcePackageResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.SourcePackage"];
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
	"content/deb/source_release_components/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-timestamp_of_interest" | "-upstream_id" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id")[];
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
				200: {
					content: {
						"application/json": components["schemas"]["Paginateddeb.SourcePackageReleaseComponentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.SourcePackageReleaseComponent"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.SourcePackageReleaseComponentResponse"];
					};
				};
			};
		};
	};
	"deb/copy/": {
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["Copy"];
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
						"application/json": components["schemas"]["Paginateddeb.AptDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptDistribution"];
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
						"application/json": components["schemas"]["Paginateddeb.AptPublicationResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptPublication"];
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
						"application/json": components["schemas"]["Paginateddeb.VerbatimPublicationResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.VerbatimPublication"];
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
						"application/json": components["schemas"]["Paginateddeb.AptRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.AptRemoteResponse"];
					};
				};
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
						"application/json": components["schemas"]["Paginateddeb.AptRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["deb.AptRepositoryResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptAlternateContentSourceResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptAlternateContentSource"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptAlternateContentSourceResponse"];
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
					deb_apt_alternate_content_source_href: string;
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
					deb_apt_alternate_content_source_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patcheddeb.AptAlternateContentSource"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptAlternateContentSourceResponse"];
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
	"{deb_apt_alternate_content_source_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_alternate_content_source_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
				202: {
					content: {
						"application/json": components["schemas"]["TaskGroupOperationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptDistributionResponse"];
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
					deb_apt_distribution_href: string;
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
					deb_apt_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patcheddeb.AptDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptDistributionResponse"];
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
	"{deb_apt_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{deb_apt_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
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
	"{deb_apt_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_distribution_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptPublicationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRemoteResponse"];
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
					deb_apt_remote_href: string;
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
					deb_apt_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patcheddeb.AptRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRemoteResponse"];
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
	"{deb_apt_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{deb_apt_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
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
	"{deb_apt_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_remote_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["deb.AptRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRepositoryResponse"];
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
					deb_apt_repository_href: string;
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
					deb_apt_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patcheddeb.AptRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["deb.AptRepositoryResponse"];
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
	"{deb_apt_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
			requestBody: {
				content: {
					"application/json": components["schemas"]["AptRepositoryAddRemoveContent"];
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
	"{deb_apt_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
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
	"{deb_apt_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["AptRepositorySyncURL"];
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
	"{deb_apt_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_href: string;
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
					deb_apt_repository_href: string;
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
					deb_apt_repository_version_href: string;
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
	"{deb_apt_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					deb_apt_repository_version_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.GenericContentResponse"];
					};
				};
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
	"{deb_generic_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_generic_content_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.InstallerFileIndexResponse"];
					};
				};
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
	"{deb_installer_file_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_file_index_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.InstallerPackageResponse"];
					};
				};
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
	"{deb_installer_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_installer_package_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.PackageResponse"];
					};
				};
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
	"{deb_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.PackageIndexResponse"];
					};
				};
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
	"{deb_package_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_index_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.PackageReleaseComponentResponse"];
					};
				};
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
	"{deb_package_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_package_release_component_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.ReleaseArchitectureResponse"];
					};
				};
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
	"{deb_release_architecture_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_architecture_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.ReleaseComponentResponse"];
					};
				};
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
	"{deb_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_component_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.ReleaseFileResponse"];
					};
				};
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
	"{deb_release_file_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_file_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.ReleaseResponse"];
					};
				};
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
	"{deb_release_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_release_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.SourceIndexResponse"];
					};
				};
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
	"{deb_source_index_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_index_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.SourcePackageResponse"];
					};
				};
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
	"{deb_source_package_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.SourcePackageReleaseComponentResponse"];
					};
				};
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
	"{deb_source_package_release_component_href}unset_label/": {
		post: {
			parameters: {
				path: {
					deb_source_package_release_component_href: string;
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
				200: {
					content: {
						"application/json": components["schemas"]["deb.VerbatimPublicationResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["ObjectRolesResponse"];
					};
				};
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
				200: {
					content: {
						"application/json": components["schemas"]["MyPermissionsResponse"];
					};
				};
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
}
export interface components {
	schemas: {
		AptRepositoryAddRemoveContent: {
			add_content_units?: string[];
			base_version?: string;
			component?: string;
			distribution?: string;
			/** @default true */
			overwrite?: boolean;
			remove_content_units?: string[];
		};
		AptRepositorySyncURL: {
			/** @default false */
			mirror?: boolean;
			/** @default true */
			optimize?: boolean;
			remote?: string;
		};
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
			roles: components["schemas"]["NestedRoleResponse"][];
		};
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginateddeb.AptAlternateContentSourceResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.AptAlternateContentSourceResponse"][];
		};
		"Paginateddeb.AptDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.AptDistributionResponse"][];
		};
		"Paginateddeb.AptPublicationResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.AptPublicationResponse"][];
		};
		"Paginateddeb.AptRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.AptRemoteResponse"][];
		};
		"Paginateddeb.AptRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.AptRepositoryResponse"][];
		};
		"Paginateddeb.GenericContentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.GenericContentResponse"][];
		};
		"Paginateddeb.InstallerFileIndexResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.InstallerFileIndexResponse"][];
		};
		"Paginateddeb.InstallerPackageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.InstallerPackageResponse"][];
		};
		"Paginateddeb.PackageIndexResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.PackageIndexResponse"][];
		};
		"Paginateddeb.PackageReleaseComponentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.PackageReleaseComponentResponse"][];
		};
		"Paginateddeb.PackageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.PackageResponse"][];
		};
		"Paginateddeb.ReleaseArchitectureResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.ReleaseArchitectureResponse"][];
		};
		"Paginateddeb.ReleaseComponentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.ReleaseComponentResponse"][];
		};
		"Paginateddeb.ReleaseFileResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.ReleaseFileResponse"][];
		};
		"Paginateddeb.ReleaseResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.ReleaseResponse"][];
		};
		"Paginateddeb.SourceIndexResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.SourceIndexResponse"][];
		};
		"Paginateddeb.SourcePackageReleaseComponentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.SourcePackageReleaseComponentResponse"][];
		};
		"Paginateddeb.SourcePackageResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.SourcePackageResponse"][];
		};
		"Paginateddeb.VerbatimPublicationResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["deb.VerbatimPublicationResponse"][];
		};
		"Patcheddeb.AptAlternateContentSource": {
			last_refreshed?: string | null;
			name?: string;
			paths?: string[];
			remote?: string;
		};
		"Patcheddeb.AptDistribution": {
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
		"Patcheddeb.AptRemote": {
			architectures?: string | null;
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			components?: string | null;
			connect_timeout?: number | null;
			distributions?: string;
			download_concurrency?: number | null;
			excluded_package_metadata_fields?: string[];
			gpgkey?: string | null;
			headers?: Record<string, unknown>[];
			ignore_missing_package_indices?: boolean;
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
			sync_installer?: boolean;
			sync_sources?: boolean;
			sync_udebs?: boolean;
			tls_validation?: boolean;
			total_timeout?: number | null;
			url?: string;
			username?: string | null;
		};
		"Patcheddeb.AptRepository": {
			/** @default false */
			autopublish?: boolean;
			description?: string | null;
			excluded_package_metadata_fields?: string[];
			name?: string;
			package_signing_fingerprint?: string | null;
			package_signing_fingerprint_release_overrides?: {
				[key: string]: string;
			};
			package_signing_service?: string | null;
			publish_upstream_release_fields?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
			signing_service?: string | null;
			signing_service_release_overrides?: {
				[key: string]: string | null;
			};
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
		"deb.AptDistributionResponse": {
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
		"deb.AptPublication": {
			checkpoint?: boolean;
			excluded_package_metadata_fields?: string[];
			/** @default nested_alphabetically */
			layout?: components["schemas"]["LayoutEnum"];
			/** @default false */
			publish_legacy_release_files?: boolean;
			publish_upstream_release_fields?: boolean;
			repository?: string;
			repository_version?: string;
			signing_service?: string;
			/** @default false */
			simple?: boolean;
			/** @default true */
			structured?: boolean;
		};
		"deb.AptPublicationResponse": {
			checkpoint: boolean;
			excluded_package_metadata_fields: string[];
			layout: components["schemas"]["LayoutEnum"];
			prn: string;
			publish_legacy_release_files: boolean;
			publish_upstream_release_fields?: boolean;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			repository_version: string;
			signing_service: string | null;
			simple: boolean;
			structured: boolean;
		};
		"deb.AptRemote": {
			architectures?: string | null;
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			components?: string | null;
			connect_timeout?: number | null;
			distributions: string;
			download_concurrency?: number | null;
			excluded_package_metadata_fields?: string[];
			gpgkey?: string | null;
			headers?: Record<string, unknown>[];
			ignore_missing_package_indices?: boolean;
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
			sync_installer?: boolean;
			sync_sources?: boolean;
			sync_udebs?: boolean;
			tls_validation?: boolean;
			total_timeout?: number | null;
			url: string;
			username?: string | null;
		};
		"deb.AptRemoteResponse": {
			architectures: string | null;
			ca_cert: string | null;
			client_cert: string | null;
			components: string | null;
			connect_timeout: number | null;
			distributions: string;
			download_concurrency: number | null;
			excluded_package_metadata_fields: string[];
			gpgkey: string | null;
			headers: Record<string, unknown>[] | null;
			hidden_fields: {
				is_set: boolean;
				name: string;
			}[];
			ignore_missing_package_indices: boolean;
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
			sync_installer: boolean;
			sync_sources: boolean;
			sync_udebs: boolean;
			tls_validation: boolean;
			total_timeout: number | null;
			url: string;
		};
		"deb.AptRepository": {
			/** @default false */
			autopublish?: boolean;
			description?: string | null;
			excluded_package_metadata_fields?: string[];
			name: string;
			package_signing_fingerprint?: string | null;
			package_signing_fingerprint_release_overrides?: {
				[key: string]: string;
			};
			package_signing_service?: string | null;
			publish_upstream_release_fields?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
			signing_service?: string | null;
			signing_service_release_overrides?: {
				[key: string]: string | null;
			};
		};
		"deb.AptRepositoryResponse": {
			autopublish: boolean;
			description: string | null;
			excluded_package_metadata_fields: string[];
			latest_version_href: string;
			name: string;
			package_signing_fingerprint: string | null;
			package_signing_fingerprint_release_overrides: {
				[key: string]: string;
			};
			package_signing_service: string | null;
			prn: string;
			publish_upstream_release_fields: boolean;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			remote: string | null;
			retain_checkpoints: number | null;
			retain_repo_versions: number | null;
			signing_service: string | null;
			signing_service_release_overrides: {
				[key: string]: string | null;
			};
			versions_href: string;
		};
		"deb.GenericContent": {
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
		"deb.GenericContentResponse": {
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
		"deb.InstallerFileIndex": {
			architecture: string;
			artifacts: Record<string, unknown>;
			component: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"deb.InstallerPackage": {
			artifact?: string;
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			downloader_config?: components["schemas"]["RemoteNetworkConfig"];
			/** Format: binary */
			file?: Blob;
			file_url?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path?: string;
			repository?: string;
			upload?: string;
		};
		"deb.PackageIndex": {
			architecture?: string;
			artifacts: Record<string, unknown>;
			component?: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			vuln_report: string | null;
		};
		"deb.PackageReleaseComponent": {
			overwrite?: boolean;
			package: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			release_component: string;
			repository?: string;
		};
		"deb.PackageReleaseComponentResponse": {
			package: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string;
			suite: string;
			version?: string | null;
		};
		"deb.ReleaseArchitecture": {
			architecture: string;
			base_architecture?: string | null;
			distribution: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			variant_architecture: string | null;
			vuln_report: string | null;
		};
		"deb.ReleaseComponent": {
			component: string;
			distribution: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			repository?: string;
		};
		"deb.ReleaseComponentResponse": {
			component: string;
			distribution: string;
			plain_component: string;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			vuln_report: string | null;
		};
		"deb.ReleaseFile": {
			artifacts: Record<string, unknown>;
			codename?: string;
			distribution: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			suite: string;
			version: string | null;
			vuln_report: string | null;
		};
		"deb.SourceIndex": {
			artifacts: Record<string, unknown>;
			component: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			release: string;
			vuln_report: string | null;
		};
		"deb.SourcePackage": {
			artifact: string;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path?: string;
			repository?: string;
		};
		"deb.SourcePackageReleaseComponent": {
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			release_component: string;
			repository?: string;
			source_package: string;
		};
		"deb.SourcePackageReleaseComponentResponse": {
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
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
			pulp_labels: {
				[key: string]: string | null;
			};
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
			repository?: string;
			repository_version?: string;
		};
		"deb.VerbatimPublicationResponse": {
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			repository_version: string;
		};
	};
}
