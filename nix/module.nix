# Options: docs/install.md#on-nixos. What each line of the hardening does: examples/systemd.
{
  config,
  lib,
  pkgs,
  utils,
  ...
}:

let
  cfg = config.services.gated-docker-prune;
  # { keep = [ "a" "b" ]; dry-run = true; } gives --keep=a --keep=b --dry-run=true
  flags = lib.concatLists (
    lib.mapAttrsToList (
      name: value:
      map (each: "--${name}=${if lib.isBool each then lib.boolToString each else toString each}") (
        lib.toList value
      )
    ) cfg.settings
  );
  command =
    args:
    utils.escapeSystemdExecArgs (
      [ (lib.getExe cfg.package) ] ++ args ++ [ "--state-dir=/var/lib/gated-docker-prune" ]
    );

  hardening = {
    User = cfg.user;
    NoNewPrivileges = true;
    ProtectSystem = "strict";
    ProtectHome = "read-only";
    PrivateTmp = true;
    PrivateDevices = true;
    RestrictAddressFamilies = [
      "AF_UNIX"
      "AF_INET"
      "AF_INET6"
      "AF_NETLINK"
    ];
    SystemCallArchitectures = "native";
    SystemCallFilter = "@system-service";
    SystemCallErrorNumber = "EPERM";
    StateDirectory = "gated-docker-prune";
    StateDirectoryMode = "0700";
  };
in
{
  options.services.gated-docker-prune = {
    enable = lib.mkEnableOption "a prune of Docker images once a day, if all gates pass";

    package = lib.mkOption {
      type = lib.types.package;
      default = pkgs.callPackage ./package.nix { };
      defaultText = lib.literalMD "the package of this flake";
      description = "The package to run.";
    };

    settings = lib.mkOption {
      type =
        let
          value = lib.types.oneOf [
            lib.types.bool
            lib.types.int
            lib.types.str
          ];
        in
        lib.types.attrsOf (lib.types.either value (lib.types.listOf value));
      default = { };
      example = {
        disk-threshold = 85;
        settle-timeout = "5m";
        keep = [ "registry.example.org/**" ];
      };
      description = "The inputs of each run, by name. A list where an input takes one value per line.";
    };

    user = lib.mkOption {
      type = lib.types.str;
      default = "root";
      description = "Who runs it. If jobs on this host use the action too, their runner's user.";
    };

    dates = lib.mkOption {
      type = lib.types.str;
      default = "*-*-* 03:17";
      description = "When it runs, as in systemd.time(7).";
    };

    observer.enable = lib.mkEnableOption "the resident observer of which images are in use";
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = !config.virtualisation.docker.autoPrune.enable;
        message = "virtualisation.docker.autoPrune removes what services.gated-docker-prune keeps. Disable it.";
      }
    ];

    # For `gated-docker-prune explain IMAGE`.
    environment.systemPackages = [ cfg.package ];

    services.gated-docker-prune.settings.settle-timeout = lib.mkDefault "5m";

    systemd.services.gated-docker-prune = {
      description = "Prune dangling Docker images, if the disk is under pressure and nothing is being deployed";
      # Not requires: it must not start an Engine that someone has stopped.
      after = [
        "docker.service"
        "network-online.target"
      ];
      wants = [ "network-online.target" ];
      # containerd(8), to find its root; systemctl(1) is in every service's PATH.
      path = [ pkgs.containerd ];
      startAt = cfg.dates;
      serviceConfig = hardening // {
        Type = "oneshot";
        ExecStart = command flags;
        TimeoutStartSec = "12m";
        # Where the lock is created, if nobody has yet.
        ReadWritePaths = lib.optional (cfg.settings ? run-app-lock) (dirOf cfg.settings.run-app-lock);
        CapabilityBoundingSet = [
          "CAP_SYS_PTRACE"
          "CAP_DAC_READ_SEARCH"
        ];
      };
    };

    systemd.timers.gated-docker-prune.timerConfig = {
      Persistent = true;
      RandomizedDelaySec = "10m";
    };

    systemd.services.gated-docker-prune-observer = lib.mkIf cfg.observer.enable {
      description = "Note which Docker images are in use";
      # Not requires: it waits for the Engine, and survives its restart.
      after = [ "docker.service" ];
      wantedBy = [ "multi-user.target" ];
      serviceConfig = hardening // {
        ExecStart = command [ "observe" ];
        Restart = "always";
        RestartSec = "10s";
        RestartPreventExitStatus = "2 3";
        MemoryMax = "128M";
        CapabilityBoundingSet = "";
      };
    };
  };
}
