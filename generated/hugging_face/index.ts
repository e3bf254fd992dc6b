// Made by `npm run generate`; not edited.
export interface paths {
	"content/hugging_face/hugging-face/": {
		get: {
			parameters: {
				query?: {
					added_between?: string[];
					exclude_fields?: string[];
					fields?: string[];
					limit?: number;
					offset?: number;
					ordering?: ("-etag" | "-last_modified" | "-pk" | "-pulp_created" | "-pulp_id" | "-pulp_labels" | "-pulp_last_updated" | "-pulp_type" | "-relative_path" | "-repo_id" | "-repo_type" | "-revision" | "-size" | "-timestamp_of_interest" | "-upstream_id" | "etag" | "last_modified" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "pulp_type" | "relative_path" | "repo_id" | "repo_type" | "revision" | "size" | "timestamp_of_interest" | "upstream_id")[];
					orphaned_for?: number;
					prn__in?: string[];
					pulp_href__in?: string[];
					pulp_id__in?: string[];
					pulp_label_select?: string;
					q?: string;
					relative_path?: string;
					removed_between?: string[];
					repo_id?: string;
					repo_type?: "datasets" | "models" | "spaces";
					repository_version?: string;
					repository_version_added?: string;
					repository_version_removed?: string;
					revision?: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["Paginatedhugging_face.HuggingFaceContentResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceContent"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceContentResponse"];
					};
				};
			};
		};
	};
	"distributions/hugging_face/hugging-face/": {
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
						"application/json": components["schemas"]["Paginatedhugging_face.HuggingFaceDistributionResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceDistribution"];
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
	"publications/hugging_face/hugging-face/": {
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
						"application/json": components["schemas"]["Paginatedhugging_face.HuggingFacePublicationResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFacePublication"];
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
	"remotes/hugging_face/hugging-face/": {
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
						"application/json": components["schemas"]["Paginatedhugging_face.HuggingFaceRemoteResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceRemote"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRemoteResponse"];
					};
				};
			};
		};
	};
	"repositories/hugging_face/hugging-face/": {
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
						"application/json": components["schemas"]["Paginatedhugging_face.HuggingFaceRepositoryResponseList"];
					};
				};
			};
		};
		post: {
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceRepository"];
				};
			};
			responses: {
				201: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRepositoryResponse"];
					};
				};
			};
		};
	};
	"{hugging_face_hugging_face_content_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_content_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceContentResponse"];
					};
				};
			};
		};
	};
	"{hugging_face_hugging_face_content_href}set_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_content_href: string;
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
	"{hugging_face_hugging_face_content_href}unset_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_content_href: string;
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
	"{hugging_face_hugging_face_distribution_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_distribution_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceDistributionResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					hugging_face_hugging_face_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceDistributionResponse"];
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
					hugging_face_hugging_face_distribution_href: string;
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
					hugging_face_hugging_face_distribution_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedhugging_face.HuggingFaceDistribution"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceDistributionResponse"];
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
	"{hugging_face_hugging_face_distribution_href}set_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_distribution_href: string;
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
	"{hugging_face_hugging_face_distribution_href}unset_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_distribution_href: string;
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
	"{hugging_face_hugging_face_publication_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_publication_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFacePublicationResponse"];
					};
				};
			};
		};
		delete: {
			parameters: {
				path: {
					hugging_face_hugging_face_publication_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
	};
	"{hugging_face_hugging_face_remote_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_remote_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRemoteResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					hugging_face_hugging_face_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRemoteResponse"];
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
					hugging_face_hugging_face_remote_href: string;
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
					hugging_face_hugging_face_remote_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedhugging_face.HuggingFaceRemote"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRemoteResponse"];
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
	"{hugging_face_hugging_face_remote_href}set_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_remote_href: string;
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
	"{hugging_face_hugging_face_remote_href}unset_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_remote_href: string;
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
	"{hugging_face_hugging_face_repository_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_repository_href: string;
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRepositoryResponse"];
					};
				};
			};
		};
		put: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["hugging_face.HuggingFaceRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRepositoryResponse"];
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
					hugging_face_hugging_face_repository_href: string;
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
					hugging_face_hugging_face_repository_href: string;
				};
			};
			requestBody: {
				content: {
					"application/json": components["schemas"]["Patchedhugging_face.HuggingFaceRepository"];
				};
			};
			responses: {
				200: {
					content: {
						"application/json": components["schemas"]["hugging_face.HuggingFaceRepositoryResponse"];
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
	"{hugging_face_hugging_face_repository_href}modify/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_href: string;
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
	"{hugging_face_hugging_face_repository_href}set_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_href: string;
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
	"{hugging_face_hugging_face_repository_href}sync/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_href: string;
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
	"{hugging_face_hugging_face_repository_href}unset_label/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_href: string;
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
	"{hugging_face_hugging_face_repository_href}versions/": {
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
					hugging_face_hugging_face_repository_href: string;
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
	"{hugging_face_hugging_face_repository_version_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					hugging_face_hugging_face_repository_version_href: string;
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
					hugging_face_hugging_face_repository_version_href: string;
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
	"{hugging_face_hugging_face_repository_version_href}repair/": {
		post: {
			parameters: {
				path: {
					hugging_face_hugging_face_repository_version_href: string;
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
		PaginatedRepositoryVersionResponseList: {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["RepositoryVersionResponse"][];
		};
		"Paginatedhugging_face.HuggingFaceContentResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["hugging_face.HuggingFaceContentResponse"][];
		};
		"Paginatedhugging_face.HuggingFaceDistributionResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["hugging_face.HuggingFaceDistributionResponse"][];
		};
		"Paginatedhugging_face.HuggingFacePublicationResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["hugging_face.HuggingFacePublicationResponse"][];
		};
		"Paginatedhugging_face.HuggingFaceRemoteResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["hugging_face.HuggingFaceRemoteResponse"][];
		};
		"Paginatedhugging_face.HuggingFaceRepositoryResponseList": {
			count: number;
			next: string | null;
			previous: string | null;
			results: components["schemas"]["hugging_face.HuggingFaceRepositoryResponse"][];
		};
		"Patchedhugging_face.HuggingFaceDistribution": {
			base_path?: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name?: string;
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"Patchedhugging_face.HuggingFaceRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			/** @default https://huggingface.co */
			hf_hub_url?: string;
			hf_token?: string | null;
			max_retries?: number | null;
			name?: string;
			password?: string | null;
			/** @default on_demand */
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
		"Patchedhugging_face.HuggingFaceRepository": {
			description?: string | null;
			name?: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		PolicyEnum: "immediate" | "on_demand" | "streamed";
		Repair: {
			/** @default true */
			verify_checksums?: boolean;
		};
		RepoTypeEnum: "models" | "datasets" | "spaces";
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
		"hugging_face.HuggingFaceContent": {
			artifact: string;
			etag?: string | null;
			last_modified?: string | null;
			overwrite?: boolean;
			pulp_labels?: {
				[key: string]: string | null;
			};
			relative_path: string;
			repo_id: string;
			/** @default models */
			repo_type?: components["schemas"]["RepoTypeEnum"];
			repository?: string;
			/** @default main */
			revision?: string;
			size?: number | null;
		};
		"hugging_face.HuggingFaceContentResponse": {
			artifact: string;
			etag: string | null;
			last_modified: string | null;
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_labels: {
				[key: string]: string | null;
			};
			pulp_last_updated: string;
			relative_path: string;
			repo_id: string;
			repo_type: components["schemas"]["RepoTypeEnum"];
			revision: string;
			size: number | null;
			vuln_report: string | null;
		};
		"hugging_face.HuggingFaceDistribution": {
			base_path: string;
			content_guard?: string | null;
			/** @default false */
			hidden?: boolean;
			name: string;
			publication?: string | null;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			repository?: string | null;
			repository_version?: string | null;
		};
		"hugging_face.HuggingFaceDistributionResponse": {
			base_path: string;
			base_url: string;
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
			remote: string | null;
			repository: string | null;
			repository_version: string | null;
		};
		"hugging_face.HuggingFacePublication": {
			repository?: string;
			repository_version?: string;
		};
		"hugging_face.HuggingFacePublicationResponse": {
			prn: string;
			pulp_created: string;
			pulp_href: string;
			pulp_last_updated: string;
			repository: string;
			repository_version: string;
		};
		"hugging_face.HuggingFaceRemote": {
			ca_cert?: string | null;
			client_cert?: string | null;
			client_key?: string | null;
			connect_timeout?: number | null;
			download_concurrency?: number | null;
			headers?: Record<string, unknown>[];
			/** @default https://huggingface.co */
			hf_hub_url?: string;
			hf_token?: string | null;
			max_retries?: number | null;
			name: string;
			password?: string | null;
			/** @default on_demand */
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
		"hugging_face.HuggingFaceRemoteResponse": {
			ca_cert: string | null;
			client_cert: string | null;
			connect_timeout: number | null;
			download_concurrency: number | null;
			headers: Record<string, unknown>[] | null;
			hf_hub_url: string;
			hf_token: string | null;
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
		"hugging_face.HuggingFaceRepository": {
			description?: string | null;
			name: string;
			pulp_labels?: {
				[key: string]: string | null;
			};
			remote?: string | null;
			retain_checkpoints?: number | null;
			retain_repo_versions?: number | null;
		};
		"hugging_face.HuggingFaceRepositoryResponse": {
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
