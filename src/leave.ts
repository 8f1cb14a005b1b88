/**
 * Ends this process once its log is written, with the exit code that is set. Nothing may hold up the job
 * that is still open here, such as a pipe that was inherited from a program of the host by one it left behind.
 */
export function leave(): void {
  process.stdout.write('', () => process.exit());
}
