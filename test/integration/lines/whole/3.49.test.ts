import { describe } from "vitest";
import { onLine } from "../../../support/line.ts";
import { servesNoChosenVersion } from "../../../support/line-suite.ts";

describe("python on 3.49", () => servesNoChosenVersion(onLine("3.49", ["python"])));
