// Usage: ci-summary.ts <vitest's JSON report> <exit code of check> <exit code of test>
import { count, lastLine, readReport } from "./ci-count.ts";

const [reportPath = "", check = "1", test = "1"] = process.argv.slice(2);

const counted = count({ report: readReport(reportPath), check: Number(check), test: Number(test) });
for (const note of counted.notes) console.log(`FAILED: ${note}`);
console.log(lastLine(counted));
process.exitCode = counted.failed > 0 ? 1 : 0;
