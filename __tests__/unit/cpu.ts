/** The processor time this process has used so far, in ms. Unlike a clock it stands still while others use the machine. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
