# dist/ is committed, so there is nothing to build: only a command that has what the bundle runs by name.
{
  lib,
  writeShellApplication,
  nodejs,
  coreutils,
  util-linux,
  openssh,
}:

writeShellApplication {
  name = "gated-docker-prune";
  # timeout and sync, flock, ssh. The host's own systemctl and containerd: see module.nix.
  runtimeInputs = [
    coreutils
    util-linux
    openssh
  ];
  text = ''exec ${lib.getExe nodejs} ${../dist}/main.js "$@"'';
}
