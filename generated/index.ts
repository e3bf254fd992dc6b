// Made by `npm run generate`; not edited.
import type { paths as AnsiblePaths } from "./ansible/index.ts";
import type { paths as CertguardPaths } from "./certguard/index.ts";
import type { paths as ContainerPaths } from "./container/index.ts";
import type { paths as CorePaths } from "./core/index.ts";
import type { paths as DebPaths } from "./deb/index.ts";
import type { paths as FilePaths } from "./file/index.ts";
import type { paths as GemPaths } from "./gem/index.ts";
import type { paths as HuggingFacePaths } from "./hugging_face/index.ts";
import type { paths as MavenPaths } from "./maven/index.ts";
import type { paths as NpmPaths } from "./npm/index.ts";
import type { paths as OstreePaths } from "./ostree/index.ts";
import type { paths as PythonPaths } from "./python/index.ts";
import type { paths as RpmPaths } from "./rpm/index.ts";
import type { paths as WorkflowPaths } from "./workflow/index.ts";

/** Component, as `/status/` names it -> its paths. */
export interface ComponentPaths {
	ansible: AnsiblePaths;
	certguard: CertguardPaths;
	container: ContainerPaths;
	core: CorePaths;
	deb: DebPaths;
	file: FilePaths;
	gem: GemPaths;
	hugging_face: HuggingFacePaths;
	maven: MavenPaths;
	npm: NpmPaths;
	ostree: OstreePaths;
	python: PythonPaths;
	rpm: RpmPaths;
	workflow: WorkflowPaths;
}
