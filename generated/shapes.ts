// Made by `npm run generate`; not edited.
/** A body or an answer in JSON. */
export interface Json<T> {
	content: { "application/json": T };
}
/** A body that travels as a form. */
export interface Form<T> {
	content: { "multipart/form-data": T };
}
/** One page of a list. */
export interface Paginated<T> {
	count: number;
	next: string | null;
	previous: string | null;
	results: T[];
}
/** Fields by which a list is ordered; `-` before one: the last first. */
export type Ordering<F extends string> = (F | `-${F}`)[];
