export { named } from "./named.ts";
export { columnsOf, cutTo, inLines, inOneLine, printable, type Sheet, type Style, sheetFor, type TextOptions } from "./terminal.ts";
export { count, duration } from "./words.ts";
