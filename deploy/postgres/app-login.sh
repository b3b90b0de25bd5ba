#!/bin/bash
# Run once by the PostgreSQL image, when its volume is empty: the hub's own login, which owns its database and nothing
# else. The superuser is for the jobs that publish and subscribe.
set -eu
password=$(cat "$APP_PASSWORD_FILE")
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --set database="$POSTGRES_DB" --set password="$password" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role hub login nosuperuser nocreatedb nocreaterole noreplication password :'password';
create role credit_zone nologin;
grant credit_zone to hub;
alter database :"database" owner to hub;
SQL
