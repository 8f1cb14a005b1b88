/**
 * Exits once the log is written, with the exit code that is set. Nothing still open here may hold up the job, such as a
 * pipe kept open by a process that a host program left behind.
 */
export function leave(): void {
  process.stdout.write('', () => process.exit());
}
