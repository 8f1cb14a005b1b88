# Options: docs/install.md#on-nixos.
{
  config,
  lib,
  pkgs,
  ...
}:

let
  cfg = config.services.gated-docker-prune;
  text = value: if lib.isBool value then lib.boolToString value else toString value;
  variable = name: "GATED_DOCKER_PRUNE_${lib.toUpper (lib.replaceStrings [ "-" ] [ "_" ] name)}";
  variables = lib.mapAttrs' (
    name: value: lib.nameValuePair (variable name) (lib.concatMapStringsSep "\n" text (lib.toList value))
  );
  # Where StateDirectory is. Another value in the settings conflicts with it, and NixOS says so.
  stateDir.state-dir = "/var/lib/gated-docker-prune";

  # As in examples/systemd, which says what it is for.
  hardening = {
    User = cfg.user;
    StateDirectory = "gated-docker-prune";
    StateDirectoryMode = "0700";
    NoNewPrivileges = true;
    ProtectSystem = "strict";
    ProtectHome = "read-only";
    PrivateTmp = true;
    PrivateDevices = true;
    ProtectClock = true;
    ProtectControlGroups = true;
    ProtectHostname = true;
    ProtectKernelLogs = true;
    ProtectKernelModules = true;
    ProtectKernelTunables = true;
    LockPersonality = true;
    RestrictAddressFamilies = "AF_UNIX AF_INET AF_INET6 AF_NETLINK";
    RestrictNamespaces = true;
    RestrictRealtime = true;
    RestrictSUIDSGID = true;
    RemoveIPC = true;
    UMask = "0077";
    SystemCallArchitectures = "native";
    SystemCallFilter = "@system-service";
    SystemCallErrorNumber = "EPERM";
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
      environment = lib.mkMerge [
        (variables cfg.settings)
        (variables stateDir)
      ];
      startAt = cfg.dates;
      serviceConfig = hardening // {
        Type = "oneshot";
        ExecStart = "${lib.getExe cfg.package} --yes";
        TimeoutStartSec = "12m";
        # Where it creates files, but for its own folder.
        ReadWritePaths = map dirOf (
          lib.attrValues (
            builtins.intersectAttrs {
              run-app-lock = null;
              metrics-file = null;
            } cfg.settings
          )
        );
        CapabilityBoundingSet = "CAP_SYS_PTRACE CAP_DAC_READ_SEARCH";
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
      # The same Engine, too.
      environment = variables (stateDir // builtins.intersectAttrs { docker-host = null; } cfg.settings);
      serviceConfig = hardening // {
        ExecStart = "${lib.getExe cfg.package} observe";
        Restart = "always";
        RestartSec = "10s";
        RestartPreventExitStatus = "2 3";
        MemoryMax = "128M";
        Nice = 10;
        ProtectProc = "invisible";
        CapabilityBoundingSet = "";
      };
    };
  };
}
