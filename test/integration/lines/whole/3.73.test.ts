import { describe } from "vitest";
import { onLine } from "../../../support/line.ts";
import { keepsWhatWasPushed } from "../../../support/line-suite.ts";

describe("container on 3.73", () => keepsWhatWasPushed(onLine("3.73", ["container"])));
