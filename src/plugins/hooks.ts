/** Functions of an adapter: the few places where plugins behave differently, rather than are named differently. */
// biome-ignore lint/suspicious/noEmptyInterface: the first hooks come with the plugins that need them
export interface Hooks {}
