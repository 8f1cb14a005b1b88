# A NixOS module in the place of virtualisation.docker.autoPrune. In configuration.nix:
#   imports = [ ./gated-docker-prune.nix ];
{ pkgs, ... }:

let
  # Your copy of this project, at a commit that you have read.
  source = /opt/gated-docker-prune;
in
{
  virtualisation.docker.autoPrune.enable = false;

  systemd.services.gated-docker-prune = {
    description = "Prune dangling Docker images, if the disk is under pressure and nothing is being deployed";
    # Not requires: it must not start an Engine that somebody has stopped.
    after = [ "docker.service" "network-online.target" ];
    wants = [ "network-online.target" ];
    # flock(1), systemctl(1) and containerd(8), where they are asked.
    path = [ pkgs.util-linux pkgs.systemd pkgs.containerd ];
    startAt = "*-*-* 03:17";
    serviceConfig = {
      Type = "oneshot";
      ExecStart = "${pkgs.nodejs}/bin/node ${source}/dist/main.js --state-dir /var/lib/gated-docker-prune --settle-timeout 5m";
      TimeoutStartSec = "12m";
      StateDirectory = "gated-docker-prune";
      StateDirectoryMode = "0700";
      # What each is for: examples/systemd/gated-docker-prune.service.
      CapabilityBoundingSet = [ "CAP_SYS_PTRACE" "CAP_DAC_READ_SEARCH" ];
      NoNewPrivileges = true;
      ProtectSystem = "strict";
      ProtectHome = "read-only";
      PrivateTmp = true;
      PrivateDevices = true;
      RestrictAddressFamilies = [ "AF_UNIX" "AF_INET" "AF_INET6" ];
      SystemCallArchitectures = "native";
      SystemCallFilter = "@system-service";
      SystemCallErrorNumber = "EPERM";
    };
  };

  systemd.timers.gated-docker-prune.timerConfig = {
    Persistent = true;
    RandomizedDelaySec = "10m";
  };
}
