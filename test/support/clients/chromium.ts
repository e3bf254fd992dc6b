import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { needs } from "./needs.ts";

/** How somebody looks at a page. */
export interface Look {
  /** Pixels. @default 1280 */
  readonly width?: number;
  /** @default "light" */
  readonly scheme?: "light" | "dark";
}

/** A page that is looked at, with all that went wrong in it: what it said on the console, threw, or asked the network for. */
export interface Looked extends AsyncDisposable {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Pixels that its content takes: more than the window has where it would have to be scrolled sideways. */
  contentWidth(): Promise<number>;
  /** Parts that have to be scrolled sideways themselves to be read: a line each. */
  sideways(): Promise<readonly string[]>;
  /** What axe finds against WCAG 2.2 AA, contrast included: a line each. */
  audit(): Promise<readonly string[]>;
}

/** Debian's Chromium, without a window. */
export interface Chromium extends AsyncDisposable {
  open(path: string, look?: Look): Promise<Looked>;
}

const program = "/usr/bin/chromium";
/** Milliseconds: a busy machine takes its time. */
const patience = 300_000;

export async function openChromium(): Promise<Chromium> {
  needs(program);
  // Without its sandbox it runs as root, too; what it opens is made here.
  const browser: Browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
    timeout: patience,
  });
  return {
    open: (path, look) => open(browser, path, look),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

const sideways = `[...document.querySelectorAll("main *")]
  .filter((part) => getComputedStyle(part).overflowX === "auto" && part.scrollWidth > part.clientWidth)
  .map((part) => part.outerHTML.slice(0, 200))`;

async function open(browser: Browser, path: string, { width = 1280, scheme = "light" }: Look = {}): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const problems: string[] = [];
  const address = `file://${path}`;
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address && !request.url().startsWith("data:")) problems.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  return {
    page,
    problems,
    contentWidth: () => page.evaluate<number>("document.documentElement.scrollWidth"),
    sideways: () => page.evaluate<readonly string[]>(sideways),
    audit: async () => {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }),
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
