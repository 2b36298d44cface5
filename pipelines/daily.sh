#!/bin/sh
# Yesterday: collects it, then publishes it.
#
#   pipelines/daily.sh [DAY] [option of collect]…
#
# DAY is yesterday in UTC. ALMANAC_DUMPS is where the dumps go, dumps/ beside this folder unless set.
# Days of the last month that have not come yet are asked for too, and the last two weeks are looked
# at again. What came is published where a source did not answer; the exit code then says so: 75
# where trying again helps, 3 where it does not.
set -eu

self=$(readlink -f "$0")
home=$(dirname "$(dirname "$self")")
dumps=${ALMANAC_DUMPS:-$home/dumps}
case "${1:-}" in
  [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) day=$1; shift ;;
  *) day=$(date -u -d yesterday +%F) ;;
esac
since=$(date -u -d "$day -30 days" +%F)

collected=0
"$home/almanac" collect --since="$since" --until="$day" --refresh=14d --seenOn="$day" \
  --output="$dumps" "$@" || collected=$?
case $collected in 0 | 3 | 75) ;; *) exit "$collected" ;; esac

# Folders of those months that hold a dump. The job knows what it has read before.
months=$(
  for back in 30 15 0; do date -u -d "$day -$back days" +%Y/%m; done | sort -u |
    while read -r month; do
      find "$dumps"/*/"$month" -name '*.gz' ! -name '.*' -printf '%h\n' 2>/dev/null || :
    done | sort -u | paste -sd, -
)
[ -n "$months" ] || exit "$collected"

published=0
"$home/almanac" run --spec="$home/pipelines/daily.yaml" --input="$months" --inputRoot="$dumps" ||
  published=$?
[ "$published" -ne 0 ] || published=$collected
exit "$published"
