#!/bin/sh
# How many submissions a second PostgreSQL takes with the chains of the audit log, with one chain, and without: in turn, so
# that whatever else the machine does meets all of them. The database (PGHOST, PGPORT, PGDATABASE …) was made of the
# migrations and of prepare.sql; drafts that were sent are not sent again, so make it anew for another run.
#     src/bench/pgbench/run.sh [rounds] [seconds]
set -eu
cd "$(dirname "$0")"
rounds=${1:-5}
seconds=${2:-6}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
psql -XAtqc "select pg_get_functiondef('audit_chain()'::regprocedure)" > "$work/chains.sql"

measure() { # name script connections drafts
  psql -Xqc checkpoint
  tps=$(pgbench -n -M prepared -c "$3" -j 2 -T "$seconds" -D drafts="$4" -f "$2" 2>"$work/errors" \
    | sed -n 's/^tps = \([0-9]*\).*/\1/p')
  grep -v '^pgbench (' "$work/errors" >&2 || true
  echo "$2 $4 $3 $1 $tps" | tee -a "$work/figures"
}
for round in $(seq "$rounds"); do
  for connections in 8 32; do
    for log in unchained chains one-chain; do
      case $log in chains) change=$work/chains.sql ;; *) change=$log.sql ;; esac
      psql -Xqf "$change"
      measure $log entry.sql $connections none
      measure $log submission.sql $connections drafts_of_all
      measure $log submission.sql $connections drafts_of_one
    done
  done
done
psql -Xqf "$work/chains.sql"
echo
sort "$work/figures" | awk '
  { key = $1 " " $2 " " $3 " " $4; if (!(key in many)) order[++keys] = key; value[key, ++many[key]] = $5 }
  END {
    for (k = 1; k <= keys; k++) {
      key = order[k]; n = many[key]
      for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (value[key, j] + 0 < value[key, i] + 0) {
        kept = value[key, i]; value[key, i] = value[key, j]; value[key, j] = kept }
      median[key] = value[key, int((n + 1) / 2)]
    }
    for (k = 1; k <= keys; k++) {
      split(order[k], part, " ")
      printf "%s: median %d (%d–%d), %.2f of unchained\n", order[k], median[order[k]], value[order[k], 1],
             value[order[k], many[order[k]]], median[order[k]] / median[part[1] " " part[2] " " part[3] " unchained"]
    }
  }'
