#!/bin/sh
# One pod of job.yaml, or one process of any other scheduler that numbers its workers: takes over what was built once,
# measures its shard of the matrix, and leaves the run in a folder of its own below RESULTS. A pod that is started again
# goes on where the first one stopped.
#   JOB_COMPLETION_INDEX  which shard, from 0; Kubernetes sets it
#   SHARDS                how many there are: the job's completions
#   MATRIX                which matrix, as it was given to cache export
#   BUNDLE                what cache export wrote
#   RESULTS               a folder that outlives the pod
set -eu
: "${JOB_COMPLETION_INDEX:?}" "${SHARDS:?}" "${MATRIX:?}" "${BUNDLE:?}" "${RESULTS:?}"
home=$(cd "$(dirname "$0")/../.." && pwd)
ringbench() { java -jar "$home/orchestrator.jar" "$@"; }

ringbench cache import "$BUNDLE"

reports=$RESULTS/shard-$JOB_COMPLETION_INDEX
status=0
set -- "$reports"/*/run.json
if [ -e "$1" ]; then
  ringbench run --resume "$(dirname "$1")" --reports "$reports" || status=$?
else
  ringbench run "$MATRIX" --shard "$((JOB_COMPLETION_INDEX + 1))/$SHARDS" --reports "$reports" || status=$?
fi
# 1: a cell failed. That is a result, and another pod would not mend it.
[ "$status" -le 1 ] || exit "$status"
