# A NixOS module in the place of virtualisation.docker.autoPrune. In configuration.nix:
#   imports = [ ./gated-docker-prune.nix ];
# And, to note which images are in use between its runs:
#   services.gated-docker-prune.observer.enable = true;
{ config, lib, pkgs, ... }:

let
  # Your copy of this project, at a commit that you have read.
  source = /opt/gated-docker-prune;
  observer = config.services.gated-docker-prune.observer;
in
{
  options.services.gated-docker-prune.observer = {
    enable = lib.mkEnableOption "the resident observer of Docker images";
    user = lib.mkOption {
      type = lib.types.str;
      default = "root";
      description = "Who it runs as: with post-steps in jobs, the user of their runner.";
    };
    stateDir = lib.mkOption {
      type = lib.types.path;
      default = "/var/lib/gated-docker-prune";
      description = "Its state folder: with post-steps in jobs, that of their runner.";
    };
  };

  config.virtualisation.docker.autoPrune.enable = false;

  config.systemd.services.gated-docker-prune-observer = lib.mkIf observer.enable {
    description = "Note which Docker images are in use";
    # Not requires: it waits for the Engine, and goes on when that is restarted.
    after = [ "docker.service" ];
    wantedBy = [ "multi-user.target" ];
    # flock(1).
    path = [ pkgs.util-linux ];
    serviceConfig = {
      User = observer.user;
      ExecStart = "${pkgs.nodejs}/bin/node ${source}/dist/main.js observe --state-dir ${observer.stateDir}";
      Restart = "always";
      RestartSec = "10s";
      RestartPreventExitStatus = "2 3";
      MemoryMax = "128M";
      # What each is for: examples/systemd/gated-docker-prune-observer.service.
      ReadWritePaths = [ observer.stateDir ];
      CapabilityBoundingSet = "";
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

  config.systemd.tmpfiles.rules = lib.mkIf observer.enable [
    "d ${observer.stateDir} 0700 ${observer.user} - -"
  ];

  config.systemd.services.gated-docker-prune = {
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

  config.systemd.timers.gated-docker-prune.timerConfig = {
    Persistent = true;
    RandomizedDelaySec = "10m";
  };
}
