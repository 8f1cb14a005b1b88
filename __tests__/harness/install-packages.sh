#!/bin/sh
# Installs Debian packages without starting the services in them: the host may have good reasons not
# to run a Docker Engine. To be run in a mount namespace of its own.
#
# usage: unshare --mount sh install-packages.sh PACKAGE...
set -eu
export DEBIAN_FRONTEND=noninteractive

# Maintainer scripts ask policy-rc.d whether they may start a service. Ours says no, and only to who
# is in this mount namespace. A file to mount it on that we have to make ourselves is not executable:
# would it stay behind, it meant nothing.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  touch "$policy"
  trap 'umount "$policy" && rm "$policy"' EXIT
fi
mount -t tmpfs tmpfs /mnt
printf '#!/bin/sh\nexit 101\n' >/mnt/policy-rc.d
chmod +x /mnt/policy-rc.d
mount --bind /mnt/policy-rc.d "$policy"

# Other errors than those of a source that we need not: the installation will show.
apt-get update -qq >&2 || true
apt-get install -qq --yes --no-install-recommends --no-remove \
  -o DPkg::Lock::Timeout=300 "$@" >&2
