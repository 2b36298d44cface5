#!/bin/sh
# Runs a job on a cluster of this machine and on the embedded engine, and compares what they publish,
# byte for byte.
#
#   pipelines/local/try-cluster.sh flink|spark [--kill=SECONDS] [option of run]…
#
# Without options of run it reads the sample. With --kill a worker is killed that many seconds after the
# start, and the other goes on. Needs mvn -Pbundle,flink package, or spark, and mvn -Pbundle package.
set -eu

self=$(readlink -f "$0")
here=$(dirname "$self")
home=$(dirname "$(dirname "$here")")
engine=${1:-}
case $engine in
  flink)
    worker=taskmanager-1
    options="--runner=FlinkRunner --flinkMaster=localhost:${FLINK_PORT:-18081} --parallelism=2"
    ;;
  spark)
    worker=worker-1
    options="--runner=SparkRunner --sparkMaster=spark://localhost:${SPARK_PORT:-17077}"
    ;;
  *) sed -n '5,8s/^# *//p' "$self" >&2; exit 2 ;;
esac
shift
kill=
case "${1:-}" in --kill=*) kill=${1#--kill=}; shift ;; esac
[ $# -gt 0 ] || set -- --input="$home/data/forum-dumps" --inputRoot="$home/data/forum-dumps" \
  --overrides="$home/data/overrides.yaml"

bundle="$home/target/almanac-$engine-bundle.jar"
work=$(mktemp -d)
trap '"$here/$engine-cluster.sh" stop "$work/cluster"; rm -rf "$work"' EXIT
"$here/$engine-cluster.sh" start "$work/cluster"

if [ -n "$kill" ]; then
  (
    sleep "$kill"
    # A worker of Spark has an executor of its own, which goes with it.
    pkill -9 -P "$(cat "$work/cluster/$worker.pid")" || :
    kill -9 "$(cat "$work/cluster/$worker.pid")"
    echo "killed $worker after $kill s"
  ) &
fi
started=$(date +%s)
# shellcheck disable=SC2086
java -Xmx1g -Dorg.slf4j.simpleLogger.defaultLogLevel=error ${SPARK_EXECUTOR:--Dspark.executor.memory=1500m} \
  -jar "$bundle" $options --filesToStage="$bundle" "$@" --output="$work/on-$engine" >"$work/log" 2>&1 || {
  code=$?
  tail -n 20 "$work/log" "$work"/cluster/*.log >&2
  exit "$code"
}
echo "$engine: $(($(date +%s) - started)) s"
started=$(date +%s)
"$home/almanac" run "$@" --output="$work/embedded" >/dev/null 2>&1
echo "embedded: $(($(date +%s) - started)) s"

# The record of a run says when and how; all else is a function of the posts.
rm -rf "$work/embedded/tables/runs" "$work/on-$engine/tables/runs" "$work"/*/manifest.json "$work"/*/.almanac
diff -r "$work/embedded" "$work/on-$engine"
echo "$engine and the embedded engine published the same $(find "$work/embedded" -type f | wc -l) files"
