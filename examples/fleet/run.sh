#!/bin/bash
# Waits a random time, so that the nodes don't all ask the manager at once, then prunes.
set -eu
sleep "$(shuf --input-range="0-${SPREAD_SECONDS:-0}" --head-count=1)"
exec node /app/dist/main.js
