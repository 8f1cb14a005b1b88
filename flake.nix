{
  description = "Prunes dangling Docker images, but only under disk pressure and while nothing is being deployed";

  # Node.js 20.19 or newer. The NixOS module takes the packages of your system instead.
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    {
      packages = nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-linux" ] (system: {
        default = nixpkgs.legacyPackages.${system}.callPackage ./nix/package.nix { };
      });
      nixosModules.default = ./nix/module.nix;
    };
}
