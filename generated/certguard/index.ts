// Made by `npm run generate`; not edited.
import type { Json, Ordering, Paginated } from "../shapes.ts";
export interface paths {
	"contentguards/certguard/rhsm/": {
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
				200: Json<schemas["Paginatedcertguard.RHSMCertGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["certguard.RHSMCertGuard"]>;
			responses: {
				201: Json<schemas["certguard.RHSMCertGuardResponse"]>;
			};
		};
	};
	"contentguards/certguard/x509/": {
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
				200: Json<schemas["Paginatedcertguard.X509CertGuardResponseList"]>;
			};
		};
		post: {
			requestBody: Json<schemas["certguard.X509CertGuard"]>;
			responses: {
				201: Json<schemas["certguard.X509CertGuardResponse"]>;
			};
		};
	};
	"{certguard_r_h_s_m_cert_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					certguard_r_h_s_m_cert_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["certguard.RHSMCertGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					certguard_r_h_s_m_cert_guard_href: string;
				};
			};
			requestBody: Json<schemas["certguard.RHSMCertGuard"]>;
			responses: {
				200: Json<schemas["certguard.RHSMCertGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					certguard_r_h_s_m_cert_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					certguard_r_h_s_m_cert_guard_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcertguard.RHSMCertGuard"]>;
			responses: {
				200: Json<schemas["certguard.RHSMCertGuardResponse"]>;
			};
		};
	};
	"{certguard_x509_cert_guard_href}": {
		get: {
			parameters: {
				query?: {
					exclude_fields?: string[];
					fields?: string[];
				};
				path: {
					certguard_x509_cert_guard_href: string;
				};
			};
			responses: {
				200: Json<schemas["certguard.X509CertGuardResponse"]>;
			};
		};
		put: {
			parameters: {
				path: {
					certguard_x509_cert_guard_href: string;
				};
			};
			requestBody: Json<schemas["certguard.X509CertGuard"]>;
			responses: {
				200: Json<schemas["certguard.X509CertGuardResponse"]>;
			};
		};
		delete: {
			parameters: {
				path: {
					certguard_x509_cert_guard_href: string;
				};
			};
			responses: {
				204: {};
			};
		};
		patch: {
			parameters: {
				path: {
					certguard_x509_cert_guard_href: string;
				};
			};
			requestBody: Json<schemas["Patchedcertguard.X509CertGuard"]>;
			responses: {
				200: Json<schemas["certguard.X509CertGuardResponse"]>;
			};
		};
	};
}
export interface schemas {
	"Paginatedcertguard.RHSMCertGuardResponseList": Paginated<schemas["certguard.RHSMCertGuardResponse"]>;
	"Paginatedcertguard.X509CertGuardResponseList": Paginated<schemas["certguard.X509CertGuardResponse"]>;
	"Patchedcertguard.RHSMCertGuard": Partial<schemas["certguard.RHSMCertGuard"]>;
	"Patchedcertguard.X509CertGuard": Partial<schemas["certguard.X509CertGuard"]>;
	"certguard.RHSMCertGuard": {
		ca_certificate: string;
		description?: string | null;
		name: string;
	};
	"certguard.RHSMCertGuardResponse": {
		ca_certificate: string;
		description: string | null;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
	"certguard.X509CertGuard": {
		ca_certificate: string;
		description?: string | null;
		name: string;
	};
	"certguard.X509CertGuardResponse": {
		ca_certificate: string;
		description: string | null;
		name: string;
		prn: string;
		pulp_created: string;
		pulp_href: string;
		pulp_last_updated: string;
	};
}
