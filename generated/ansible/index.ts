// Made by `npm run generate`; not edited.
import type { Form, Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"/ansible/collections/": {
		/** @deprecated */
		post: {
			requestBody: Form<schemas["CollectionOneShot"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/": {
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
	"/pulp_ansible/galaxy/{path}/api/v3/": {
		/** @deprecated */
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
				200: Json<schemas["RepoMetadataResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/artifacts/collections/": {
		/** @deprecated */
		post: {
			parameters: {
				path: {
					path: string;
				};
			};
			requestBody: Form<schemas["CollectionOneShot"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/artifacts/collections/{path}/{filename}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					filename: string;
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collection_versions/all/": {
		/** @deprecated */
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
				200: Json<schemas["UnpaginatedCollectionVersionResponse"][]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					deprecated?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCollectionResponseList"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/all/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					deprecated?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					name?: string;
					namespace?: string;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionResponse"][]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/{namespace}/{name}/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionResponse"]>;
			};
		};
		/** @deprecated */
		delete: {
			parameters: {
				path: {
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		/** @deprecated */
		patch: {
			parameters: {
				path: {
					name: string;
					namespace: string;
					path: string;
				};
			};
			requestBody: Json<schemas["PatchedCollection"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/{namespace}/{name}/versions/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"authors" | "contents" | "dependencies" | "description" | "docs_blob" | "documentation" | "files" | "homepage" | "issues" | "license" | "manifest" | "name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "repository" | "requires_ansible" | "search_vector" | "sha256" | "tags" | "timestamp_of_interest" | "upstream_id" | "version" | "version_major" | "version_minor" | "version_patch" | "version_prerelease">;
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
					tags?: string;
					version?: string;
				};
				path: {
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCollectionVersionListResponseList"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/{namespace}/{name}/versions/{version}/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionVersionResponse"]>;
			};
		};
		/** @deprecated */
		delete: {
			parameters: {
				path: {
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/collections/{namespace}/{name}/versions/{version}/docs-blob/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionVersionDocsResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/namespaces/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					company?: string;
					company__contains?: string;
					company__icontains?: string;
					company__iexact?: string;
					company__in?: string[];
					company__iregex?: string;
					company__istartswith?: string;
					company__regex?: string;
					company__startswith?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					metadata_sha256?: string;
					metadata_sha256__in?: string[];
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
					ordering?: Ordering<"avatar_sha256" | "company" | "description" | "email" | "links" | "metadata_sha256" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "resources" | "timestamp_of_interest" | "upstream_id">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					path: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.AnsibleNamespaceMetadataResponseList"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/namespaces/{name}/": {
		/** @deprecated */
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					name: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleNamespaceMetadataResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/client-configuration/": {
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
				200: Json<schemas["ClientConfigurationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["RepoMetadataResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/all-collections/": {
		get: {
			parameters: {
				query?: {
					deprecated?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					name?: string;
					namespace?: string;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionResponse"][]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/all-versions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["UnpaginatedCollectionVersionResponse"][]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/artifacts/": {
		post: {
			parameters: {
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			requestBody: Form<schemas["CollectionOneShot"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/artifacts/{filename}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					filename: string;
					path: string;
				};
			};
			responses: {
				200: {};
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/index/": {
		get: {
			parameters: {
				query?: {
					deprecated?: boolean;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCollectionResponseList"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/index/{namespace}/{name}/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
				};
			};
			requestBody: Json<schemas["PatchedCollection"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/index/{namespace}/{name}/versions/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"authors" | "contents" | "dependencies" | "description" | "docs_blob" | "documentation" | "files" | "homepage" | "issues" | "license" | "manifest" | "name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "repository" | "requires_ansible" | "search_vector" | "sha256" | "tags" | "timestamp_of_interest" | "upstream_id" | "version" | "version_major" | "version_minor" | "version_patch" | "version_prerelease">;
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
					tags?: string;
					version?: string;
				};
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCollectionVersionListResponseList"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/index/{namespace}/{name}/versions/{version}/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/collections/index/{namespace}/{name}/versions/{version}/docs-blob/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					name: string;
					namespace: string;
					path: string;
					version: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionVersionDocsResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/namespaces/": {
		get: {
			parameters: {
				query?: {
					company?: string;
					company__contains?: string;
					company__icontains?: string;
					company__iexact?: string;
					company__in?: string[];
					company__iregex?: string;
					company__istartswith?: string;
					company__regex?: string;
					company__startswith?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					metadata_sha256?: string;
					metadata_sha256__in?: string[];
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
					ordering?: Ordering<"avatar_sha256" | "company" | "description" | "email" | "links" | "metadata_sha256" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "resources" | "timestamp_of_interest" | "upstream_id">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.AnsibleNamespaceMetadataResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					distro_base_path: string;
					path: string;
				};
			};
			requestBody: Form<schemas["ansible.AnsibleNamespaceMetadata"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"/pulp_ansible/galaxy/{path}/api/v3/plugin/ansible/content/{distro_base_path}/namespaces/{name}/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					distro_base_path: string;
					name: string;
					path: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleNamespaceMetadataResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					distro_base_path: string;
					name: string;
					path: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					distro_base_path: string;
					name: string;
					path: string;
				};
			};
			requestBody: Form<schemas["Patchedansible.AnsibleNamespaceMetadata"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"ansible/collections/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated">;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					q?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.CollectionResponseList"]>;
			};
		};
	};
	"ansible/copy/": {
		post: {
			requestBody: Json<schemas["Copy"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/ansible/collection_deprecations/": {
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
				200: Json<schemas["Paginatedansible.AnsibleCollectionDeprecatedResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.AnsibleCollectionDeprecated"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/ansible/collection_marks/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					marked_collection?: string;
					offset?: number;
					ordering?: Ordering<"pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "value">;
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
					value?: string;
					value__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.CollectionVersionMarkResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.CollectionVersionMark"]>;
			responses: {
				201: Json<schemas["ansible.CollectionVersionMarkResponse"]>;
			};
		};
	};
	"content/ansible/collection_signatures/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"data" | "digest" | "pk" | "pubkey_fingerprint" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id">;
					orphaned_for?: number;
					prn__in?: string[];
					pubkey_fingerprint?: string;
					pubkey_fingerprint__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					removed_between?: string[];
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					signed_collection?: string;
					signing_service?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.CollectionVersionSignatureResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["ansible.CollectionVersionSignature"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/ansible/collection_versions/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"authors" | "contents" | "dependencies" | "description" | "docs_blob" | "documentation" | "files" | "homepage" | "issues" | "license" | "manifest" | "name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "repository" | "requires_ansible" | "search_vector" | "sha256" | "tags" | "timestamp_of_interest" | "upstream_id" | "version" | "version_major" | "version_minor" | "version_patch" | "version_prerelease">;
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
					tags?: string;
					version?: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.CollectionVersionResponseList"]>;
			};
		};
		post: {
			requestBody: Form<schemas["ansible.CollectionVersion"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"content/ansible/namespaces/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					company?: string;
					company__contains?: string;
					company__icontains?: string;
					company__iexact?: string;
					company__in?: string[];
					company__iregex?: string;
					company__istartswith?: string;
					company__regex?: string;
					company__startswith?: string;
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					metadata_sha256?: string;
					metadata_sha256__in?: string[];
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
					ordering?: Ordering<"avatar_sha256" | "company" | "description" | "email" | "links" | "metadata_sha256" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "resources" | "timestamp_of_interest" | "upstream_id">;
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
				200: Json<schemas["Paginatedansible.AnsibleNamespaceMetadataResponseList"]>;
			};
		};
	};
	"content/ansible/roles/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					ordering?: Ordering<"name" | "namespace" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "timestamp_of_interest" | "upstream_id" | "version">;
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
				200: Json<schemas["Paginatedansible.RoleResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.Role"]>;
			responses: {
				201: Json<schemas["ansible.RoleResponse"]>;
			};
		};
	};
	"distributions/ansible/ansible/": {
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
				200: Json<schemas["Paginatedansible.AnsibleDistributionResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.AnsibleDistribution"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"pulp_ansible/tags/": {
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
				200: Json<schemas["PaginatedTagResponseList"]>;
			};
		};
	};
	"remotes/ansible/collection/": {
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
					ordering?: Ordering<"auth_url" | "ca_cert" | "client_cert" | "client_key" | "connect_timeout" | "download_concurrency" | "headers" | "max_retries" | "name" | "password" | "pk" | "policy" | "proxy_password" | "proxy_url" | "proxy_username" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "rate_limit" | "requirements_file" | "signed_only" | "sock_connect_timeout" | "sock_read_timeout" | "sync_dependencies" | "sync_highest_versions" | "tls_validation" | "token" | "total_timeout" | "url" | "username">;
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
					url?: string;
					url__contains?: string;
					url__icontains?: string;
					url__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedansible.CollectionRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.CollectionRemote"]>;
			responses: {
				201: Json<schemas["ansible.CollectionRemoteResponse"]>;
			};
		};
	};
	"remotes/ansible/git/": {
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
				200: Json<schemas["Paginatedansible.GitRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.GitRemote"]>;
			responses: {
				201: Json<schemas["ansible.GitRemoteResponse"]>;
			};
		};
	};
	"remotes/ansible/role/": {
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
				200: Json<schemas["Paginatedansible.RoleRemoteResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.RoleRemote"]>;
			responses: {
				201: Json<schemas["ansible.RoleRemoteResponse"]>;
			};
		};
	};
	"repositories/ansible/ansible/": {
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
				200: Json<schemas["Paginatedansible.AnsibleRepositoryResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["ansible.AnsibleRepository"]>;
			responses: {
				201: Json<schemas["ansible.AnsibleRepositoryResponse"]>;
			};
		};
	};
	"{ansible_ansible_collection_deprecated_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_collection_deprecated_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleCollectionDeprecatedResponse"]>;
			};
		};
	};
	"{ansible_ansible_collection_deprecated_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_collection_deprecated_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_collection_deprecated_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_collection_deprecated_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleDistributionResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["ansible.AnsibleDistribution"]>;
			responses: {
				200: Json<schemas["ansible.AnsibleDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["Patchedansible.AnsibleDistribution"]>;
			responses: {
				200: Json<schemas["ansible.AnsibleDistributionResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_distribution_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_namespace_metadata_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_namespace_metadata_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleNamespaceMetadataResponse"]>;
			};
		};
	};
	"{ansible_ansible_namespace_metadata_href}avatar/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_namespace_metadata_href: string;
				};
			};
		};
	};
	"{ansible_ansible_namespace_metadata_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_namespace_metadata_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				200: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_namespace_metadata_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_namespace_metadata_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				200: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.AnsibleRepositoryResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["ansible.AnsibleRepository"]>;
			responses: {
				200: Json<schemas["ansible.AnsibleRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["Patchedansible.AnsibleRepository"]>;
			responses: {
				200: Json<schemas["ansible.AnsibleRepositoryResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}copy_collection_version/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["CollectionVersionCopyMove"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}mark/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositoryMark"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["RepositoryAddRemoveContent"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}move_collection_version/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["CollectionVersionCopyMove"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}rebuild_metadata/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositoryRebuild"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}sign/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositorySignature"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositorySyncURL"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}unmark/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositoryMark"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_href}versions/": {
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
					ansible_ansible_repository_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedRepositoryVersionResponseList"]>;
			};
		};
	};
	"{ansible_ansible_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_ansible_repository_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["RepositoryVersionResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_ansible_repository_version_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_version_href}rebuild_metadata/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["AnsibleRepositoryRebuild"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_ansible_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					ansible_ansible_repository_version_href: string;
				};
			};
			requestBody: Json<schemas["Repair"]>;
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_collection_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.CollectionResponse"]>;
			};
		};
	};
	"{ansible_collection_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_collection_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_collection_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_collection_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_collection_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_collection_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_collection_import_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					since?: string;
				};
				path: {
					ansible_collection_import_href: string;
				};
			};
			responses: {
				200: Json<schemas["CollectionImportDetailResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.CollectionRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["ansible.CollectionRemote"]>;
			responses: {
				200: Json<schemas["ansible.CollectionRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedansible.CollectionRemote"]>;
			responses: {
				200: Json<schemas["ansible.CollectionRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_version_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.CollectionVersionResponse"]>;
			};
		};
	};
	"{ansible_collection_version_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_mark_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_version_mark_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.CollectionVersionMarkResponse"]>;
			};
		};
	};
	"{ansible_collection_version_mark_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_mark_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_mark_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_mark_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_signature_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_collection_version_signature_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.CollectionVersionSignatureResponse"]>;
			};
		};
	};
	"{ansible_collection_version_signature_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_signature_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_collection_version_signature_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_collection_version_signature_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_cross_repository_collection_version_index_href}api/v3/plugin/ansible/search/collection-versions/": {
		get: {
			parameters: {
				query?: {
					dependency?: string;
					deprecated?: boolean;
					distribution?: string[];
					distribution_base_path?: string[];
					exclude_fields?: string[];
					fields?: string[];
					highest?: boolean;
					is_deprecated?: boolean;
					is_highest?: boolean;
					is_signed?: boolean;
					keywords?: string;
					limit?: number;
					name?: string;
					namespace?: string;
					offset?: number;
					order_by?: Ordering<"name" | "namespace" | "pulp_created" | "version">;
					q?: string;
					repository?: string[];
					repository_label?: string;
					repository_name?: string[];
					repository_version?: string;
					signed?: boolean;
					tags?: string;
					version?: string;
					version_range?: string;
				};
				path: {
					ansible_cross_repository_collection_version_index_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedCollectionVersionSearchListResponseList"]>;
			};
		};
		post: {
			parameters: {
				path: {
					ansible_cross_repository_collection_version_index_href: string;
				};
			};
			requestBody: Json<schemas["CollectionVersionSearchList"]>;
			responses: {
				201: Json<schemas["CollectionVersionSearchListResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_git_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.GitRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["ansible.GitRemote"]>;
			responses: {
				200: Json<schemas["ansible.GitRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedansible.GitRemote"]>;
			responses: {
				200: Json<schemas["ansible.GitRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_git_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_git_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_git_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_git_remote_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_role_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_role_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.RoleResponse"]>;
			};
		};
	};
	"{ansible_role_href}api/v1/roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					ansible_role_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGalaxyRoleResponseList"]>;
			};
		};
	};
	"{ansible_role_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_role_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_role_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_role_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{ansible_role_href}versions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
				};
				path: {
					ansible_role_href: string;
				};
			};
			responses: {
				200: Json<schemas["PaginatedGalaxyRoleVersionResponseList"]>;
			};
		};
	};
	"{ansible_role_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_role_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ansible.RoleRemoteResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			requestBody: Json<schemas["ansible.RoleRemote"]>;
			responses: {
				200: Json<schemas["ansible.RoleRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			responses: {
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			requestBody: Json<schemas["Patchedansible.RoleRemote"]>;
			responses: {
				200: Json<schemas["ansible.RoleRemoteResponse"]>;
				202: Json<schemas["AsyncOperationResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}add_role/": {
		post: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_role_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					ansible_role_remote_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}remove_role/": {
		post: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{ansible_role_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					ansible_role_remote_href: string;
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
	AnsibleRepositoryMark: {
		content_units: unknown[];
		value: string;
	};
	AnsibleRepositoryRebuild: {
		name?: string | null;
		namespace?: string | null;
		version?: string | null;
	};
	AnsibleRepositorySignature: {
		content_units: unknown[];
		signing_service: string;
	};
	AnsibleRepositorySyncURL: {
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
	ArtifactRefResponse: {
		filename: string;
		sha256: string;
		size: number;
	};
	AsyncOperationResponse: {
		task: string;
	};
	ClientConfigurationResponse: {
		default_distribution_path: string | null;
	};
	CollectionImportDetailResponse: {
		created_at: string;
		error: Record<string, unknown>;
		finished_at: string;
		id: string;
		messages: Record<string, unknown>;
		started_at: string;
		state: string;
		updated_at: string;
	};
	CollectionMetadataResponse: {
		authors: string[];
		contents: unknown;
		dependencies: unknown;
		description: string;
		documentation: string;
		homepage: string;
		issues: string;
		license: string[];
		repository: string;
		tags: string[];
	};
	CollectionNamespaceResponse: {
		metadata_sha256: string | null;
		name: string;
	};
	CollectionOneShot: {
		expected_name?: string;
		expected_namespace?: string;
		expected_version?: string;
		/** Format: binary */
		file: Blob;
		sha256?: string;
	};
	CollectionRefResponse: {
		href: string;
		id: string;
		name: string;
	};
	CollectionResponse: {
		created_at: string;
		deprecated: boolean;
		download_count: number;
		highest_version: Record<string, unknown>;
		href: string;
		name: string;
		namespace: string;
		updated_at: string;
		versions_url: string;
	};
	CollectionSummaryResponse: {
		contents: unknown[];
		dependencies: Record<string, unknown>;
		description: string;
		name: string;
		namespace: string;
		pulp_created: string;
		pulp_href: string;
		requires_ansible: string | null;
		tags: {
			name: string;
		}[];
		version: string;
	};
	CollectionVersionCopyMove: {
		collection_versions: string[];
		destination_repositories: string[];
		signing_service?: string;
	};
	CollectionVersionDocsResponse: {
		docs_blob: Record<string, unknown>;
	};
	CollectionVersionListResponse: {
		created_at: string;
		href: string;
		marks: string[];
		requires_ansible: string | null;
		updated_at: string;
		version: string;
	};
	CollectionVersionResponse: {
		artifact: schemas["ArtifactRefResponse"];
		collection: schemas["CollectionRefResponse"];
		created_at: string;
		download_url: string;
		files: Record<string, unknown>;
		git_commit_sha: string;
		git_url: string;
		href: string;
		manifest: Record<string, unknown>;
		marks: string[];
		metadata: schemas["CollectionMetadataResponse"];
		name: string;
		namespace: schemas["CollectionNamespaceResponse"];
		requires_ansible: string | null;
		signatures: schemas["CollectionVersionSignatureResponse"][];
		updated_at: string;
		version: string;
	};
	CollectionVersionSearchList: {
		is_deprecated: boolean;
		is_highest: boolean;
		is_signed: boolean;
		namespace_metadata: schemas["ansible.AnsibleNamespaceMetadata"] | null;
		repository: schemas["Repository"];
	};
	CollectionVersionSearchListResponse: {
		collection_version: schemas["CollectionSummaryResponse"];
		is_deprecated: boolean;
		is_highest: boolean;
		is_signed: boolean;
		namespace_metadata: schemas["ansible.AnsibleNamespaceMetadataResponse"] | null;
		repository: schemas["RepositoryResponse"];
		repository_version: string;
	};
	CollectionVersionSignatureResponse: {
		pubkey_fingerprint: string;
		pulp_created: string;
		signature: string;
		signing_service: string | null;
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
		config: Record<string, unknown>;
	};
	GalaxyRoleResponse: {
		id: string;
		name: string;
		namespace: string;
	};
	GalaxyRoleVersionResponse: {
		name: string;
		source: string;
	};
	MyPermissionsResponse: {
		permissions: string[];
	};
	NamespaceLink: {
		name: string;
		url: string;
	};
	NamespaceLinkResponse: {
		name: string;
		url: string;
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
	PaginatedCollectionResponseList: {
		data: schemas["CollectionResponse"][];
		links: {
			first: string | null;
			last: string | null;
			next: string | null;
			previous: string | null;
		};
		meta: {
			count: number;
		};
	};
	PaginatedCollectionVersionListResponseList: {
		data: schemas["CollectionVersionListResponse"][];
		links: {
			first: string | null;
			last: string | null;
			next: string | null;
			previous: string | null;
		};
		meta: {
			count: number;
		};
	};
	PaginatedCollectionVersionSearchListResponseList: {
		data: schemas["CollectionVersionSearchListResponse"][];
		links: {
			first: string | null;
			last: string | null;
			next: string | null;
			previous: string | null;
		};
		meta: {
			count: number;
		};
	};
	PaginatedGalaxyRoleResponseList: Paginated<schemas["GalaxyRoleResponse"]>;
	PaginatedGalaxyRoleVersionResponseList: Paginated<schemas["GalaxyRoleVersionResponse"]>;
	PaginatedRepositoryVersionResponseList: Paginated<schemas["RepositoryVersionResponse"]>;
	PaginatedTagResponseList: Paginated<schemas["TagResponse"]>;
	"Paginatedansible.AnsibleCollectionDeprecatedResponseList": Paginated<schemas["ansible.AnsibleCollectionDeprecatedResponse"]>;
	"Paginatedansible.AnsibleDistributionResponseList": Paginated<schemas["ansible.AnsibleDistributionResponse"]>;
	"Paginatedansible.AnsibleNamespaceMetadataResponseList": Paginated<schemas["ansible.AnsibleNamespaceMetadataResponse"]>;
	"Paginatedansible.AnsibleRepositoryResponseList": Paginated<schemas["ansible.AnsibleRepositoryResponse"]>;
	"Paginatedansible.CollectionRemoteResponseList": Paginated<schemas["ansible.CollectionRemoteResponse"]>;
	"Paginatedansible.CollectionResponseList": Paginated<schemas["ansible.CollectionResponse"]>;
	"Paginatedansible.CollectionVersionMarkResponseList": Paginated<schemas["ansible.CollectionVersionMarkResponse"]>;
	"Paginatedansible.CollectionVersionResponseList": Paginated<schemas["ansible.CollectionVersionResponse"]>;
	"Paginatedansible.CollectionVersionSignatureResponseList": Paginated<schemas["ansible.CollectionVersionSignatureResponse"]>;
	"Paginatedansible.GitRemoteResponseList": Paginated<schemas["ansible.GitRemoteResponse"]>;
	"Paginatedansible.RoleRemoteResponseList": Paginated<schemas["ansible.RoleRemoteResponse"]>;
	"Paginatedansible.RoleResponseList": Paginated<schemas["ansible.RoleResponse"]>;
	PatchedCollection: {
		deprecated?: boolean;
	};
	"Patchedansible.AnsibleDistribution": Partial<schemas["ansible.AnsibleDistribution"]>;
	"Patchedansible.AnsibleNamespaceMetadata": Partial<schemas["ansible.AnsibleNamespaceMetadata"]>;
	"Patchedansible.AnsibleRepository": Partial<schemas["ansible.AnsibleRepository"]>;
	"Patchedansible.CollectionRemote": Partial<schemas["ansible.CollectionRemote"]>;
	"Patchedansible.GitRemote": Partial<schemas["ansible.GitRemote"]>;
	"Patchedansible.RoleRemote": Partial<schemas["ansible.RoleRemote"]>;
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
		/**
		 * `false`: only looks whether the files are there.
		 * @default true
		 */
		verify_checksums?: boolean;
	};
	RepoMetadataResponse: {
		published: string;
	};
	Repository: {
		description?: string | null;
		name: string;
		pulp_labels?: Record<string, string | null>;
		remote?: string | null;
		retain_checkpoints?: number | null;
		retain_repo_versions?: number | null;
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
	SetLabel: {
		key: string;
		value: string | null;
	};
	SetLabelResponse: {
		key: string;
		value: string | null;
	};
	TagResponse: {
		count: number;
		name: string;
	};
	UnpaginatedCollectionVersionResponse: {
		artifact: schemas["ArtifactRefResponse"];
		collection: schemas["CollectionRefResponse"];
		created_at: string;
		download_url: string;
		git_commit_sha: string;
		git_url: string;
		href: string;
		marks: string[];
		metadata: schemas["CollectionMetadataResponse"];
		name: string;
		namespace: schemas["CollectionNamespaceResponse"];
		requires_ansible: string | null;
		signatures: schemas["CollectionVersionSignatureResponse"][];
		updated_at: string;
		version: string;
	};
	UnsetLabel: {
		key: string;
	};
	UnsetLabelResponse: {
		key: string;
		value: string;
	};
	"ansible.AnsibleCollectionDeprecated": {
		name: string;
		namespace: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
	};
	"ansible.AnsibleCollectionDeprecatedResponse": {
		name: string;
		namespace: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		vuln_report: string | null;
	};
	"ansible.AnsibleDistribution": {
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
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** Serves the latest version, published where the plugin publishes, of this repository (href). */
		repository?: string | null;
		/** Serves this version (href), and no later one. */
		repository_version?: string | null;
	};
	"ansible.AnsibleDistributionResponse": {
		/** Where clients find it, below the content root; no base path may lie below another one. */
		base_path: string;
		/** What `ansible-galaxy` takes as a server's `url`. */
		client_url: string;
		/** Who may fetch: href of a content guard. `null`: everybody. */
		content_guard: string | null;
		content_guard_prn: string | null;
		/** `true`: left out of the content app's list of distributions; it is served all the same. */
		hidden: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		no_content_change_since: string | null;
		prn: string;
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
	"ansible.AnsibleNamespaceMetadata": {
		/** Format: binary */
		avatar?: Blob;
		company?: string;
		description?: string;
		email?: string;
		links?: schemas["NamespaceLink"][];
		name: string;
		resources?: string;
	};
	"ansible.AnsibleNamespaceMetadataResponse": {
		avatar_sha256: string;
		avatar_url: string;
		company: string;
		description: string;
		email: string;
		links: schemas["NamespaceLinkResponse"][];
		metadata_sha256: string;
		name: string;
		pulp_href: string;
		resources: string;
	};
	"ansible.AnsibleRepository": {
		/** For people. */
		description?: string | null;
		/** Armored public key that signatures of collections are checked against. */
		gpgkey?: string | null;
		/** When metadata was last synced. ISO time. */
		last_synced_metadata_time?: string | null;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** For programs that build on the plugin: not to be listed to everybody. */
		private?: boolean;
		/** Pairs of words for people and tools; `(` and `)` can't be in a value. */
		pulp_labels?: Record<string, string | null>;
		/** What a sync without a remote of its own fetches from: href of a remote. */
		remote?: string | null;
		/** Checkpoint publications that are kept. `null`: all. */
		retain_checkpoints?: number | null;
		/** Versions that are kept; older ones go, unless a distribution serves them. `null`: all. */
		retain_repo_versions?: number | null;
	};
	"ansible.AnsibleRepositoryResponse": {
		/** For people. */
		description: string | null;
		/** Armored public key that signatures of collections are checked against. */
		gpgkey: string | null;
		last_sync_task: unknown;
		/** When metadata was last synced. ISO time. */
		last_synced_metadata_time: string | null;
		latest_version_href: string;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** For programs that build on the plugin: not to be listed to everybody. */
		private: boolean;
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
	"ansible.CollectionRemote": {
		/** Where `token` is exchanged for a session's token. */
		auth_url?: string | null;
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
		/** Which collections are synced: the text of a `requirements.yml`. */
		requirements_file?: string | null;
		/** Only collections that have a signature. */
		signed_only?: boolean;
		/** Seconds until a new connection is there. */
		sock_connect_timeout?: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout?: number | null;
		/** What the collections depend on comes, too. */
		sync_dependencies?: boolean;
		/** How many of the highest versions of each collection are synced. `null`: all. */
		sync_highest_versions?: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Token of the Galaxy server; never shown again. */
		token?: string | null;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** Address of a Galaxy server, such as `https://galaxy.ansible.com/`. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"ansible.CollectionRemoteResponse": {
		/** Where `token` is exchanged for a session's token. */
		auth_url: string | null;
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
		last_sync_task: string | null;
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
		/** Which collections are synced: the text of a `requirements.yml`. */
		requirements_file: string | null;
		/** Only collections that have a signature. */
		signed_only: boolean;
		/** Seconds until a new connection is there. */
		sock_connect_timeout: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout: number | null;
		/** What the collections depend on comes, too. */
		sync_dependencies: boolean;
		/** How many of the highest versions of each collection are synced. `null`: all. */
		sync_highest_versions: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation: boolean;
		/** Seconds for one download, all in all. */
		total_timeout: number | null;
		/** Address of a Galaxy server, such as `https://galaxy.ansible.com/`. */
		url: string;
	};
	"ansible.CollectionResponse": {
		name: string;
		namespace: string;
	};
	"ansible.CollectionVersion": {
		artifact?: string;
		downloader_config?: schemas["RemoteNetworkConfig"];
		expected_name?: string;
		expected_namespace?: string;
		expected_version?: string;
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		upload?: string;
	};
	"ansible.CollectionVersionMark": {
		marked_collection: string;
		value: string;
	};
	"ansible.CollectionVersionMarkResponse": {
		marked_collection: string;
		pulp_created: string;
		pulp_href: string;
		value: string;
	};
	"ansible.CollectionVersionResponse": {
		artifact: string;
		authors: string[];
		dependencies: Record<string, unknown>;
		description: string;
		documentation: string;
		homepage: string;
		id: string;
		issues: string;
		license: string[];
		md5: string | null;
		name: string;
		namespace: string;
		origin_repository: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		requires_ansible: string | null;
		sha1: string | null;
		sha224: string | null;
		sha256: string;
		sha384: string;
		sha512: string;
		tags: {
			name: string;
		}[];
		version: string;
		vuln_report: string | null;
	};
	"ansible.CollectionVersionSignature": {
		downloader_config?: schemas["RemoteNetworkConfig"];
		/** Format: binary */
		file?: Blob;
		file_url?: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		signed_collection: string;
		upload?: string;
	};
	"ansible.CollectionVersionSignatureResponse": {
		prn: string;
		pubkey_fingerprint: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		signed_collection: string;
		signing_service: string | null;
		vuln_report: string | null;
	};
	"ansible.GitRemote": {
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
		/** Branch, tag or commit. */
		git_ref?: string;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers?: Record<string, unknown>[];
		/** How often a failed download is tried again; 3 unless set. */
		max_retries?: number | null;
		/** Only metadata is kept: clients fetch from the upstream itself. */
		metadata_only?: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
		/** Sent to the upstream with `username`; never shown again. White space around it counts. */
		password?: string | null;
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
		/** Address of a Git repository that holds one collection. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"ansible.GitRemoteResponse": {
		/** PEM text of the authority that the upstream's certificate is checked against, instead of the system's. */
		ca_cert: string | null;
		/** PEM text of the certificate that the server shows to the upstream. */
		client_cert: string | null;
		/** Seconds until a connection is there, waiting for a free one included. */
		connect_timeout: number | null;
		/** Downloads at once. */
		download_concurrency: number | null;
		/** Branch, tag or commit. */
		git_ref: string;
		/** Sent to the upstream with each request, such as `[{ Authorization: "Bearer …" }]`. */
		headers: Record<string, unknown>[] | null;
		hidden_fields: {
			is_set: boolean;
			name: string;
		}[];
		/** How often a failed download is tried again; 3 unless set. */
		max_retries: number | null;
		/** Only metadata is kept: clients fetch from the upstream itself. */
		metadata_only: boolean;
		/** Unique in its domain, whatever the plugin. */
		name: string;
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
		/** Address of a Git repository that holds one collection. */
		url: string;
	};
	"ansible.Role": {
		artifact: string;
		name: string;
		namespace: string;
		overwrite?: boolean;
		pulp_labels?: Record<string, string | null>;
		repository?: string;
		version: string;
	};
	"ansible.RoleRemote": {
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
		/** Seconds until a new connection is there. */
		sock_connect_timeout?: number | null;
		/** Seconds without a byte until a download has failed. */
		sock_read_timeout?: number | null;
		/** `false`: the upstream's certificate isn't checked. */
		tls_validation?: boolean;
		/** Seconds for one download, all in all. */
		total_timeout?: number | null;
		/** Address of the upstream. */
		url: string;
		/** Login at the upstream, by Basic authentication. */
		username?: string | null;
	};
	"ansible.RoleRemoteResponse": {
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
		/** Address of the upstream. */
		url: string;
	};
	"ansible.RoleResponse": {
		artifact: string;
		name: string;
		namespace: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		version: string;
		vuln_report: string | null;
	};
}
