#!/bin/sh
# A Spark cluster on this machine: a master and two workers, each a process of its own, from the jars
# that the build has fetched. For trying a job on a cluster; not for production.
#
#   pipelines/local/spark-cluster.sh start [FOLDER]    writes its files into FOLDER, target/spark-cluster unless said
#   pipelines/local/spark-cluster.sh stop [FOLDER]
#   java -jar target/almanac-spark-bundle.jar --runner=SparkRunner --sparkMaster=spark://localhost:17077 …
#
# SPARK_PORT is where it is spoken to, 17077 unless set; SPARK_HEAP is a worker's memory, 2g.
set -eu

self=$(readlink -f "$0")
home=$(dirname "$(dirname "$(dirname "$self")")")
action=${1:-start}
folder=$(readlink -f -m "${2:-$home/target/spark-cluster}")
port=${SPARK_PORT:-17077}
opens=$(for package in java.lang java.lang.invoke java.io java.net java.nio java.time java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.util.calendar; do
  printf -- '--add-opens=java.base/%s=ALL-UNNAMED ' "$package"
done)

stop() {
  for pid in "$folder"/*.pid; do
    [ ! -f "$pid" ] || { kill "$(cat "$pid")" 2>/dev/null || :; rm -f "$pid"; }
  done
}

# $1 its name, then its class and arguments
process() {
  name=$1
  shift
  # A worker's executors have these options as well.
  SPARK_HOME="$folder/home" SPARK_SCALA_VERSION=2.12 SPARK_LOCAL_IP=127.0.0.1 JDK_JAVA_OPTIONS=$opens \
    nohup java -Xmx512m -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$folder/home/jars/*" "$@" \
    >"$folder/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
}

case $action in
  start)
    [ -d "$home/target/lib-spark" ] || { echo "build first: mvn -Pbundle,spark package" >&2; exit 2; }
    stop
    rm -rf "$folder/home"
    # A worker starts its executors with what lies here.
    mkdir -p "$folder/home/jars" "$folder/work-1" "$folder/work-2"
    ln -s "$home"/target/lib-spark/*.jar "$folder/home/jars/"
    process master org.apache.spark.deploy.master.Master --host localhost --port "$port" --webui-port $((port + 1))
    for number in 1 2; do
      process "worker-$number" org.apache.spark.deploy.worker.Worker --host localhost --cores 1 \
        --memory "${SPARK_HEAP:-2g}" --webui-port $((port + 1 + number)) --work-dir "$folder/work-$number" \
        "spark://localhost:$port"
    done
    for _ in $(seq 60); do
      if curl -fs "http://localhost:$((port + 1))/json/" 2>/dev/null | grep -q '"aliveworkers" : 2'; then
        echo "Spark: spark://localhost:$port, two workers, logs in $folder"
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
