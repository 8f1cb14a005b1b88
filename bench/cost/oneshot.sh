#!/bin/bash
# The shell oneshot that this action replaces, written as one would write it: the same three gates,
# and then the prune. It looks less closely, keeps no record and writes no report.
#
# usage: oneshot.sh DATA-ROOT THRESHOLD RUN-APP      with DOCKER_HOST set
#   With THRESHOLD 101 it evaluates all gates and is held: none ends it early, so that it reads as
#   much as the action does before its verdict.
set -euo pipefail

used=$(df --output=pcent "$1" | tail -n 1 | tr -dc '0-9')
live=$(pgrep --count --exact "$3" || true)
converging=$(docker service ls --format '{{.Replicas}}' | awk -F '[/ ]' '$1 != $2' | wc -l)

echo "disk $used%, $live run-app, $converging services converging"
if ((used >= $2 && live == 0 && converging == 0)); then
  docker image prune --force --filter until=24h
fi
