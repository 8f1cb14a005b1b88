# A NixOS module to use instead of virtualisation.docker.autoPrune. In configuration.nix:
#   imports = [ ./gated-docker-prune.nix ];
# To note which images are in use between runs, add:
#   services.gated-docker-prune.observer.enable = true;
{ config, lib, pkgs, ... }:

let
  # Your copy of this project, at a commit you've read.
  source = /opt/gated-docker-prune;
  observer = config.services.gated-docker-prune.observer;
  # What each one does: examples/systemd.
  hardening = {
    NoNewPrivileges = true;
    ProtectSystem = "strict";
    ProtectHome = "read-only";
    PrivateTmp = true;
    PrivateDevices = true;
    RestrictAddressFamilies = [ "AF_UNIX" "AF_INET" "AF_INET6" "AF_NETLINK" ];
    SystemCallArchitectures = "native";
    SystemCallFilter = "@system-service";
    SystemCallErrorNumber = "EPERM";
  };
in
{
  options.services.gated-docker-prune.observer = {
    enable = lib.mkEnableOption "the resident observer of Docker images";
    user = lib.mkOption {
      type = lib.types.str;
      default = "root";
      description = "The user it runs as. If jobs have post-steps, their runner's user.";
    };
    stateDir = lib.mkOption {
      type = lib.types.path;
      default = "/var/lib/gated-docker-prune";
      description = "Its state folder. If jobs have post-steps, their runner's.";
    };
  };

  config.virtualisation.docker.autoPrune.enable = false;

  config.systemd.services.gated-docker-prune-observer = lib.mkIf observer.enable {
    description = "Note which Docker images are in use";
    # Not requires: it waits for the Engine, and survives its restart.
    after = [ "docker.service" ];
    wantedBy = [ "multi-user.target" ];
    # flock(1).
    path = [ pkgs.util-linux ];
    environment.GATED_DOCKER_PRUNE_STATE_DIR = observer.stateDir;
    serviceConfig = hardening // {
      User = observer.user;
      ExecStart = "${pkgs.nodejs}/bin/node ${source}/dist/main.js observe";
      Restart = "always";
      RestartSec = "10s";
      RestartPreventExitStatus = "2 3";
      MemoryMax = "128M";
      ReadWritePaths = [ observer.stateDir ];
      CapabilityBoundingSet = "";
    };
  };

  config.systemd.tmpfiles.rules = lib.mkIf observer.enable [
    "d ${observer.stateDir} 0700 ${observer.user} - -"
  ];

  config.systemd.services.gated-docker-prune = {
    description = "Prune dangling Docker images, if the disk is under pressure and nothing is being deployed";
    # Not requires: it must not start an Engine that someone has stopped.
    after = [ "docker.service" "network-online.target" ];
    wants = [ "network-online.target" ];
    # flock(1), systemctl(1) and containerd(8), which it may run.
    path = [ pkgs.util-linux pkgs.systemd pkgs.containerd ];
    startAt = "*-*-* 03:17";
    # Every input has such a variable: see docs/terminal.md.
    environment = {
      GATED_DOCKER_PRUNE_STATE_DIR = "/var/lib/gated-docker-prune";
      GATED_DOCKER_PRUNE_SETTLE_TIMEOUT = "5m";
    };
    serviceConfig = hardening // {
      Type = "oneshot";
      ExecStart = "${pkgs.nodejs}/bin/node ${source}/dist/main.js";
      TimeoutStartSec = "12m";
      StateDirectory = "gated-docker-prune";
      StateDirectoryMode = "0700";
      CapabilityBoundingSet = [ "CAP_SYS_PTRACE" "CAP_DAC_READ_SEARCH" ];
    };
  };

  config.systemd.timers.gated-docker-prune.timerConfig = {
    Persistent = true;
    RandomizedDelaySec = "10m";
  };
}
