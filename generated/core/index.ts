// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"access_policies/": {
		get: {
			parameters: {
				query?: {
					customized?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"creation_hooks" | "customized" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "queryset_scoping" | "statements" | "viewset_name">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					viewset_name?: string;
					viewset_name__contains?: string;
					viewset_name__icontains?: string;
					viewset_name__iexact?: string;
					viewset_name__in?: string[];
					viewset_name__iregex?: string;
					viewset_name__istartswith?: string;
					viewset_name__regex?: string;
					viewset_name__startswith?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedAccessPolicyResponseList"]>;
			};
		};
	};
	"artifacts/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					md5?: string;
					offset?: number;
					ordering?: Ordering<"file" | "md5" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512" | "size" | "timestamp_of_interest">;
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					repository_version?: string;
					sha1?: string;
					sha224?: string;
					sha256?: string;
					sha384?: string;
					sha512?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedArtifactResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["Artifact"]>;
			responses: {
				201: Json<schemas["ArtifactResponse"]>;
			};
		};
	};
	"content/": {
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
					pulp_type?: "ansible.collection_deprecation" | "ansible.collection_mark" | "ansible.collection_signature" | "ansible.collection_version" | "ansible.namespace" | "ansible.role" | "container.blob" | "container.manifest" | "container.signature" | "container.tag" | "core.openpgp_publickey" | "core.openpgp_publicsubkey" | "core.openpgp_signature" | "core.openpgp_userattribute" | "core.openpgp_userid" | "core.publishedmetadata" | "deb.generic" | "deb.installer_file_index" | "deb.installer_package" | "deb.package" | "deb.package_index" | "deb.package_release_component" | "deb.release" | "deb.release_architecture" | "deb.release_component" | "deb.release_file" | "deb.source_index" | "deb.source_package" | "deb.source_package_release_component" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.artifact" | "maven.index-page" | "maven.metadata" | "maven.package" | "npm.package" | "ostree.commit" | "ostree.config" | "ostree.content" | "ostree.object" | "ostree.refs" | "ostree.summary" | "python.provenance" | "python.python" | "python.python_yank" | "rpm.advisory" | "rpm.distribution_tree" | "rpm.modulemd" | "rpm.modulemd_defaults" | "rpm.modulemd_obsolete" | "rpm.package" | "rpm.packagecategory" | "rpm.packageenvironment" | "rpm.packagegroup" | "rpm.packagelangpacks" | "rpm.repo_metadata_file";
					pulp_type__in?: ("ansible.collection_deprecation" | "ansible.collection_mark" | "ansible.collection_signature" | "ansible.collection_version" | "ansible.namespace" | "ansible.role" | "container.blob" | "container.manifest" | "container.signature" | "container.tag" | "core.openpgp_publickey" | "core.openpgp_publicsubkey" | "core.openpgp_signature" | "core.openpgp_userattribute" | "core.openpgp_userid" | "core.publishedmetadata" | "deb.generic" | "deb.installer_file_index" | "deb.installer_package" | "deb.package" | "deb.package_index" | "deb.package_release_component" | "deb.release" | "deb.release_architecture" | "deb.release_component" | "deb.release_file" | "deb.source_index" | "deb.source_package" | "deb.source_package_release_component" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.artifact" | "maven.index-page" | "maven.metadata" | "maven.package" | "npm.package" | "ostree.commit" | "ostree.config" | "ostree.content" | "ostree.object" | "ostree.refs" | "ostree.summary" | "python.provenance" | "python.python" | "python.python_yank" | "rpm.advisory" | "rpm.distribution_tree" | "rpm.modulemd" | "rpm.modulemd_defaults" | "rpm.modulemd_obsolete" | "rpm.package" | "rpm.packagecategory" | "rpm.packageenvironment" | "rpm.packagegroup" | "rpm.packagelangpacks" | "rpm.repo_metadata_file")[];
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedMultipleArtifactContentResponseList"]>;
			};
		};
	};
	"content/core/openpgp_publickey/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					fingerprint?: string;
					limit?: number;
					offset?: number;
					ordering?: Ordering<"created" | "fingerprint" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "raw_data" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["PaginatedOpenPGPPublicKeyResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["OpenPGPPublicKey"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/core/openpgp_publicsubkey/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					fingerprint?: string;
					limit?: number;
					offset?: number;
					ordering?: Ordering<"created" | "fingerprint" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "raw_data" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["PaginatedOpenPGPPublicSubkeyResponseList"]>;
			};
		};
	};
	"content/core/openpgp_signature/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					issuer?: string;
					limit?: number;
					offset?: number;
					ordering?: Ordering<"created" | "expiration_time" | "issuer" | "key_expiration_time" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "raw_data" | "sha256" | "signature_type" | "signers_user_id" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["PaginatedOpenPGPSignatureResponseList"]>;
			};
		};
	};
	"content/core/openpgp_userattribute/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "raw_data" | "sha256" | "timestamp_of_interest" | "upstream_id">;
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
				};
			};
			responses: {
				200: Json<schemas["PaginatedOpenPGPUserAttributeResponseList"]>;
			};
		};
	};
	"content/core/openpgp_userid/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "raw_data" | "timestamp_of_interest" | "upstream_id" | "user_id">;
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
					user_id?: string;
					user_id__contains?: string;
					user_id__icontains?: string;
					user_id__iexact?: string;
					user_id__in?: string[];
					user_id__iregex?: string;
					user_id__istartswith?: string;
					user_id__regex?: string;
					user_id__startswith?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedOpenPGPUserIDResponseList"]>;
			};
		};
	};
	"contentguards/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_type?: "certguard.rhsm" | "certguard.x509" | "core.composite" | "core.content_redirect" | "core.envvar_header" | "core.header" | "core.rbac";
					pulp_type__in?: ("certguard.rhsm" | "certguard.x509" | "core.composite" | "core.content_redirect" | "core.envvar_header" | "core.header" | "core.rbac")[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedContentGuardResponseList"]>;
			};
		};
	};
	"contentguards/core/composite/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCompositeContentGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["CompositeContentGuard"]>;
			responses: {
				201: Json<schemas["CompositeContentGuardResponse"]>;
			};
		};
	};
	"contentguards/core/content_redirect/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedContentRedirectContentGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ContentRedirectContentGuard"]>;
			responses: {
				201: Json<schemas["ContentRedirectContentGuardResponse"]>;
			};
		};
	};
	"contentguards/core/envvar_header/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedEnvVarHeaderContentGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["EnvVarHeaderContentGuard"]>;
			responses: {
				201: Json<schemas["EnvVarHeaderContentGuardResponse"]>;
			};
		};
	};
	"contentguards/core/header/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedHeaderContentGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["HeaderContentGuard"]>;
			responses: {
				201: Json<schemas["HeaderContentGuardResponse"]>;
			};
		};
	};
	"contentguards/core/rbac/": {
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
					ordering?: Ordering<"description" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRBACContentGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["RBACContentGuard"]>;
			responses: {
				201: Json<schemas["RBACContentGuardResponse"]>;
			};
		};
	};
	"datarepair/7272/": {
		post: {
			requestBody: Json<schemas["DataRepair7272"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"distributions/": {
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
					pulp_type?: "ansible.ansible" | "container.container" | "container.pull-through" | "core.artifact" | "core.openpgp" | "deb.apt-distribution" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm";
					pulp_type__in?: ("ansible.ansible" | "container.container" | "container.pull-through" | "core.artifact" | "core.openpgp" | "deb.apt-distribution" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm")[];
					q?: string;
					repository?: string;
					repository__in?: string[];
					with_content?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedDistributionResponseList"]>;
			};
		};
	};
	"distributions/core/artifacts/": {
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
				200: Json<schemas["PaginatedArtifactDistributionResponseList"]>;
			};
		};
	};
	"distributions/core/openpgp/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"base_path" | "checkpoint" | "hidden" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					repository_version?: string;
					with_content?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedOpenPGPDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["OpenPGPDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"domains/": {
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
					ordering?: Ordering<"description" | "hide_guarded_distributions" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "redirect_to_object_storage" | "storage_class" | "storage_settings">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedDomainResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["Domain"]>;
			responses: {
				201: Json<schemas["DomainResponse"]>;
			};
		};
	};
	"domains/migrate/": {
		post: {
			requestBody: Json<schemas["DomainBackendMigrator"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"exporters/core/filesystem/": {
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
					ordering?: Ordering<"method" | "name" | "path" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedFilesystemExporterResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["FilesystemExporter"]>;
			responses: {
				201: Json<schemas["FilesystemExporterResponse"]>;
			};
		};
	};
	"exporters/core/pulp/": {
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
					ordering?: Ordering<"name" | "path" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedPulpExporterResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["PulpExporter"]>;
			responses: {
				201: Json<schemas["PulpExporterResponse"]>;
			};
		};
	};
	"groups/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					id?: number;
					id__in?: number[];
					limit?: number;
					name?: string;
					name__contains?: string;
					name__icontains?: string;
					name__iexact?: string;
					name__in?: string[];
					offset?: number;
					ordering?: Ordering<"id" | "name" | "pk">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGroupResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["Group"]>;
			responses: {
				201: Json<schemas["GroupResponse"]>;
			};
		};
	};
	"importers/core/pulp/": {
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
					ordering?: Ordering<"name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "pulp_type">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedPulpImporterResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["PulpImporter"]>;
			responses: {
				201: Json<schemas["PulpImporterResponse"]>;
			};
		};
	};
	"importers/core/pulp/import-check/": {
		post: {
			requestBody: Json<schemas["PulpImportCheck"]>;
			responses: {
				200: Json<schemas["PulpImportCheckResponse"]>;
			};
		};
	};
	"livez/": {
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
	"login/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
			};
			responses: {
				200: Json<schemas["LoginResponse"]>;
			};
		};
		post: {
			responses: {
				201: Json<schemas["LoginResponse"]>;
			};
		};
		delete: {
			responses: {
				204: {};
			};
		};
		patch: {
			requestBody: Json<schemas["PatchedLoginUpdate"]>;
			responses: {
				200: Json<schemas["LoginUpdateResponse"]>;
			};
		};
	};
	"orphans/": {
		delete: {
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"orphans/cleanup/": {
		post: {
			requestBody: Json<schemas["OrphansCleanup"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"publications/": {
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
					pulp_type?: "deb.apt-publication" | "deb.verbatim-publication" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "python.python" | "rpm.rpm";
					pulp_type__in?: ("deb.apt-publication" | "deb.verbatim-publication" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "python.python" | "rpm.rpm")[];
					q?: string;
					repository?: string;
					repository_version?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedPublicationResponseList"]>;
			};
		};
	};
	"remotes/": {
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
					pulp_type?: "ansible.collection" | "ansible.git" | "ansible.role" | "container.container" | "container.pull-through" | "deb.apt-remote" | "file.file" | "file.git" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm" | "rpm.uln";
					pulp_type__in?: ("ansible.collection" | "ansible.git" | "ansible.role" | "container.container" | "container.pull-through" | "deb.apt-remote" | "file.file" | "file.git" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm" | "rpm.uln")[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGenericRemoteResponseList"]>;
			};
		};
	};
	"repair/": {
		post: {
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"repositories/": {
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
					pulp_type?: "ansible.ansible" | "container.container" | "container.container-push" | "core.openpgp" | "deb.deb" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm";
					pulp_type__in?: ("ansible.ansible" | "container.container" | "container.container-push" | "core.openpgp" | "deb.deb" | "file.file" | "gem.gem" | "hugging_face.hugging-face" | "maven.maven" | "npm.npm" | "ostree.ostree" | "python.python" | "rpm.rpm")[];
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
				200: Json<schemas["PaginatedRepositoryResponseList"]>;
			};
		};
	};
	"repositories/core/openpgp_keyring/": {
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
				200: Json<schemas["PaginatedOpenPGPKeyringResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["OpenPGPKeyring"]>;
			responses: {
				201: Json<schemas["OpenPGPKeyringResponse"]>;
			};
		};
	};
	"repositories/reclaim_space/": {
		post: {
			requestBody: Json<schemas["ReclaimSpace"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"repository_versions/": {
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
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"roles/": {
		get: {
			parameters: {
				query?: {
					contains_permission?: string[];
					description?: string;
					description__contains?: string;
					description__icontains?: string;
					description__iexact?: string;
					exclude_fields?: string[];
					fields?: string[];
					for_object_type?: string;
					limit?: number;
					locked?: boolean;
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
					ordering?: Ordering<"description" | "locked" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRoleResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["Role"]>;
			responses: {
				201: Json<schemas["RoleResponse"]>;
			};
		};
	};
	"signing-services/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					offset?: number;
					ordering?: Ordering<"name" | "pk" | "pubkey_fingerprint" | "public_key" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "script">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedSigningServiceResponseList"]>;
			};
		};
	};
	"status/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
			};
			responses: {
				200: Json<schemas["StatusResponse"]>;
			};
		};
	};
	"task-groups/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
			};
			responses: {
				200: Json<schemas["PaginatedTaskGroupResponseList"]>;
			};
		};
	};
	"task-schedules/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					name__contains?: string;
					offset?: number;
					ordering?: Ordering<"dispatch_interval" | "name" | "next_dispatch" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "task_args" | "task_kwargs" | "task_name">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					task_name?: string;
					task_name__contains?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedTaskScheduleResponseList"]>;
			};
		};
	};
	"tasks/": {
		get: {
			parameters: {
				query?: {
					child_tasks?: string;
					created_resources?: string;
					exclude_fields?: string[];
					exclusive_resources?: string;
					exclusive_resources__in?: string[];
					fields?: string[];
					finished_at?: string;
					finished_at__gt?: string;
					finished_at__gte?: string;
					finished_at__isnull?: boolean;
					finished_at__lt?: string;
					finished_at__lte?: string;
					finished_at__range?: string[];
					limit?: number;
					logging_cid?: string;
					logging_cid__contains?: string;
					name?: string;
					name__contains?: string;
					name__in?: string[];
					name__ne?: string;
					offset?: number;
					ordering?: Ordering<"deferred" | "enc_args" | "enc_kwargs" | "error" | "finished_at" | "immediate" | "logging_cid" | "name" | "pk" | "profile_options" | "pulp_api_version" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "reserved_resources_record" | "result" | "started_at" | "state" | "unblocked_at" | "versions">;
					parent_task?: string;
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
					reserved_resources?: string;
					reserved_resources__in?: string[];
					shared_resources?: string;
					shared_resources__in?: string[];
					started_at?: string;
					started_at__gt?: string;
					started_at__gte?: string;
					started_at__isnull?: boolean;
					started_at__lt?: string;
					started_at__lte?: string;
					started_at__range?: string[];
					state?: "canceled" | "canceling" | "completed" | "failed" | "running" | "skipped" | "waiting";
					state__in?: string[];
					state__ne?: string;
					task_group?: string;
					unblocked_at?: string;
					unblocked_at__gt?: string;
					unblocked_at__gte?: string;
					unblocked_at__isnull?: boolean;
					unblocked_at__lt?: string;
					unblocked_at__lte?: string;
					unblocked_at__range?: string[];
					worker?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedTaskResponseList"]>;
			};
		};
	};
	"tasks/purge/": {
		post: {
			requestBody: Json<schemas["Purge"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"uploads/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "size">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					size?: number;
					size__gt?: number;
					size__lt?: number;
					size__range?: number[];
				};
			};
			responses: {
				200: Json<schemas["PaginatedUploadResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["Upload"]>;
			responses: {
				201: Json<schemas["UploadResponse"]>;
			};
		};
	};
	"upstream-pulps/": {
		get: {
			parameters: {
				query?: {
					base_url?: string;
					base_url__contains?: string;
					base_url__icontains?: string;
					base_url__iexact?: string;
					base_url__in?: string[];
					base_url__iregex?: string;
					base_url__istartswith?: string;
					base_url__regex?: string;
					base_url__startswith?: string;
					exclude_fields?: string[];
					fields?: string[];
					last_replication?: string;
					last_replication__gt?: string;
					last_replication__gte?: string;
					last_replication__isnull?: boolean;
					last_replication__lt?: string;
					last_replication__lte?: string;
					last_replication__range?: string[];
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
					ordering?: Ordering<"api_root" | "base_url" | "ca_cert" | "client_cert" | "client_key" | "connect_timeout" | "domain" | "download_concurrency" | "last_replication" | "max_retries" | "name" | "password" | "pk" | "policy" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "q_select" | "remote_policy" | "sock_connect_timeout" | "sock_read_timeout" | "tls_validation" | "total_timeout" | "username">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedUpstreamPulpResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["UpstreamPulp"]>;
			responses: {
				201: Json<schemas["UpstreamPulpResponse"]>;
			};
		};
	};
	"users/": {
		get: {
			parameters: {
				query?: {
					email?: string;
					email__contains?: string;
					email__icontains?: string;
					email__iexact?: string;
					email__in?: string[];
					exclude_fields?: string[];
					fields?: string[];
					first_name?: string;
					first_name__contains?: string;
					first_name__icontains?: string;
					first_name__iexact?: string;
					first_name__in?: string[];
					is_active?: boolean;
					is_staff?: boolean;
					last_name?: string;
					last_name__contains?: string;
					last_name__icontains?: string;
					last_name__iexact?: string;
					last_name__in?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"date_joined" | "email" | "first_name" | "id" | "is_active" | "is_staff" | "is_superuser" | "last_login" | "last_name" | "password" | "pk" | "username">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					username?: string;
					username__contains?: string;
					username__icontains?: string;
					username__iexact?: string;
					username__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["PaginatedUserResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["User"]>;
			responses: {
				201: Json<schemas["UserResponse"]>;
			};
		};
	};
	"vuln_report/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "vulns">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					repo_versions?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedVulnerabilityReportResponseList"]>;
			};
		};
	};
	"workers/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					last_heartbeat?: string;
					last_heartbeat__gt?: string;
					last_heartbeat__gte?: string;
					last_heartbeat__isnull?: boolean;
					last_heartbeat__lt?: string;
					last_heartbeat__lte?: string;
					last_heartbeat__range?: string[];
					limit?: number;
					missing?: boolean;
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
					online?: boolean;
					ordering?: Ordering<"app_type" | "last_heartbeat" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "ttl" | "versions">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedWorkerResponseList"]>;
			};
		};
	};
	"{access_policy_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					access_policy_href: string;
				};
			};
			responses: {
				200: Json<schemas["AccessPolicyResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					access_policy_href: string;
				};
			};
			requestBody: Json<schemas["AccessPolicy"]>;
			responses: {
				200: Json<schemas["AccessPolicyResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					access_policy_href: string;
				};
			};
			requestBody: Json<schemas["PatchedAccessPolicy"]>;
			responses: {
				200: Json<schemas["AccessPolicyResponse"]>;
			};
		};
	};
	"{access_policy_href}reset/": {
		post: {
			parameters: {
				path: {
					access_policy_href: string;
				};
			};
			responses: {
				200: Json<schemas["AccessPolicyResponse"]>;
			};
		};
	};
	"{artifact_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					artifact_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ArtifactDistributionResponse"]>;
			};
		};
	};
	"{artifact_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					artifact_href: string;
				};
			};
			responses: {
				200: Json<schemas["ArtifactResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					artifact_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{auth_user_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					auth_user_href: string;
				};
			};
			responses: {
				200: Json<schemas["UserResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					auth_user_href: string;
				};
			};
			requestBody: Json<schemas["User"]>;
			responses: {
				200: Json<schemas["UserResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					auth_user_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					auth_user_href: string;
				};
			};
			requestBody: Json<schemas["PatchedUser"]>;
			responses: {
				200: Json<schemas["UserResponse"]>;
			};
		};
	};
	"{auth_user_href}roles/": {
		get: {
			parameters: {
				query?: {
					content_object?: string;
					domain?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"description" | "pk" | "pulp_created" | "role">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					role?: string;
					role__contains?: string;
					role__icontains?: string;
					role__in?: string[];
					role__startswith?: string;
				};
				path: {
					auth_user_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedUserRoleResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					auth_user_href: string;
				};
			};
			requestBody: Json<schemas["UserRole"]>;
			responses: {
				201: Json<schemas["UserRoleResponse"]>;
			};
		};
	};
	"{auth_users_user_role_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					auth_users_user_role_href: string;
				};
			};
			responses: {
				200: Json<schemas["UserRoleResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					auth_users_user_role_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{composite_content_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					composite_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["CompositeContentGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					composite_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["CompositeContentGuard"]>;
			responses: {
				200: Json<schemas["CompositeContentGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					composite_content_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					composite_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["PatchedCompositeContentGuard"]>;
			responses: {
				200: Json<schemas["CompositeContentGuardResponse"]>;
			};
		};
	};
	"{composite_content_guard_href}add_role/": {
		post: {
			parameters: {
				path: {
					composite_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{composite_content_guard_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					composite_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{composite_content_guard_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					composite_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{composite_content_guard_href}remove_role/": {
		post: {
			parameters: {
				path: {
					composite_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{content_redirect_content_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ContentRedirectContentGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["ContentRedirectContentGuard"]>;
			responses: {
				200: Json<schemas["ContentRedirectContentGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["PatchedContentRedirectContentGuard"]>;
			responses: {
				200: Json<schemas["ContentRedirectContentGuardResponse"]>;
			};
		};
	};
	"{content_redirect_content_guard_href}add_role/": {
		post: {
			parameters: {
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{content_redirect_content_guard_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{content_redirect_content_guard_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{content_redirect_content_guard_href}remove_role/": {
		post: {
			parameters: {
				path: {
					content_redirect_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{domain_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					domain_href: string;
				};
			};
			responses: {
				200: Json<schemas["DomainResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					domain_href: string;
				};
			};
			requestBody: Json<schemas["Domain"]>;
			responses: {
				200: Json<schemas["DomainResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					domain_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					domain_href: string;
				};
			};
			requestBody: Json<schemas["PatchedDomain"]>;
			responses: {
				200: Json<schemas["DomainResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{domain_href}set_label/": {
		post: {
			parameters: {
				path: {
					domain_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{domain_href}unset_label/": {
		post: {
			parameters: {
				path: {
					domain_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{env_var_header_content_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["EnvVarHeaderContentGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["EnvVarHeaderContentGuard"]>;
			responses: {
				200: Json<schemas["EnvVarHeaderContentGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["PatchedEnvVarHeaderContentGuard"]>;
			responses: {
				200: Json<schemas["EnvVarHeaderContentGuardResponse"]>;
			};
		};
	};
	"{env_var_header_content_guard_href}add_role/": {
		post: {
			parameters: {
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{env_var_header_content_guard_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{env_var_header_content_guard_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{env_var_header_content_guard_href}remove_role/": {
		post: {
			parameters: {
				path: {
					env_var_header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{filesystem_exporter_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					filesystem_exporter_href: string;
				};
			};
			responses: {
				200: Json<schemas["FilesystemExporterResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					filesystem_exporter_href: string;
				};
			};
			requestBody: Json<schemas["FilesystemExporter"]>;
			responses: {
				200: Json<schemas["FilesystemExporterResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					filesystem_exporter_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					filesystem_exporter_href: string;
				};
			};
			requestBody: Json<schemas["PatchedFilesystemExporter"]>;
			responses: {
				200: Json<schemas["FilesystemExporterResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{filesystem_exporter_href}exports/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					filesystem_exporter_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedFilesystemExportResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					filesystem_exporter_href: string;
				};
			};
			requestBody: Json<schemas["FilesystemExport"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{filesystem_filesystem_export_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					filesystem_filesystem_export_href: string;
				};
			};
			responses: {
				200: Json<schemas["FilesystemExportResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					filesystem_filesystem_export_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{group_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					group_href: string;
				};
			};
			responses: {
				200: Json<schemas["GroupResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["Group"]>;
			responses: {
				200: Json<schemas["GroupResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["PatchedGroup"]>;
			responses: {
				200: Json<schemas["GroupResponse"]>;
			};
		};
	};
	"{group_href}add_role/": {
		post: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{group_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					group_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{group_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					group_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{group_href}remove_role/": {
		post: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{group_href}roles/": {
		get: {
			parameters: {
				query?: {
					content_object?: string;
					domain?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"description" | "pk" | "pulp_created" | "role">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
					role?: string;
					role__contains?: string;
					role__icontains?: string;
					role__in?: string[];
					role__startswith?: string;
				};
				path: {
					group_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGroupRoleResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["GroupRole"]>;
			responses: {
				201: Json<schemas["GroupRoleResponse"]>;
			};
		};
	};
	"{group_href}users/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					group_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGroupUserResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					group_href: string;
				};
			};
			requestBody: Json<schemas["GroupUser"]>;
			responses: {
				201: Json<schemas["GroupUserResponse"]>;
			};
		};
	};
	"{groups_group_role_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					groups_group_role_href: string;
				};
			};
			responses: {
				200: Json<schemas["GroupRoleResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					groups_group_role_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{groups_user_href}": {
		delete: {
			parameters: {
				path: {
					groups_user_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{header_content_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["HeaderContentGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["HeaderContentGuard"]>;
			responses: {
				200: Json<schemas["HeaderContentGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					header_content_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["PatchedHeaderContentGuard"]>;
			responses: {
				200: Json<schemas["HeaderContentGuardResponse"]>;
			};
		};
	};
	"{header_content_guard_href}add_role/": {
		post: {
			parameters: {
				path: {
					header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{header_content_guard_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{header_content_guard_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					header_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{header_content_guard_href}remove_role/": {
		post: {
			parameters: {
				path: {
					header_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{open_p_g_p_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			requestBody: Json<schemas["OpenPGPDistribution"]>;
			responses: {
				200: Json<schemas["OpenPGPDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			requestBody: Json<schemas["PatchedOpenPGPDistribution"]>;
			responses: {
				200: Json<schemas["OpenPGPDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{open_p_g_p_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPKeyringResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["OpenPGPKeyring"]>;
			responses: {
				200: Json<schemas["OpenPGPKeyringResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["PatchedOpenPGPKeyring"]>;
			responses: {
				200: Json<schemas["OpenPGPKeyringResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}add_role/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}modify/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}remove_role/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_keyring_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_keyring_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_key_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_public_key_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPPublicKeyResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_key_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_public_key_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_key_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_public_key_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_subkey_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_public_subkey_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPPublicSubkeyResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_subkey_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_public_subkey_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_public_subkey_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_public_subkey_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_signature_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_signature_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPSignatureResponse"]>;
			};
		};
	};
	"{open_p_g_p_signature_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_signature_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_signature_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_signature_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_attribute_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_user_attribute_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPUserAttributeResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_attribute_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_user_attribute_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_attribute_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_user_attribute_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_i_d_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					open_p_g_p_user_i_d_href: string;
				};
			};
			responses: {
				200: Json<schemas["OpenPGPUserIDResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_i_d_href}set_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_user_i_d_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{open_p_g_p_user_i_d_href}unset_label/": {
		post: {
			parameters: {
				path: {
					open_p_g_p_user_i_d_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{pulp_exporter_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					pulp_exporter_href: string;
				};
			};
			responses: {
				200: Json<schemas["PulpExporterResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					pulp_exporter_href: string;
				};
			};
			requestBody: Json<schemas["PulpExporter"]>;
			responses: {
				200: Json<schemas["PulpExporterResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					pulp_exporter_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					pulp_exporter_href: string;
				};
			};
			requestBody: Json<schemas["PatchedPulpExporter"]>;
			responses: {
				200: Json<schemas["PulpExporterResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{pulp_exporter_href}exports/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					pulp_exporter_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedPulpExportResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					pulp_exporter_href: string;
				};
			};
			requestBody: Json<schemas["PulpExport"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{pulp_importer_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					pulp_importer_href: string;
				};
			};
			responses: {
				200: Json<schemas["PulpImporterResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					pulp_importer_href: string;
				};
			};
			requestBody: Json<schemas["PulpImporter"]>;
			responses: {
				200: Json<schemas["PulpImporterResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					pulp_importer_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					pulp_importer_href: string;
				};
			};
			requestBody: Json<schemas["PatchedPulpImporter"]>;
			responses: {
				200: Json<schemas["PulpImporterResponse"]>;
			};
		};
	};
	"{pulp_importer_href}imports/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					pulp_importer_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedImportResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					pulp_importer_href: string;
				};
			};
			requestBody: Json<schemas["PulpImport"]>;
			responses: {
				202: Json<schemas["TaskGroupOperationResponse"]>;
			};
		};
	};
	"{pulp_pulp_export_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					pulp_pulp_export_href: string;
				};
			};
			responses: {
				200: Json<schemas["PulpExportResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					pulp_pulp_export_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{pulp_pulp_import_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					pulp_pulp_import_href: string;
				};
			};
			responses: {
				200: Json<schemas["ImportResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					pulp_pulp_import_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{r_b_a_c_content_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["RBACContentGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["RBACContentGuard"]>;
			responses: {
				200: Json<schemas["RBACContentGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["PatchedRBACContentGuard"]>;
			responses: {
				200: Json<schemas["RBACContentGuardResponse"]>;
			};
		};
	};
	"{r_b_a_c_content_guard_href}add_role/": {
		post: {
			parameters: {
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{r_b_a_c_content_guard_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{r_b_a_c_content_guard_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{r_b_a_c_content_guard_href}remove_role/": {
		post: {
			parameters: {
				path: {
					r_b_a_c_content_guard_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{role_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					role_href: string;
				};
			};
			responses: {
				200: Json<schemas["RoleResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					role_href: string;
				};
			};
			requestBody: Json<schemas["Role"]>;
			responses: {
				200: Json<schemas["RoleResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					role_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					role_href: string;
				};
			};
			requestBody: Json<schemas["PatchedRole"]>;
			responses: {
				200: Json<schemas["RoleResponse"]>;
			};
		};
	};
	"{signing_service_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					signing_service_href: string;
				};
			};
			responses: {
				200: Json<schemas["SigningServiceResponse"]>;
			};
		};
	};
	"{task_group_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_group_href: string;
				};
			};
			responses: {
				200: Json<schemas["TaskGroupResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					task_group_href: string;
				};
			};
			requestBody: Json<schemas["PatchedTaskCancel"]>;
			responses: {
				200: Json<schemas["TaskGroupResponse"]>;
			};
		};
	};
	"{task_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_href: string;
				};
			};
			responses: {
				200: Json<schemas["TaskResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					task_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					task_href: string;
				};
			};
			requestBody: Json<schemas["PatchedTaskCancel"]>;
			responses: {
				200: Json<schemas["TaskResponse"]>;
			};
		};
	};
	"{task_href}add_role/": {
		post: {
			parameters: {
				path: {
					task_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{task_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{task_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{task_href}profile_artifacts/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_href: string;
				};
			};
			responses: {
				200: Json<schemas["ProfileArtifactResponse"]>;
			};
		};
	};
	"{task_href}remove_role/": {
		post: {
			parameters: {
				path: {
					task_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{task_schedule_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_schedule_href: string;
				};
			};
			responses: {
				200: Json<schemas["TaskScheduleResponse"]>;
			};
		};
	};
	"{task_schedule_href}add_role/": {
		post: {
			parameters: {
				path: {
					task_schedule_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{task_schedule_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_schedule_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{task_schedule_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					task_schedule_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{task_schedule_href}remove_role/": {
		post: {
			parameters: {
				path: {
					task_schedule_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{upload_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upload_href: string;
				};
			};
			responses: {
				200: Json<schemas["UploadDetailResponse"]>;
			};
		};
		put: {
			parameters: {
				header: {
					"Content-Range": string;
				};
				path: {
					upload_href: string;
				};
			};
			requestBody: Form<schemas["UploadChunk"]>;
			responses: {
				200: Json<schemas["UploadResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					upload_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{upload_href}add_role/": {
		post: {
			parameters: {
				path: {
					upload_href: string;
				};
			};
			requestBody: Json<schemas["Upload"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{upload_href}commit/": {
		post: {
			parameters: {
				path: {
					upload_href: string;
				};
			};
			requestBody: Json<schemas["UploadCommit"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{upload_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upload_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{upload_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upload_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{upload_href}remove_role/": {
		post: {
			parameters: {
				path: {
					upload_href: string;
				};
			};
			requestBody: Json<schemas["Upload"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upstream_pulp_href: string;
				};
			};
			responses: {
				200: Json<schemas["UpstreamPulpResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			requestBody: Json<schemas["UpstreamPulp"]>;
			responses: {
				200: Json<schemas["UpstreamPulpResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			requestBody: Json<schemas["PatchedUpstreamPulp"]>;
			responses: {
				200: Json<schemas["UpstreamPulpResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}add_role/": {
		post: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upstream_pulp_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					upstream_pulp_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}remove_role/": {
		post: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{upstream_pulp_href}replicate/": {
		post: {
			parameters: {
				path: {
					upstream_pulp_href: string;
				};
			};
			requestBody: Json<schemas["UpstreamPulpReplicate"]>;
			responses: {
				202: Json<schemas["TaskGroupOperationResponse"]>;
			};
		};
	};
	"{vulnerability_report_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					vulnerability_report_href: string;
				};
			};
			responses: {
				200: Json<schemas["VulnerabilityReportResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					vulnerability_report_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{worker_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					worker_href: string;
				};
			};
			responses: {
				200: Json<schemas["WorkerResponse"]>;
			};
		};
	};
}
export interface schemas {
	AccessPolicy: {
		creation_hooks?: Record<string, unknown>[];
		permissions_assignment?: Record<string, unknown>[];
		queryset_scoping?: Record<string, unknown>;
		statements: Record<string, unknown>[];
	};
	AccessPolicyResponse: {
		creation_hooks: Record<string, unknown>[] | null;
		customized: boolean;
		permissions_assignment: Record<string, unknown>[] | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		queryset_scoping: Record<string, unknown> | null;
		statements: Record<string, unknown>[];
		viewset_name: string;
	};
	AppStatusResponse: {
		last_heartbeat: string;
		name: string;
		versions: Record<string, string | null>;
	};
	Artifact: {
		/** Format: binary */
		file: Blob;
		md5?: string | null;
		sha1?: string | null;
		sha224?: string | null;
		sha256?: string | null;
		sha384?: string | null;
		sha512?: string | null;
		size?: number;
	};
	ArtifactDistributionResponse: {
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
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		repository_version: string | null;
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
	CompositeContentGuard: {
		description?: string | null;
		guards?: (string | null)[];
		name: string;
	};
	CompositeContentGuardResponse: {
		description: string | null;
		guards: (string | null)[];
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	ContentGuardResponse: {
		description: string | null;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	ContentRedirectContentGuard: {
		description?: string | null;
		name: string;
	};
	ContentRedirectContentGuardResponse: {
		description: string | null;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	ContentSettingsResponse: {
		content_origin: string | null;
		content_path_prefix: string;
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
	DataRepair7272: {
		/** @default false */
		dry_run?: boolean;
	};
	DatabaseConnectionResponse: {
		connected: boolean;
	};
	DistributionResponse: {
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
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		repository: string | null;
		repository_version: string | null;
	};
	Domain: {
		default_content_guard?: string | null;
		description?: string | null;
		/** @default false */
		hide_guarded_distributions?: boolean;
		name: string;
		pulp_labels?: Record<string, string | null>;
		/** @default true */
		redirect_to_object_storage?: boolean;
		storage_class: schemas["StorageClassEnum"];
		storage_settings: Record<string, unknown>;
	};
	DomainBackendMigrator: {
		storage_class: schemas["StorageClassEnum"];
		storage_settings: Record<string, unknown>;
	};
	DomainResponse: {
		default_content_guard: string | null;
		default_content_guard_prn: string | null;
		description: string | null;
		hide_guarded_distributions: boolean;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		redirect_to_object_storage: boolean;
		storage_class: schemas["StorageClassEnum"];
		storage_settings: Record<string, unknown>;
	};
	EnvVarHeaderContentGuard: {
		description?: string | null;
		env_var: string;
		header_name: string;
		name: string;
	};
	EnvVarHeaderContentGuardResponse: {
		description: string | null;
		env_var: string;
		header_name: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	EvaluationResponse: {
		context: string;
		is_valid: boolean;
		messages: string[];
	};
	FilesystemExport: {
		publication?: string;
		repository_version?: string;
		start_repository_version?: string;
		task?: string | null;
	};
	FilesystemExportResponse: {
		exported_resources: string[];
		params: Record<string, unknown>;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		task: string | null;
	};
	FilesystemExporter: {
		/** @default write */
		method?: schemas["MethodEnum"];
		name: string;
		path: string;
	};
	FilesystemExporterResponse: {
		method: schemas["MethodEnum"];
		name: string;
		path: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	GenericRemoteResponse: {
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
		policy: schemas["Policy692Enum"];
		prn: string;
		proxy_url: string | null;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		rate_limit: number | null;
		sock_connect_timeout: number | null;
		sock_read_timeout: number | null;
		tls_validation: boolean;
		total_timeout: number | null;
		url: string;
	};
	Group: {
		name: string;
	};
	GroupProgressReportResponse: {
		code: string;
		done: number;
		message: string;
		suffix: string | null;
		total: number;
	};
	GroupResponse: {
		id: number;
		name: string;
		prn: string;
		pulp_href: string;
	};
	GroupRole: {
		content_object?: string | null;
		content_object_prn?: string | null;
		domain?: string | null;
		role: string;
	};
	GroupRoleResponse: {
		content_object: string | null;
		content_object_prn: string | null;
		description: string;
		domain: string | null;
		permissions: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		role: string;
	};
	GroupUser: {
		username: string;
	};
	GroupUserResponse: {
		prn: string;
		pulp_href: string;
		username: string;
	};
	HeaderContentGuard: {
		description?: string | null;
		header_name: string;
		header_value: string;
		jq_filter?: string | null;
		name: string;
	};
	HeaderContentGuardResponse: {
		description: string | null;
		header_name: string;
		header_value: string;
		jq_filter: string | null;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	ImportResponse: {
		params: Record<string, unknown>;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		task: string;
	};
	LoginResponse: {
		prn: string;
		pulp_href: string;
		username: string;
	};
	LoginUpdateResponse: {
		email: string;
		first_name: string;
		last_name: string;
		username: string;
	};
	MethodEnum: "write" | "hardlink" | "symlink";
	MinimalTaskResponse: {
		finished_at: string;
		name: string;
		prn: string;
		pulp_api_version: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		started_at: string;
		state: string;
		unblocked_at: string;
		worker: string | null;
	};
	MultipleArtifactContentResponse: {
		artifacts: Record<string, unknown>;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	MyPermissionsResponse: {
		permissions: string[];
	};
	NestedOpenPGPPublicSubkeyResponse: {
		created: string;
		fingerprint: string;
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
	};
	NestedOpenPGPSignatureResponse: {
		created: string;
		expiration_time: string | null;
		expired: boolean;
		issuer: string | null;
		key_expiration_time: string | null;
		key_expired: string;
		signers_user_id: string | null;
	};
	NestedOpenPGPUserAttributeResponse: {
		sha256: string;
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
	};
	NestedOpenPGPUserIDResponse: {
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
		user_id: string;
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
	OpenPGPDistribution: {
		base_path: string;
		content_guard?: string | null;
		/** @default false */
		hidden?: boolean;
		name: string;
		pulp_labels?: Record<string, string | null>;
		repository?: string | null;
		repository_version?: string | null;
	};
	OpenPGPDistributionResponse: {
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
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		repository: string | null;
		repository_version: string | null;
	};
	OpenPGPKeyring: {
		description?: string | null;
		name: string;
		pulp_labels?: Record<string, string | null>;
		remote?: string | null;
		retain_checkpoints?: number | null;
		retain_repo_versions?: number | null;
	};
	OpenPGPKeyringResponse: {
		description: string | null;
		latest_version_href: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		remote: string | null;
		retain_checkpoints: number | null;
		retain_repo_versions: number | null;
		versions_href: string;
	};
	OpenPGPPublicKey: {
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		upload?: string;
	};
	OpenPGPPublicKeyResponse: {
		created: string;
		fingerprint: string;
		prn: string;
		public_subkeys: schemas["NestedOpenPGPPublicSubkeyResponse"][];
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		user_attributes: schemas["NestedOpenPGPUserAttributeResponse"][];
		user_ids: schemas["NestedOpenPGPUserIDResponse"][];
		vuln_report: string | null;
	};
	OpenPGPPublicSubkeyResponse: {
		created: string;
		fingerprint: string;
		prn: string;
		public_key: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
		vuln_report: string | null;
	};
	OpenPGPSignatureResponse: {
		created: string;
		expiration_time: string | null;
		expired: boolean;
		issuer: string | null;
		key_expiration_time: string | null;
		key_expired: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		signed_content: string;
		signers_user_id: string | null;
		vuln_report: string | null;
	};
	OpenPGPUserAttributeResponse: {
		prn: string;
		public_key: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		sha256: string;
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
		vuln_report: string | null;
	};
	OpenPGPUserIDResponse: {
		prn: string;
		public_key: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		signatures: schemas["NestedOpenPGPSignatureResponse"][];
		user_id: string;
		vuln_report: string | null;
	};
	OrphansCleanup: {
		content_hrefs?: unknown[];
		orphan_protection_time?: number | null;
	};
	PaginatedAccessPolicyResponseList: Paginated<schemas["AccessPolicyResponse"]>;
	PaginatedArtifactDistributionResponseList: Paginated<schemas["ArtifactDistributionResponse"]>;
	PaginatedArtifactResponseList: Paginated<schemas["ArtifactResponse"]>;
	PaginatedCompositeContentGuardResponseList: Paginated<schemas["CompositeContentGuardResponse"]>;
	PaginatedContentGuardResponseList: Paginated<schemas["ContentGuardResponse"]>;
	PaginatedContentRedirectContentGuardResponseList: Paginated<schemas["ContentRedirectContentGuardResponse"]>;
	PaginatedDistributionResponseList: Paginated<schemas["DistributionResponse"]>;
	PaginatedDomainResponseList: Paginated<schemas["DomainResponse"]>;
	PaginatedEnvVarHeaderContentGuardResponseList: Paginated<schemas["EnvVarHeaderContentGuardResponse"]>;
	PaginatedFilesystemExportResponseList: Paginated<schemas["FilesystemExportResponse"]>;
	PaginatedFilesystemExporterResponseList: Paginated<schemas["FilesystemExporterResponse"]>;
	PaginatedGenericRemoteResponseList: Paginated<schemas["GenericRemoteResponse"]>;
	PaginatedGroupResponseList: Paginated<schemas["GroupResponse"]>;
	PaginatedGroupRoleResponseList: Paginated<schemas["GroupRoleResponse"]>;
	PaginatedGroupUserResponseList: Paginated<schemas["GroupUserResponse"]>;
	PaginatedHeaderContentGuardResponseList: Paginated<schemas["HeaderContentGuardResponse"]>;
	PaginatedImportResponseList: Paginated<schemas["ImportResponse"]>;
	PaginatedMultipleArtifactContentResponseList: Paginated<schemas["MultipleArtifactContentResponse"]>;
	PaginatedOpenPGPDistributionResponseList: Paginated<schemas["OpenPGPDistributionResponse"]>;
	PaginatedOpenPGPKeyringResponseList: Paginated<schemas["OpenPGPKeyringResponse"]>;
	PaginatedOpenPGPPublicKeyResponseList: Paginated<schemas["OpenPGPPublicKeyResponse"]>;
	PaginatedOpenPGPPublicSubkeyResponseList: Paginated<schemas["OpenPGPPublicSubkeyResponse"]>;
	PaginatedOpenPGPSignatureResponseList: Paginated<schemas["OpenPGPSignatureResponse"]>;
	PaginatedOpenPGPUserAttributeResponseList: Paginated<schemas["OpenPGPUserAttributeResponse"]>;
	PaginatedOpenPGPUserIDResponseList: Paginated<schemas["OpenPGPUserIDResponse"]>;
	PaginatedPublicationResponseList: Paginated<schemas["PublicationResponse"]>;
	PaginatedPulpExportResponseList: Paginated<schemas["PulpExportResponse"]>;
	PaginatedPulpExporterResponseList: Paginated<schemas["PulpExporterResponse"]>;
	PaginatedPulpImporterResponseList: Paginated<schemas["PulpImporterResponse"]>;
	PaginatedRBACContentGuardResponseList: Paginated<schemas["RBACContentGuardResponse"]>;
	PaginatedRepositoryResponseList: Paginated<schemas["RepositoryResponse"]>;
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	PaginatedRoleResponseList: Paginated<schemas["RoleResponse"]>;
	PaginatedSigningServiceResponseList: Paginated<schemas["SigningServiceResponse"]>;
	PaginatedTaskGroupResponseList: Paginated<schemas["TaskGroupResponse"]>;
	PaginatedTaskResponseList: Paginated<schemas["TaskResponse"]>;
	PaginatedTaskScheduleResponseList: Paginated<schemas["TaskScheduleResponse"]>;
	PaginatedUploadResponseList: Paginated<schemas["UploadResponse"]>;
	PaginatedUpstreamPulpResponseList: Paginated<schemas["UpstreamPulpResponse"]>;
	PaginatedUserResponseList: Paginated<schemas["UserResponse"]>;
	PaginatedUserRoleResponseList: Paginated<schemas["UserRoleResponse"]>;
	PaginatedVulnerabilityReportResponseList: Paginated<schemas["VulnerabilityReportResponse"]>;
	PaginatedWorkerResponseList: Paginated<schemas["WorkerResponse"]>;
	PatchedAccessPolicy: Partial<schemas["AccessPolicy"]>;
	PatchedCompositeContentGuard: Partial<schemas["CompositeContentGuard"]>;
	PatchedContentRedirectContentGuard: Partial<schemas["ContentRedirectContentGuard"]>;
	PatchedDomain: Partial<schemas["Domain"]>;
	PatchedEnvVarHeaderContentGuard: Partial<schemas["EnvVarHeaderContentGuard"]>;
	PatchedFilesystemExporter: Partial<schemas["FilesystemExporter"]>;
	PatchedGroup: Partial<schemas["Group"]>;
	PatchedHeaderContentGuard: Partial<schemas["HeaderContentGuard"]>;
	PatchedLoginUpdate: {
		email?: string;
		first_name?: string;
		last_name?: string;
		new_password?: string;
		old_password?: string;
		username?: string;
	};
	PatchedOpenPGPDistribution: Partial<schemas["OpenPGPDistribution"]>;
	PatchedOpenPGPKeyring: Partial<schemas["OpenPGPKeyring"]>;
	PatchedPulpExporter: Partial<schemas["PulpExporter"]>;
	PatchedPulpImporter: Partial<schemas["PulpImporter"]>;
	PatchedRBACContentGuard: Partial<schemas["RBACContentGuard"]>;
	PatchedRole: Partial<schemas["Role"]>;
	PatchedTaskCancel: {
		state?: string;
	};
	PatchedUpstreamPulp: Partial<schemas["UpstreamPulp"]>;
	PatchedUser: Partial<schemas["User"]>;
	Policy357Enum: "all" | "labeled" | "nodelete";
	Policy692Enum: "immediate" | "on_demand" | "streamed";
	ProfileArtifactResponse: {
		urls: Record<string, string>;
	};
	ProgressReportResponse: {
		code: string;
		done: number;
		message: string;
		state: string;
		suffix: string | null;
		total: number | null;
	};
	PublicationResponse: {
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		repository: string;
		repository_version: string;
	};
	PulpExport: {
		chunk_size?: string;
		/** @default false */
		dry_run?: boolean;
		/** @default true */
		full?: boolean;
		meta?: Record<string, unknown>;
		start_versions?: string[];
		task?: string | null;
		versions?: string[];
	};
	PulpExportResponse: {
		exported_resources: string[];
		output_file_info: Record<string, unknown>;
		params: Record<string, unknown>;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		task: string | null;
		toc_info: Record<string, unknown>;
	};
	PulpExporter: {
		last_export?: string | null;
		name: string;
		path: string;
		repositories: string[];
	};
	PulpExporterResponse: {
		last_export: string | null;
		name: string;
		path: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		repositories: string[];
	};
	PulpImport: {
		/** @default false */
		create_repositories?: boolean;
		path?: string;
		toc?: string;
	};
	PulpImportCheck: {
		path?: string;
		repo_mapping?: string;
		toc?: string;
	};
	PulpImportCheckResponse: {
		path: schemas["EvaluationResponse"];
		repo_mapping: schemas["EvaluationResponse"];
		toc: schemas["EvaluationResponse"];
	};
	PulpImporter: {
		name: string;
		repo_mapping?: Record<string, string>;
	};
	PulpImporterResponse: {
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		repo_mapping: Record<string, string>;
	};
	Purge: {
		/** @default 2026-10-24 */
		finished_before?: string;
		/**
		 * @default [
		 *       "completed"
		 *     ]
		 */
		states?: schemas["StatesEnum"][];
	};
	RBACContentGuard: {
		description?: string | null;
		name: string;
	};
	RBACContentGuardResponse: {
		description: string | null;
		groups: schemas["GroupResponse"][];
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		users: schemas["GroupUserResponse"][];
	};
	ReclaimSpace: {
		repo_hrefs: unknown[];
		repo_versions_keeplist?: string[];
	};
	RedisConnectionResponse: {
		connected: boolean;
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
	RemotePolicyEnum: "immediate" | "on_demand" | "streamed";
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
	RepositoryResponse: {
		description: string | null;
		latest_version_href: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		remote: string | null;
		retain_checkpoints: number | null;
		retain_repo_versions: number | null;
		versions_href: string;
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
	Role: {
		description?: string | null;
		name: string;
		permissions: string[];
	};
	RoleResponse: {
		description: string | null;
		locked: boolean;
		name: string;
		permissions: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	SetLabel: {
		key: string;
		value: string | null;
	};
	SetLabelResponse: {
		key: string;
		value: string | null;
	};
	SigningServiceResponse: {
		name: string;
		prn: string;
		pubkey_fingerprint: string;
		public_key: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		script: string;
	};
	StatesEnum: "skipped" | "completed" | "failed" | "canceled";
	StatusResponse: {
		content_settings: schemas["ContentSettingsResponse"];
		database_connection: schemas["DatabaseConnectionResponse"];
		domain_enabled: boolean;
		online_api_apps: schemas["AppStatusResponse"][];
		online_content_apps: schemas["AppStatusResponse"][];
		online_workers: schemas["AppStatusResponse"][];
		redis_connection: schemas["RedisConnectionResponse"];
		storage: schemas["StorageResponse"];
		versions: schemas["VersionResponse"][];
	};
	StorageClassEnum: "pulpcore.app.models.storage.FileSystem" | "storages.backends.s3boto3.S3Boto3Storage" | "storages.backends.s3.S3Storage" | "storages.backends.azure_storage.AzureStorage";
	StorageResponse: {
		free: number | null;
		total: number | null;
		used: number | null;
	};
	TaskGroupOperationResponse: {
		task_group: string;
	};
	TaskGroupResponse: {
		/** @deprecated */
		all_tasks_dispatched: boolean;
		canceled: number;
		canceling: number;
		completed: number;
		description: string;
		failed: number;
		group_progress_reports: schemas["GroupProgressReportResponse"][];
		prn: string;
		pulp_href: string;
		running: number;
		skipped: number;
		tasks: schemas["MinimalTaskResponse"][];
		waiting: number;
	};
	TaskResponse: {
		child_tasks: string[];
		created_by: string | null;
		created_resource_prns: string[];
		created_resources: string[];
		error: Record<string, unknown> | null;
		finished_at: string | null;
		logging_cid: string;
		name: string;
		parent_task: string | null;
		prn: string;
		progress_reports: schemas["ProgressReportResponse"][];
		pulp_api_version: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		reserved_resources_record: string[];
		result: unknown;
		started_at: string | null;
		state: "waiting" | "running" | "canceling" | "completed" | "failed" | "canceled" | "skipped";
		task_group: string | null;
		unblocked_at: string | null;
		worker: string | null;
	};
	TaskScheduleResponse: {
		dispatch_interval: string | null;
		last_task: string;
		name: string;
		next_dispatch: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		task_name: string;
	};
	UnsetLabel: {
		key: string;
	};
	UnsetLabelResponse: {
		key: string;
		value: string;
	};
	Upload: {
		size: number;
	};
	UploadChunk: {
		/** Format: binary */
		file: Blob;
		sha256?: string | null;
	};
	UploadChunkResponse: {
		offset: number;
		size: number;
	};
	UploadCommit: {
		sha256: string;
	};
	UploadDetailResponse: {
		chunks: schemas["UploadChunkResponse"][];
		completed: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		size: number;
	};
	UploadResponse: {
		completed: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		size: number;
	};
	UpstreamPulp: {
		api_root: string;
		base_url: string;
		ca_cert?: string | null;
		client_cert?: string | null;
		client_key?: string | null;
		connect_timeout?: number | null;
		domain?: string | null;
		download_concurrency?: number | null;
		max_retries?: number | null;
		name: string;
		password?: string | null;
		policy?: schemas["Policy357Enum"];
		q_select?: string | null;
		remote_policy?: schemas["RemotePolicyEnum"] | null;
		sock_connect_timeout?: number | null;
		sock_read_timeout?: number | null;
		tls_validation?: boolean;
		total_timeout?: number | null;
		username?: string | null;
	};
	UpstreamPulpReplicate: {
		q_select?: string | null;
	};
	UpstreamPulpResponse: {
		api_root: string;
		base_url: string;
		ca_cert: string | null;
		client_cert: string | null;
		connect_timeout: number | null;
		domain: string | null;
		download_concurrency: number | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		last_replication: string;
		max_retries: number | null;
		name: string;
		policy: schemas["Policy357Enum"];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		q_select: string | null;
		remote_policy: schemas["RemotePolicyEnum"] | null;
		sock_connect_timeout: number | null;
		sock_read_timeout: number | null;
		tls_validation: boolean;
		total_timeout: number | null;
	};
	User: {
		email?: string;
		first_name?: string;
		/** @default true */
		is_active?: boolean;
		/** @default false */
		is_staff?: boolean;
		last_name?: string;
		password?: string | null;
		username: string;
	};
	UserGroupResponse: {
		name: string;
		prn: string;
		pulp_href: string;
	};
	UserResponse: {
		date_joined: string;
		email: string;
		first_name: string;
		groups: schemas["UserGroupResponse"][];
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		id: number;
		is_active: boolean;
		is_staff: boolean;
		last_name: string;
		prn: string;
		pulp_href: string;
		username: string;
	};
	UserRole: {
		content_object?: string | null;
		content_object_prn?: string | null;
		domain?: string | null;
		role: string;
	};
	UserRoleResponse: {
		content_object: string | null;
		content_object_prn: string | null;
		description: string;
		domain: string | null;
		permissions: string[];
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		role: string;
	};
	VersionResponse: {
		component: string;
		domain_compatible: boolean;
		module: string;
		package: string;
		version: string;
	};
	VulnerabilityReportResponse: {
		content: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		repo_versions: string[];
		vulns: unknown;
	};
	WorkerResponse: {
		current_task: string | null;
		last_heartbeat: string;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		versions: Record<string, string | null>;
	};
}
