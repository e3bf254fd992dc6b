export { contentsOf, packagesAt, packagesIn, type Reader } from "./contents.ts";
export { Pool } from "./pool.ts";
export {
  type Capability,
  capabilitiesIn,
  type Expression,
  type Operator,
  type Package,
  type Requirement,
  type Rules,
} from "./requirement.ts";
export { type Closure, opened, openRequirements, type Problem, solve, type Unsolved } from "./solve.ts";
