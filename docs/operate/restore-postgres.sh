#!/usr/bin/env bash
# 从最近的基础备份和归档的 WAL 恢复本机的 PostgreSQL；给出时刻就停在那一刻，否则到归档的最后。
# Restores this machine's PostgreSQL from the latest base backup and the archived WAL: to the time given, else to the end.
#   restore-postgres.sh ['2026-11-29 09:15:00+08']
set -euo pipefail
. "${ETC:-/etc/credit-hub}/site.env"
target=${1:-}
before=${target:+$(date -u -d "$target" +%Y%m%dT%H%M%SZ)}
base=
for name in $(as_postgres ls "$BACKUP" | grep -E '^[0-9]{8}T[0-9]{6}Z$' | sort); do
  [[ -z $before || $name < $before ]] && base=$name
done
[ -n "$base" ] || { echo "No base backup in $BACKUP is older than ${target:-now}." >&2; exit 1; }
# 新机器上发行包的空库可能在跑 an empty one of the package may run on a new machine
postgres_stop 2> /dev/null || true
# 坏掉的目录留作证据 what is left of the old one is kept
if as_postgres test -e "$PGDATA"; then as_postgres mv "$PGDATA" "$PGDATA.$(date -u +%Y%m%dT%H%M%SZ)"; fi
as_postgres cp -a "$BACKUP/$base" "$PGDATA"
as_postgres chmod 700 "$PGDATA"
as_postgres tee -a "$PGDATA/postgresql.auto.conf" > /dev/null <<END
restore_command = 'cp $ARCHIVE/%f %p'
recovery_target_timeline = 'latest'
recovery_target_action = 'promote'
END
if [ -n "$target" ]; then
  echo "recovery_target_time = '$target'" | as_postgres tee -a "$PGDATA/postgresql.auto.conf" > /dev/null
fi
as_postgres touch "$PGDATA/recovery.signal"
postgres_start
for attempt in $(seq 1200); do
  [ "$(admin_sql -Atc 'select pg_is_in_recovery()' 2> /dev/null)" = f ] && break
  sleep 0.5
done
# 以后的启动不再带恢复目标 later starts have no target
admin_sql -c 'alter system reset recovery_target_time' -c 'alter system reset recovery_target_action'
echo "Restored from $base${target:+ to $target}."
