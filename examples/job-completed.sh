#!/bin/sh
# The job-completed hook of a self-hosted runner: prunes after every job, also of workflows that you do
# not write. In the file `.env` of the runner's folder:
#
#   ACTIONS_RUNNER_HOOK_JOB_COMPLETED=/opt/gated-docker-prune/examples/job-completed.sh
#
# The next job waits for a hook, and a hook that fails fails the job. So this one has a limit of its own,
# and always exits with 0. Its report is in the log of the job, under "Complete runner".
#
# It needs Node.js 20.19 or newer. NODE names one that is not in PATH.

main=$(dirname "$(readlink -f "$0")")/../dist/main.js

# With the first signal it stops removing and still reports; with the second it is gone.
timeout --kill-after=15s 3m "${NODE:-node}" "$main" \
  --settle-timeout 60s \
  --timeout 2m \
  --fail-on never ||
  echo "The prune ended with $?. The job is not affected."

exit 0
