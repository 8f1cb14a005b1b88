#!/bin/sh
# The job-completed hook of a self-hosted runner: prunes after every job, including those of workflows you
# didn't write. In the file `.env` of the runner's folder:
#
#   ACTIONS_RUNNER_HOOK_JOB_COMPLETED=/opt/gated-docker-prune/examples/job-completed.sh
#
# The next job waits for the hook, and a failing hook fails the job. So this one has its own time limit and
# always exits with 0. Its report is in the job's log, under "Complete runner".
#
# It needs Node.js 20.19 or newer. If node isn't in PATH, set NODE.

main=$(dirname "$(readlink -f "$0")")/../dist/main.js

# On the first signal it stops removing and still reports; the second kills it.
timeout --kill-after=15s 3m "${NODE:-node}" "$main" \
  --yes \
  --settle-timeout 60s \
  --timeout 2m \
  --fail-on never ||
  echo "The prune ended with $?. The job is not affected."

exit 0
