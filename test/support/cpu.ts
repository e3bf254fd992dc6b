/** Milliseconds of this thread's own time on a processor that something takes: the same on a machine that is busy with other work. */
export const cpuTimeOf = (work: () => unknown): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
