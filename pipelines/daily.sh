#!/bin/sh
# Yesterday: collects it, then publishes it.
#
#   pipelines/daily.sh [DAY] [option of collect]…
#   pipelines/daily.sh collect [DAY] [option of collect]…    the first half, for a scheduler's first task
#   pipelines/daily.sh publish [DAY] [option of run]…        the second half
#   pipelines/daily.sh months [DAY]                          the folders that the second half reads
#
# DAY is yesterday in UTC. ALMANAC_DUMPS is where the dumps go, dumps/ beside this folder unless set.
# Days of the last month that have not come yet are asked for too, and the last two weeks are looked
# at again. What came is published where a source did not answer; the exit code then says so: 75
# where trying again helps, 3 where it does not. Where ALMANAC_COLLECTED names a file, "collect"
# leaves such a code there and ends with 0, and "publish" ends with it: for a scheduler that starts the
# second half only after a first half that went well.
set -eu

self=$(readlink -f "$0")
home=$(dirname "$(dirname "$self")")
dumps=${ALMANAC_DUMPS:-$home/dumps}
stage=
case "${1:-}" in collect | publish | months) stage=$1; shift ;; esac
case "${1:-}" in
  [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) day=$1; shift ;;
  *) day=$(date -u -d yesterday +%F) ;;
esac
code=0

collect() {
  "$home/almanac" collect --since="$(date -u -d "$day -30 days" +%F)" --until="$day" --refresh=14d \
    --seenOn="$day" --output="$dumps" "$@" || code=$?
  case $code in 0 | 3 | 75) ;; *) exit "$code" ;; esac
}

# Folders of those months that hold a dump, each once; what is hidden in them is not finished, and is none.
# The job knows what it has read before.
months() {
  for back in 30 15 0; do date -u -d "$day -$back days" +%Y/%m; done | sort -u |
    while read -r month; do
      for folder in "$dumps"/*/"$month"; do
        [ ! -d "$folder" ] ||
          [ -z "$(cd "$folder" && find . -name '.?*' -prune -o -name '*.gz' -print | head -n 1)" ] ||
          echo "$folder"
      done
    done | sort -u | paste -sd, -
}

publish() {
  input=$(months)
  [ -n "$input" ] || exit "$code"
  published=0
  "$home/almanac" run --spec="$home/pipelines/daily.yaml" --input="$input" --inputRoot="$dumps" "$@" ||
    published=$?
  [ "$published" -eq 0 ] || code=$published
}

case $stage in
  months)
    months
    ;;
  collect)
    collect "$@"
    if [ -n "${ALMANAC_COLLECTED:-}" ]; then
      echo "$code" >"$ALMANAC_COLLECTED"
      code=0
    fi
    ;;
  publish)
    [ -z "${ALMANAC_COLLECTED:-}" ] || code=$(cat "$ALMANAC_COLLECTED")
    publish "$@"
    ;;
  *)
    collect "$@"
    publish
    ;;
esac
exit "$code"
