// Made by `npm run generate`; not edited.
import type { Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"workflow/callback-services/": {
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
					ordering?: Ordering<"name" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "script">;
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
				};
			};
			responses: {
				200: Json<schemas["Paginatedworkflow.CallbackServiceResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["workflow.CallbackService"]>;
			responses: {
				201: Json<schemas["workflow.CallbackServiceResponse"]>;
			};
		};
	};
	"workflow/workflow-runs/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					finished_at?: string;
					finished_at__gt?: string;
					finished_at__gte?: string;
					finished_at__isnull?: boolean;
					finished_at__lt?: string;
					finished_at__lte?: string;
					finished_at__range?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"error" | "finished_at" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "started_at" | "state">;
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
					workflow?: string;
					workflow__in?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedworkflow.WorkflowRunResponseList"]>;
			};
		};
	};
	"workflow/workflows/": {
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
					ordering?: Ordering<"dispatch_interval" | "name" | "pk" | "pulp_created" | "pulp_id" | "pulp_labels" | "pulp_last_updated" | "start_time">;
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
					pulp_label_select?: string;
					q?: string;
					start_time?: string;
					start_time__gt?: string;
					start_time__gte?: string;
					start_time__isnull?: boolean;
					start_time__lt?: string;
					start_time__lte?: string;
					start_time__range?: string[];
				};
			};
			responses: {
				200: Json<schemas["Paginatedworkflow.WorkflowResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["workflow.Workflow"]>;
			responses: {
				201: Json<schemas["workflow.WorkflowResponse"]>;
			};
		};
	};
	"{workflow_callback_service_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_callback_service_href: string;
				};
			};
			responses: {
				200: Json<schemas["workflow.CallbackServiceResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					workflow_callback_service_href: string;
				};
			};
			requestBody: Json<schemas["workflow.CallbackService"]>;
			responses: {
				200: Json<schemas["workflow.CallbackServiceResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					workflow_callback_service_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					workflow_callback_service_href: string;
				};
			};
			requestBody: Json<schemas["Patchedworkflow.CallbackService"]>;
			responses: {
				200: Json<schemas["workflow.CallbackServiceResponse"]>;
			};
		};
	};
	"{workflow_callback_service_href}add_role/": {
		post: {
			parameters: {
				path: {
					workflow_callback_service_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{workflow_callback_service_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_callback_service_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{workflow_callback_service_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_callback_service_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{workflow_callback_service_href}remove_role/": {
		post: {
			parameters: {
				path: {
					workflow_callback_service_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_workflow_href: string;
				};
			};
			responses: {
				200: Json<schemas["workflow.WorkflowResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					workflow_workflow_href: string;
				};
			};
			requestBody: Json<schemas["PatchedWorkflowCancel"]>;
			responses: {
				200: Json<schemas["workflow.WorkflowResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}add_role/": {
		post: {
			parameters: {
				path: {
					workflow_workflow_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}list_roles/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_workflow_href: string;
				};
			};
			responses: {
				200: Json<schemas["ObjectRolesResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}my_permissions/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_workflow_href: string;
				};
			};
			responses: {
				200: Json<schemas["MyPermissionsResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}remove_role/": {
		post: {
			parameters: {
				path: {
					workflow_workflow_href: string;
				};
			};
			requestBody: Json<schemas["NestedRole"]>;
			responses: {
				201: Json<schemas["NestedRoleResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}runs/": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
					finished_at?: string;
					finished_at__gt?: string;
					finished_at__gte?: string;
					finished_at__isnull?: boolean;
					finished_at__lt?: string;
					finished_at__lte?: string;
					finished_at__range?: string[];
					limit?: number;
					offset?: number;
					ordering?: Ordering<"error" | "finished_at" | "pk" | "pulp_created" | "pulp_id" | "pulp_last_updated" | "started_at" | "state">;
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
					workflow?: string;
					workflow__in?: string[];
				};
				path: {
					workflow_workflow_href: string;
				};
			};
			responses: {
				200: Json<schemas["Paginatedworkflow.WorkflowRunResponseList"]>;
			};
		};
	};
	"{workflow_workflow_href}set_label/": {
		post: {
			parameters: {
				path: {
					workflow_workflow_href: string;
				};
			};
			requestBody: Json<schemas["SetLabel"]>;
			responses: {
				201: Json<schemas["SetLabelResponse"]>;
			};
		};
	};
	"{workflow_workflow_href}unset_label/": {
		post: {
			parameters: {
				path: {
					workflow_workflow_href: string;
				};
			};
			requestBody: Json<schemas["UnsetLabel"]>;
			responses: {
				201: Json<schemas["UnsetLabelResponse"]>;
			};
		};
	};
	"{workflow_workflows_workflow_run_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					workflow_workflows_workflow_run_href: string;
				};
			};
			responses: {
				200: Json<schemas["workflow.WorkflowRunResponse"]>;
			};
		};
		patch: {
			parameters: {
				path: {
					workflow_workflows_workflow_run_href: string;
				};
			};
			requestBody: Json<schemas["PatchedWorkflowCancel"]>;
			responses: {
				200: Json<schemas["workflow.WorkflowRunResponse"]>;
			};
		};
	};
}
export interface schemas {
	CallbackTypeEnum: "running" | "completed" | "failed" | "finished";
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
	"Paginatedworkflow.CallbackServiceResponseList": Paginated<schemas["workflow.CallbackServiceResponse"]>;
	"Paginatedworkflow.WorkflowResponseList": Paginated<schemas["workflow.WorkflowResponse"]>;
	"Paginatedworkflow.WorkflowRunResponseList": Paginated<schemas["workflow.WorkflowRunResponse"]>;
	PatchedWorkflowCancel: {
		state?: schemas["WorkflowCancelStateEnum"];
	};
	"Patchedworkflow.CallbackService": Partial<schemas["workflow.CallbackService"]>;
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
	"Workflow.WorkflowRunResponseStateEnum": "waiting" | "skipped" | "running" | "completed" | "failed" | "canceled" | "canceling";
	WorkflowCallback: {
		callback_service: string;
		callback_type: schemas["CallbackTypeEnum"];
	};
	WorkflowCallbackResponse: {
		callback_service: string;
		callback_type: schemas["CallbackTypeEnum"];
	};
	WorkflowCancelStateEnum: "canceled";
	WorkflowRunCallbackResponse: {
		callback_service: string;
		callback_type: string;
		dispatched_task: string | null;
	};
	WorkflowTask: {
		reserved_resources?: string[] | null;
		task_args?: schemas["WorkflowTaskArg"][];
		task_kwargs?: schemas["WorkflowTaskKwarg"][];
		task_name: string;
	};
	WorkflowTaskArg: {
		content_type?: string | null;
		value?: unknown;
	};
	WorkflowTaskArgResponse: {
		arg_index: number;
		content_type: string | null;
	};
	WorkflowTaskKwarg: {
		content_type?: string | null;
		kwarg_key: string;
		value?: unknown;
	};
	WorkflowTaskKwargResponse: {
		content_type: string | null;
		kwarg_key: string;
	};
	WorkflowTaskResponse: {
		index: number;
		reserved_resources: string[] | null;
		task_args: schemas["WorkflowTaskArgResponse"][];
		task_kwargs: schemas["WorkflowTaskKwargResponse"][];
		task_name: string;
	};
	"workflow.CallbackService": {
		name: string;
		script: string;
	};
	"workflow.CallbackServiceResponse": {
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		script: string;
	};
	"workflow.Workflow": {
		callbacks?: schemas["WorkflowCallback"][];
		dispatch_interval?: string | null;
		name: string;
		pulp_labels?: Record<string, string | null>;
		start_time?: string;
		tasks: schemas["WorkflowTask"][];
	};
	"workflow.WorkflowResponse": {
		callbacks: schemas["WorkflowCallbackResponse"][];
		dispatch_interval: string | null;
		name: string;
		next_dispatch: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_labels: Record<string, string | null>;
		pulp_last_updated: string;
		start_time: string;
		status: string;
		tasks: schemas["WorkflowTaskResponse"][];
	};
	"workflow.WorkflowRunResponse": {
		callbacks: schemas["WorkflowRunCallbackResponse"][];
		current_task: string | null;
		error: unknown;
		finished_at: string | null;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
		started_at: string | null;
		state: schemas["Workflow.WorkflowRunResponseStateEnum"];
		task_group: string | null;
		workflow: string;
	};
}
