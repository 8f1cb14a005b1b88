#!/bin/sh
# Compiles a program of a Go module. It comes to its name when it is complete. To be run under a lock, and in a mount
# namespace of its own.
#
# usage: unshare --mount flock LOCK sh go-program.sh FOLDER UNDER PACKAGE@VERSION ARGUMENT...
#   FOLDER    where to put it; nothing is done when it exists
#   UNDER     where in there
#   ARGUMENT  of `go install`
set -eu
folder=$1
under=$2
package=$3
shift 3
new=$folder.new
oldest=1.26

[ ! -e "$folder" ] || exit 0
# An earlier attempt may have been cut off.
rm -rf "$new"
mkdir -p "$new"

# Is there a Go, and is it new enough?
root=
for go in go /usr/local/go/bin/go none; do
  found=$(GOTOOLCHAIN=local "$go" env GOVERSION 2>/dev/null) || continue
  [ "$(printf '%s\n' "go$oldest" "$found" | sort -V | head -n 1)" = "go$oldest" ] && break
done
if [ "$go" = none ]; then
  # This Debian's is too old: of forky it comes with a Debian of its own.
  root=$new/root
  cp -r /usr/share/debootstrap "$new/scripts"
  ln -sf sid "$new/scripts/scripts/forky"
  DEBOOTSTRAP_DIR=$new/scripts debootstrap --variant=minbase \
    --include=golang-go,ca-certificates forky "$root" >&2
  # What the host trusts, should it reach the registry through a proxy.
  cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  mount -t proc proc "$root/proc"
  mkdir -p "$root$new"
  mount --bind "$new" "$root$new"
  go=go
fi

# Its own folders for modules and objects: they go when it is done.
${root:+chroot "$root"} env GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS=-modcacherw \
  GOPATH="$new/path" GOCACHE="$new/objects" GOBIN="$new/made/$under" \
  nice -n 10 "$go" install -trimpath "$@" "$package" >&2
mv "$new/made" "$folder"
[ -z "$root" ] || umount "$root$new" "$root/proc"
rm -rf "$new"
