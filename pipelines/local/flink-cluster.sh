#!/bin/sh
# A Flink cluster on this machine: a JobManager and two TaskManagers, each a process of its own, from
# the jars that the build has fetched. For trying a job on a cluster; not for production.
#
#   pipelines/local/flink-cluster.sh start [FOLDER]    writes its files into FOLDER, target/flink-cluster unless said
#   pipelines/local/flink-cluster.sh stop [FOLDER]
#   java -jar target/almanac-flink-bundle.jar --runner=FlinkRunner --flinkMaster=localhost:18081 …
#
# FLINK_PORT is where it is spoken to, 18081 unless set; FLINK_HEAP is a TaskManager's heap for tasks, 1536m.
set -eu

self=$(readlink -f "$0")
home=$(dirname "$(dirname "$(dirname "$self")")")
action=${1:-start}
folder=$(readlink -f -m "${2:-$home/target/flink-cluster}")
port=${FLINK_PORT:-18081}
opens=$(for package in lang lang.invoke io net nio time util util.concurrent util.concurrent.atomic; do
  printf -- '--add-opens=java.base/java.%s=ALL-UNNAMED ' "$package"
done)

stop() {
  for pid in "$folder"/*.pid; do
    [ ! -f "$pid" ] || { kill "$(cat "$pid")" 2>/dev/null || :; rm -f "$pid"; }
  done
}

# The classes of Flink alone: those of the job come with the job.
classpath() {
  for jar in "$home"/target/lib-flink/flink-*.jar; do
    case $jar in *connector*) ;; *) printf '%s:' "$jar" ;; esac
  done
  for name in commons-cli commons-compress commons-io commons-lang3 commons-math3 commons-text commons-collections \
    chill-java kryo minlog objenesis javassist jsr305 lz4-java snappy-java slf4j-api slf4j-simple async-profiler; do
    printf '%s:' "$home"/target/lib-flink/$name-[0-9]*.jar
  done
}

# $1 its name, $2 its heap, then its class and arguments
process() {
  name=$1 heap=$2
  shift 2
  # shellcheck disable=SC2086
  nohup java -Xmx"$heap" $opens -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$(classpath)" "$@" \
    >"$folder/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
}

case $action in
  start)
    [ -d "$home/target/lib-flink" ] || { echo "build first: mvn -Pbundle,flink package" >&2; exit 2; }
    stop
    mkdir -p "$folder/conf" "$folder/tmp"
    # Each part of the memory is named: Flink derives none of them where its own scripts are not used.
    cat >"$folder/conf/flink-conf.yaml" <<CONF
jobmanager.rpc.address: localhost
jobmanager.rpc.port: $((port + 1))
jobmanager.bind-host: localhost
jobmanager.memory.heap.size: 512m
jobmanager.memory.off-heap.size: 128m
jobmanager.memory.jvm-metaspace.size: 256m
jobmanager.memory.jvm-overhead.min: 192m
jobmanager.memory.jvm-overhead.max: 192m
rest.address: localhost
rest.bind-address: localhost
rest.port: $port
taskmanager.host: localhost
# Slots for the whole job on either: it goes on where the other dies.
taskmanager.bind-host: localhost
taskmanager.numberOfTaskSlots: 2
taskmanager.cpu.cores: 2
taskmanager.memory.framework.heap.size: 128m
taskmanager.memory.framework.off-heap.size: 128m
taskmanager.memory.task.heap.size: ${FLINK_HEAP:-1536m}
taskmanager.memory.task.off-heap.size: 64m
taskmanager.memory.managed.size: 256m
taskmanager.memory.network.min: 256m
taskmanager.memory.network.max: 256m
taskmanager.memory.jvm-metaspace.size: 512m
taskmanager.memory.jvm-overhead.min: 192m
taskmanager.memory.jvm-overhead.max: 192m
parallelism.default: 2
io.tmp.dirs: $folder/tmp
# A TaskManager that dies takes its tasks with it; they are started again on the other.
restart-strategy.type: fixed-delay
restart-strategy.fixed-delay.attempts: 10
restart-strategy.fixed-delay.delay: 2 s
heartbeat.interval: 2000
heartbeat.timeout: 10000
jobmanager.scheduler: Default
CONF
    process jobmanager 640m org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
      --configDir "$folder/conf" --executionMode cluster
    for number in 1 2; do
      # Framework, tasks, and what the job takes beside them.
      process "taskmanager-$number" "${FLINK_HEAP:-1536m}" \
        org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$folder/conf" \
        -D "taskmanager.resource-id=taskmanager-$number"
    done
    for _ in $(seq 60); do
      if curl -fs "http://localhost:$port/overview" 2>/dev/null | grep -q '"slots-total":4'; then
        echo "Flink: http://localhost:$port, two TaskManagers, logs in $folder"
        exit 0
      fi
      sleep 1
    done
    echo "the cluster did not start; see $folder/*.log" >&2
    stop
    exit 1
    ;;
  stop) stop ;;
  *) sed -n '5,7s/^# *//p' "$self" >&2; exit 2 ;;
esac
