# Stands in for nixpkgs, which no test can fetch: just what our flake asks of it.
{
  outputs =
    { self }:
    let
      lib = rec {
        genAttrs =
          names: value:
          builtins.listToAttrs (
            map (name: {
              inherit name;
              value = value name;
            }) names
          );
        getExe = package: "${package}/bin/${package.mainProgram or "node"}";
        optional = condition: value: if condition then [ value ] else [ ];
        toList = value: if builtins.isList value then value else [ value ];
        isBool = builtins.isBool;
        boolToString = value: if value then "true" else "false";
        attrValues = builtins.attrValues;
        replaceStrings = builtins.replaceStrings;
        toUpper = replaceStrings letters capitals;
        letters = split "abcdefghijklmnopqrstuvwxyz";
        capitals = split "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        split = text: builtins.filter (each: each != "" && each != [ ]) (builtins.split "" text);
        nameValuePair = name: value: { inherit name value; };
        mapAttrs' = pair: set: builtins.listToAttrs (map (name: pair name set.${name}) (builtins.attrNames set));
        concatMapStringsSep = separator: text: values: builtins.concatStringsSep separator (map text values);
        mkIf = condition: content: if condition then content else { };
        mkMerge = builtins.foldl' (all: each: all // each) { };
        mkDefault = value: value;
        mkOption = option: option;
        mkEnableOption = description: { default = false; };
        literalMD = text: text;
        types = {
          bool = "bool";
          int = "int";
          str = "str";
          package = "package";
          oneOf = types: "oneOf";
          either = one: other: "either";
          attrsOf = type: "attrsOf";
          listOf = type: "listOf";
        };
      };
      pkgs = {
        nodejs = "/nix/store/nodejs";
        coreutils = "/nix/store/coreutils";
        util-linux = "/nix/store/util-linux";
        openssh = "/nix/store/openssh";
        containerd = "/nix/store/containerd";
        writeShellApplication = application: application // { mainProgram = application.name; outPath = "/nix/store/${application.name}"; };
        callPackage =
          path: more:
          let
            package = import path;
          in
          package (builtins.intersectAttrs (builtins.functionArgs package) (pkgs // { inherit lib; }) // more);
      };
    in
    {
      inherit lib;
      legacyPackages.x86_64-linux = pkgs;
      legacyPackages.aarch64-linux = pkgs;
    };
}
