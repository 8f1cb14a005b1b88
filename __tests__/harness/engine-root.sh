#!/bin/sh
# Makes the root file system that holds a newer Docker Engine than this Debian has. It comes to its
# name when it is complete: what is there under that name can be used. To be run under a lock, and in
# a mount namespace of its own: debootstrap mounts /proc in there, which must not outlive it.
#
# usage: unshare --mount flock LOCK sh engine-root.sh ROOT VERSION RELEASE
#   ROOT     where to put it; nothing is done when it exists
#   VERSION  what `dockerd --version` has to begin with
#   RELEASE  the Debian that has it
set -eu
root=$1
version=$2
release=$3
new=$root.new
scripts=$root.debootstrap

[ ! -e "$root" ] || exit 0
# An earlier attempt may have been cut off.
rm -rf "$new" "$scripts"

# This debootstrap may be older than the release. All releases since long are made as sid is; a copy
# of its scripts spares us to add to the host's.
cp -r /usr/share/debootstrap "$scripts"
ln -sf sid "$scripts/scripts/$release"
DEBOOTSTRAP_DIR=$scripts debootstrap --variant=minbase \
  --include=docker.io,docker-cli,containerd,runc,iptables,ca-certificates "$release" "$new" >&2 || {
  tail -n 20 "$new/debootstrap/debootstrap.log" >&2 || true
  exit 1
}
rm -rf "$scripts" "$new"/var/cache/apt/archives/*.deb "$new"/var/lib/apt/lists/*

found=$(chroot "$new" dockerd --version)
case $found in
"Docker version $version."*) ;;
*)
  echo "Debian $release has no Engine $version any more, but: $found" >&2
  exit 1
  ;;
esac
mv "$new" "$root"
