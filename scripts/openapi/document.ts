/** The part of an OpenAPI 3.0 document that is kept: what types follow from, and nothing for readers. */
export interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export type PathItem = Readonly<Record<string, Operation>>;

export interface Operation {
  readonly deprecated?: true;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

export interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly schema: Schema;
}

export type Content = Readonly<Record<string, { readonly schema: Schema }>>;

/** JSON schema as OpenAPI 3.0 has it; keys are looked at one by one. */
export interface Schema {
  readonly [key: string]: unknown;
}

/** A document as a server sends it, prose and all. */
export interface RawDocument {
  readonly openapi: string;
  readonly info: { readonly "x-pulp-app-versions"?: Readonly<Record<string, string>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export interface RawOperation {
  readonly deprecated?: boolean;
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

export interface RawParameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly explode?: boolean;
  readonly schema?: Schema;
}
